import type { Absence } from '../measure.ts';
import { contributionKnownShare, locatedShare, unitCount } from '../metrics/data-quality.ts';
import { regionFigures } from '../metrics/region-figures.ts';
import { isSmall } from '../metrics/small-numbers.ts';
import type { Period } from '../taxonomy/periods.ts';
import { restrictedTo, type World } from '../world.ts';
import { type Cut, inCut } from './cut.ts';
import { type RegionsFile, type SliceColumn, type SliceFile, type SliceQuality, sliceColumns } from './files.ts';
import type { ExplorerMetric, ExplorerMetricId } from './metrics.ts';

/** A value of a region, what it rests on, and why there is none. */
export interface RegionValue {
  readonly value: number | null;
  /** Projects it rests on; null for a fact about the region. */
  readonly n: number | null;
  /** Marked, neither coloured nor ranked (rule R12). */
  readonly small: boolean;
  readonly absent?: Absence | 'not-reported' | 'outside' | 'not-related';
}

/** How complete the units behind a view are. */
export const qualityOf = (world: World): SliceQuality => ({
  units: unitCount(world),
  located: locatedShare(world).value,
  amounts: contributionKnownShare(world).value,
});

/** The figures of a cut as a file of a slice holds them, computed from units by the functions that publish the tables. */
export function figuresOfCut(world: World, cut: Cut): SliceFile {
  const own = restrictedTo(world, (project) => inCut(project, cut));
  const region: number[] = [];
  const columns = Object.fromEntries(sliceColumns.map((name) => [name, [] as (number | null)[]])) as Record<
    SliceColumn,
    (number | null)[]
  >;
  for (const place of own.regions.keys()) {
    const { small_n: _, ...figures } = regionFigures(own, place);
    if (figures.units === 0) continue;
    region.push(place);
    // Betweenness is published for all projects and by instrument only, and not asked for here.
    for (const name of sliceColumns) columns[name].push(name === 'betweenness' ? null : figures[name]);
  }
  return { kind: 'all', value: '', projects: own.projects.length, quality: qualityOf(own), region, columns };
}

/**
 * A metric of every region, in the order of the regions file.
 *
 * Absent  with its reason. A region that takes part in nothing has a real 0 in counts and sums.
 */
export function valuesOf(metric: ExplorerMetric, file: SliceFile, places: RegionsFile, period: Period): readonly RegionValue[] {
  const rows = new Map(file.region.map((place, row) => [place, row]));
  const id = metric.id as ExplorerMetricId;
  const at = (name: SliceColumn, place: number): number | null => {
    const row = rows.get(place);
    return row === undefined ? null : (file.columns[name][row] ?? null);
  };
  const projects = (place: number) => at('projects_full', place) ?? 0;
  const withReason = (
    value: number | null | undefined,
    n: number | null,
    absent: NonNullable<RegionValue['absent']>,
  ): RegionValue => ({
    value: value ?? null,
    n,
    // No project at all is no small number of them: that nothing is recorded is certain.
    small: metric.overProjects && n !== null && n > 0 && isSmall('projects', n),
    ...(value === null || value === undefined ? { absent } : {}),
  });
  switch (id) {
    case 'population':
    case 'gdp_per_head':
      return places[id].map((value) => withReason(value, null, 'not-reported'));
    case 'rca':
    case 'theme_share':
    case 'density': {
      const own = file.themes?.[period];
      const themed = new Map(own?.region.map((place, row) => [place, row]));
      const column = own?.[id === 'theme_share' ? 'share' : id];
      return places.region_id.map((_, place) => {
        const row = themed.get(place);
        if (places.status[period][place] === 'outside') return withReason(null, projects(place), 'outside');
        if (row === undefined) return withReason(null, 0, 'no-themes');
        return withReason(column?.[row], own?.n[row] ?? 0, 'not-related');
      });
    }
    case 'krugman':
      return places.region_id.map((_, place) => {
        const row = rows.get(place);
        if (places.status[period][place] === 'outside') return withReason(null, projects(place), 'outside');
        if (row === undefined) return withReason(null, 0, 'no-projects');
        return withReason(file.krugman?.[period][row], projects(place), 'no-themes');
      });
    case 'themes_n1':
    case 'betweenness':
      return places.region_id.map((_, place) =>
        rows.has(place)
          ? withReason(at(id, place), projects(place), id === 'betweenness' ? 'too-few-regions' : 'no-themes')
          : withReason(null, 0, 'no-projects'),
      );
    case 'eur_per_inhabitant':
      return places.population.map((population, place) => {
        if (!rows.has(place)) return withReason(population ? 0 : null, 0, 'no-population');
        return withReason(at(id, place), projects(place), at('contribution_eur', place) === null ? 'no-amounts' : 'no-population');
      });
    case 'contribution_eur':
      return places.region_id.map((_, place) => withReason(rows.has(place) ? at(id, place) : 0, projects(place), 'no-amounts'));
    default:
      return places.region_id.map((_, place) => withReason(at(id, place) ?? 0, projects(place), 'no-projects'));
  }
}
