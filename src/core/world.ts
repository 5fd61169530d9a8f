import { derived } from './derived.ts';
import type { Outcome } from './entities/outcomes.ts';
import type { RegionPriority } from './entities/priorities.ts';
import type { Call, Country, Exchange, Organisation, Project, Region, S3PartnershipRegion, Tables } from './entities/tables.ts';
import { compareText } from './order.ts';
import type { Category, Status } from './taxonomy/categories.ts';
import { unitsOf } from './world/units.ts';

/** Status of a region; `unlocated` is a status of units only. */
export type RegionStatus = Exclude<Status, 'unlocated'>;

/**
 * The unit of count (rule R4): a distinct project, organisation and resolved region. `region` is a place in
 * `World.regions`, null when unlocated (rule R3).
 */
export interface Unit {
  readonly org_id: string;
  readonly region: number | null;
  readonly coordinator: boolean;
  /** EUR; null only when no row of the unit gives an amount. */
  readonly contribution: number | null;
}

export interface ProjectUnits {
  readonly project: Project;
  /** In order of organisation, then region. */
  readonly units: readonly Unit[];
  /** Distinct located regions, ascending. */
  readonly regions: readonly number[];
}

/**
 * The eight tables with their joins made once. Everything is in id order (code points), so that sums over the
 * same rows are the same to the last bit whatever the order of the files (rule R9).
 */
export interface World {
  readonly regions: readonly Region[];
  readonly status: readonly RegionStatus[];
  readonly regionIndex: ReadonlyMap<string, number>;
  /** Places of the regions of the universe (rule R1). */
  readonly universe: readonly number[];
  readonly countries: ReadonlyMap<string, Country>;
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly calls: readonly Call[];
  readonly callById: ReadonlyMap<string, Call>;
  readonly projects: readonly ProjectUnits[];
  /** Participations of an unknown project, dropped (rule R5). */
  readonly orphans: number;
  readonly exchanges: readonly Exchange[];
  readonly s3: readonly S3PartnershipRegion[];
  readonly priorities: readonly RegionPriority[];
  readonly outcomes: readonly Outcome[];
  /** ISO date of the data; null where none is given. */
  readonly asOf: string | null;
  /** Calls whose composition rules are held against the regions of another period than this world's. */
  readonly assessedIn: ReadonlyMap<string, Places>;
}

/** The regions and countries of a programming period, by the same places. */
export type Places = Pick<World, 'regions' | 'status' | 'countries'>;

/** Tables that not every data set has (METHODOLOGY section 10). */
export interface OptionalTables {
  /** Of the period of the tables. */
  readonly priorities?: readonly RegionPriority[];
  readonly outcomes?: readonly Outcome[];
  readonly asOf?: string;
}

/**
 * Joins the tables of one programming period into a world.
 *
 * Shape   any sizes, empty tables included; rows in any order. Of repeated organisations the first row wins.
 * Absent  a region that is not on the list leaves a unit unlocated; a participation of an unknown project is
 *         dropped and counted.
 */
export function worldOf(tables: Tables, optional: OptionalTables = {}): World {
  const places = placesOf(tables);
  const regionIndex = new Map(places.regions.map((region, i) => [region.region_id, i]));
  const organisations = new Map<string, Organisation>();
  for (const organisation of tables.organisations) {
    if (!organisations.has(organisation.org_id)) organisations.set(organisation.org_id, organisation);
  }
  const { projects, orphans } = unitsOf(
    sortedBy(tables.projects, (project) => project.project_id),
    tables.participations,
    organisations,
    regionIndex,
  );
  const calls = sortedBy(tables.calls, (call) => call.call_id);
  return {
    ...places,
    regionIndex,
    organisations,
    calls,
    callById: new Map(calls.map((call) => [call.call_id, call])),
    projects,
    orphans,
    exchanges: sortedBy(tables.exchanges, (exchange) => exchange.exchange_id),
    s3: tables.s3_partnership_regions,
    priorities: optional.priorities ?? [],
    outcomes: optional.outcomes ?? [],
    asOf: optional.asOf ?? null,
    assessedIn: new Map(),
  };
}

/**
 * The same world with only some of its projects. Regions, calls, exchanges and S3 partnerships stay; orphans
 * belong to no project and are left out.
 */
export function restrictedTo(world: World, keep: (project: Project) => boolean): World {
  return { ...world, projects: world.projects.filter(({ project }) => keep(project)), orphans: 0 };
}

/**
 * The same world, with the projects of some calls assessed against the regions of another period: the categories of
 * 2014-2020 decide about a call of 2018, whatever period the other figures are in.
 *
 * Throws  RangeError when the two periods do not list the same regions.
 */
export function assessedIn(world: World, calls: ReadonlyMap<string, Places>): World {
  for (const { regions } of calls.values()) requireSameRegions(regions, world.regions);
  return { ...world, assessedIn: calls };
}

/**
 * The same rows with the regions, countries and priorities of another programming period.
 *
 * Throws  RangeError when the two periods do not list the same regions.
 */
export function inPeriod(
  world: World,
  tables: Pick<Tables, 'regions' | 'countries'>,
  priorities: readonly RegionPriority[],
): World {
  const places = placesOf(tables);
  requireSameRegions(places.regions, world.regions);
  return { ...world, ...places, priorities };
}

/**
 * What no programming period changes, remembered for all worlds of the same projects: `make` may read projects, organisations, and the ids and
 * countries of regions, no category and no universe.
 */
export const derivedFromProjects = <Result>(make: (world: World) => Result): ((world: World) => Result) =>
  derived(make, ({ projects }) => projects);

function placesOf(tables: Pick<Tables, 'regions' | 'countries'>): Places & Pick<World, 'universe'> {
  const regions = sortedBy(tables.regions, (region) => region.region_id);
  return {
    regions,
    status: regions.map(statusOf),
    universe: regions.flatMap((region, i) => (region.in_universe ? [i] : [])),
    countries: new Map(sortedBy(tables.countries, (country) => country.country).map((country) => [country.country, country])),
  };
}

function requireSameRegions(one: readonly Region[], other: readonly Region[]): void {
  if (one.length !== other.length || one.some((region, i) => region.region_id !== other[i]?.region_id)) {
    throw new RangeError(
      'The two periods do not list the same regions. List every region in both, outside the universe where it does not belong.',
    );
  }
}

/** Status of a region (rule R2): a region outside the universe has no category, whatever its row says. */
function statusOf(region: Region): RegionStatus {
  if (!region.in_universe) return 'outside';
  return region.category ?? 'unclassified';
}

export const isCategory = (status: Status): status is Category =>
  status !== 'unclassified' && status !== 'outside' && status !== 'unlocated';

function sortedBy<Row>(rows: readonly Row[], id: (row: Row) => string): Row[] {
  return [...rows].sort((a, b) => compareText(id(a), id(b)));
}
