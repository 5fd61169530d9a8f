import { type Cut, inCut } from '#core/explorer/cut.ts';
import { qualityOf } from '#core/explorer/figures.ts';
import {
  type RegionsFile,
  type SliceColumn,
  type SliceFile,
  sliceColumns,
  type ThemeColumns,
  type UnitsFile,
} from '#core/explorer/files.ts';
import { worldOfUnits } from '#core/explorer/world-of-units.ts';
import { type Period, periods } from '#core/taxonomy/periods.ts';
import { type RegionStatus, restrictedTo, type World } from '#core/world.ts';
import { fileHref } from '#i18n/routes.ts';
import { frozenAddress, publisher, releaseId } from './downloads.ts';
import { groupBy, indexBy } from './index-by.ts';
import { type RegionRow, statusIn } from './places.ts';
import { release } from './release.ts';
import { type RegionMetrics, regionRows } from './slices.ts';
import { table } from './table.ts';

/*
 * The compact files of the explorer: columns of published tables, nothing computed. A page of 325 regions and a hundred slices
 * would else load megabytes of which it shows a column.
 */

const regions: readonly RegionRow[] = table('regions');
const placeOf = new Map(regions.map(({ region_id }, place) => [region_id, place]));
const byPeriod = <T>(make: (period: Period) => T): Record<Period, T> =>
  Object.fromEntries(periods.map((period) => [period, make(period)])) as Record<Period, T>;

type Slice = { readonly kind: RegionMetrics['slice_kind']; readonly value: string };

/** Slices with a file: those that one choice in the form can name. Waves are cuts of an instrument and have no choice of their own. */
export const slices: readonly Slice[] = (() => {
  const seen = new Map<string, Slice>();
  for (const { slice_kind: kind, slice: value } of table('region_metrics'))
    if (kind !== 'wave') seen.set(`${kind}\t${value}`, { kind, value });
  return [...seen.values()];
})();

const open: Cut = { instrument: '', theme: '', from: '', to: '' };

/** The choices in the form that name a slice. */
export function cutOf({ kind, value }: Slice): Cut {
  if (kind === 'instrument') return { ...open, instrument: value };
  if (kind === 'theme') return { ...open, theme: value };
  return kind === 'start_year' ? { ...open, from: value, to: value } : open;
}

export function regionsFile(): RegionsFile {
  const onMap = indexBy(table('regions_map'), (row) => row.region_id);
  return {
    as_of: release.as_of,
    version: release.version,
    method: release.method,
    release: releaseId,
    publisher: publisher.name,
    frozen: frozenAddress(fileHref('/'), 'tables/region_metrics.csv') ?? null,
    region_id: regions.map((row) => row.region_id),
    name: regions.map((row) => row.name),
    country: regions.map((row) => row.country),
    status: byPeriod((period) => regions.map((row) => statusIn(row.region_id, period) as RegionStatus)),
    population: regions.map((row) => row.population),
    population_year: regions.map((row) => row.population_year),
    gdp_per_head: regions.map((row) => row.gdp_per_head),
    gdp_year: regions.map((row) => row.gdp_year),
    map: regions.map(({ region_id }) => {
      const row = onMap.get(region_id);
      if (row === undefined) return null;
      const { x, y, frame_x, frame_y, frame_width, frame_height } = row;
      return frame_x === null || frame_y === null || frame_width === null || frame_height === null
        ? { x, y }
        : { x, y, frame: [frame_x, frame_y, frame_width, frame_height] };
    }),
    slices,
  };
}

const themesByRegion = byPeriod((period) =>
  groupBy(
    table('region_themes').filter((row) => row.period === period),
    (row) => row.region_id,
  ),
);

let everything: World | undefined;

export function sliceFile(slice: Slice): SliceFile {
  const { kind, value } = slice;
  const rows = regionRows(slice).filter((row) => row.units > 0);
  const columns = {} as Record<SliceColumn, readonly (number | null)[]>;
  for (const name of sliceColumns) columns[name] = rows.map((row) => row[name]);
  everything ??= worldOfUnits(regionsFile(), unitsFile());
  const world = restrictedTo(everything, (project) => inCut(project, cutOf(slice)));
  return {
    kind,
    value,
    projects: world.projects.length,
    quality: qualityOf(world),
    region: rows.map((row) => placeOf.get(row.region_id) ?? -1),
    columns,
    ...(kind === 'all' || kind === 'instrument'
      ? {
          krugman: { '2014-2020': rows.map((row) => row.krugman_2014_2020), '2021-2027': rows.map((row) => row.krugman_2021_2027) },
        }
      : {}),
    ...(kind === 'theme' ? { themes: byPeriod((period) => themeColumns(period, value)) } : {}),
  };
}

/** Every region with a themed partnership: a theme that its rows leave out has no weight in it. */
function themeColumns(period: Period, theme: string): ThemeColumns {
  const rows = [...themesByRegion[period]].map(([region_id, own]) => {
    const row = own.find((one) => one.theme === theme);
    return { region_id, n: own[0]?.n ?? 0, rca: row?.rca ?? 0, share: row?.share ?? 0, density: row?.density ?? null };
  });
  return {
    region: rows.map((row) => placeOf.get(row.region_id) ?? -1),
    rca: rows.map((row) => row.rca),
    share: rows.map((row) => row.share),
    density: rows.map((row) => row.density),
    n: rows.map((row) => row.n),
  };
}

export function unitsFile(): UnitsFile {
  const projects = table('projects');
  const instruments = [...new Set(projects.map((row) => row.instrument))];
  const themes = [...new Set(projects.flatMap((row) => row.themes))];
  const [instrumentAt, themeAt] = [places(instruments), places(themes)];
  const members = groupBy(table('participations'), (row) => row.project_id);
  const organisationAt = places([...new Set(table('participations').map((row) => row.org_id))].sort());
  const units = projects.flatMap((row) => members.get(row.project_id) ?? []);
  return {
    instruments,
    themes,
    projects: projects.map((row) => [
      instrumentAt.get(row.instrument) ?? 0,
      row.start_year,
      row.themes.map((theme) => themeAt.get(theme) ?? 0),
      members.get(row.project_id)?.length ?? 0,
    ]),
    organisation: units.map((row) => organisationAt.get(row.org_id) ?? 0),
    region: units.map((row) => (row.region_id === null ? -1 : (placeOf.get(row.region_id) ?? -1))),
    coordinator: units.map((row) => (row.role === 'coordinator' ? 1 : 0)),
    contribution: units.map((row) => row.eu_contribution),
  };
}

const places = (texts: readonly string[]): ReadonlyMap<string, number> => new Map(texts.map((text, place) => [text, place]));
