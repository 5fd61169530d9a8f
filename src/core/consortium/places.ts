import type { Specialised } from '../metrics/specialisation.ts';
import { type Period, periods } from '../taxonomy/periods.ts';
import { type World, worldOf } from '../world.ts';
import type { ThemeWork } from './by-themes.ts';
import type { LinksFile, PlaceRegion, PlacesFile } from './files.ts';

/** Everything known of places in one programming period. */
export interface PeriodPlaces {
  /** Regions and countries of the period, without projects. */
  readonly world: World;
  /** Which region is specialised in what, as published: rows are ids of regions. */
  readonly matrix: Specialised<string>;
  /** Row of a region in the matrix. */
  readonly rowOf: ReadonlyMap<string, number>;
  readonly work: ReadonlyMap<string, readonly ThemeWork[]>;
}

/** The places of a period, from the file that the builder loads. */
export function periodPlaces(file: PlacesFile, period: Period): PeriodPlaces {
  const at = periods.indexOf(period) as 0 | 1;
  const bit = 1 << at;
  const world = worldOf({
    countries: file.countries.map(({ id, eligible }) => ({ country: id, eu: false, eligible: eligible[at] })),
    regions: file.regions.map((region) => ({
      region_id: region.id,
      name: region.name,
      country: region.country,
      in_universe: region.universe[at],
      category: region.category[at],
      population: region.population,
      gdp_per_head: null,
      lat: null,
      lon: null,
    })),
    organisations: [],
    calls: [],
    projects: [],
    participations: [],
    exchanges: [],
    s3_partnership_regions: [],
  });
  const inPortfolio = file.regions.filter(({ profile }) => profile !== null && (profile.periods & bit) !== 0);
  const work = new Map(inPortfolio.map((region) => [region.id, workOf(region, file, bit)]));
  const used = new Set([...work.values()].flatMap((rows) => rows.flatMap((row) => (row.weight > 0 ? [row.theme] : []))));
  const columns = file.themes.map(({ id }) => id).filter((id) => used.has(id));
  const rows = inPortfolio.map(({ id }) => id);
  const columnOf = new Map(columns.map((id, i) => [id, i]));
  const specialised = new Uint8Array(rows.length * columns.length);
  for (const [row, id] of rows.entries())
    for (const one of work.get(id) ?? []) {
      const column = columnOf.get(one.theme);
      if (one.specialised && column !== undefined) specialised[row * columns.length + column] = 1;
    }
  return { world, matrix: { rows, columns, specialised }, rowOf: new Map(rows.map((id, i) => [id, i])), work };
}

function workOf({ profile }: PlaceRegion, { themes }: PlacesFile, bit: number): ThemeWork[] {
  return (profile?.themes ?? []).map((theme, i) => ({
    theme: themes[theme]?.id ?? '',
    weight: profile?.weights[i] ?? 0,
    specialised: ((profile?.specialised[i] ?? 0) & bit) !== 0,
  }));
}

/** Projects that a region shares with the one that looks for partners (NET-W, full counting); 0 where none. */
export type SharedProjects = (region: string) => number;

export const sharedProjects =
  ({ shared }: LinksFile): SharedProjects =>
  (region) =>
    Object.hasOwn(shared, region) ? (shared[region] ?? 0) : 0;
