import { derived } from '../derived.ts';
import type { Region } from '../entities/tables.ts';
import { type Measure, ratio } from '../measure.ts';
import { distinctInOrder } from '../order.ts';
import { categories } from '../taxonomy/categories.ts';
import type { World } from '../world.ts';
import { presenceOf } from './presence.ts';

/** Depths of presence that are published (COV-K). */
export const depths = [1, 2, 3, 5, 10] as const;

/** A set of regions of the universe to be covered: all of them, or those of a category or a country. */
export interface CoverageScope {
  /** As written in a metric's `by` dimension. */
  readonly by: string;
  readonly regions: readonly number[];
}

/** The scopes of coverage: all, the three categories, every country with a region of the universe in id order. */
export const coverageScopes = (world: World): readonly CoverageScope[] => scopesOf(world.regions);

// Kept by the list of regions, which every slice of a world shares.
const scopesOf: (regions: readonly Region[]) => readonly CoverageScope[] = derived((regions: readonly Region[]) => {
  const universe = regions.flatMap((region, i) => (region.in_universe ? [i] : []));
  const of = (by: string, holds: (region: Region | undefined) => boolean): CoverageScope => ({
    by,
    regions: universe.filter((i) => holds(regions[i])),
  });
  const countries = distinctInOrder(universe.flatMap((i) => regions[i]?.country ?? []));
  return [
    of('all', () => true),
    ...categories.map((category) => of(`category:${category}`, (region) => region?.category === category)),
    ...countries.map((country) => of(`country:${country}`, (region) => region?.country === country)),
  ];
});

/** Regions of the scope with at least `depth` projects (the numerator of COV-REG and COV-K). */
export function regionsReached(world: World, scope: CoverageScope, depth = 1): number {
  const { full } = presenceOf(world);
  return scope.regions.filter((region) => (full[region] ?? 0) >= depth).length;
}

/**
 * What share of regions takes part in at least `depth` projects (COV-REG with depth 1, COV-K)?
 *
 * Units   share of regions; size-blind: read with `populationReached`.
 * Absent  `no-regions` when the scope has none.
 */
export function regionalCoverage(world: World, scope: CoverageScope, depth = 1): Measure {
  return ratio(regionsReached(world, scope, depth), scope.regions.length, 'no-regions');
}

/** Population of a scope; a region whose population is not known counts as 0. */
export function populationOf(world: World, regions: readonly number[]): number {
  return regions.reduce((sum, region) => sum + (world.regions[region]?.population ?? 0), 0);
}

/**
 * What share of people lives in a participating region (COV-POP)? Says nothing on reach inside a region.
 *
 * Units   share of inhabitants; missing population counts as 0.
 * Absent  `no-population` when the scope has none.
 */
export function populationReached(world: World, scope: CoverageScope): Measure {
  const { full } = presenceOf(world);
  const active = scope.regions.filter((region) => (full[region] ?? 0) >= 1);
  return ratio(populationOf(world, active), populationOf(world, scope.regions), 'no-population');
}

/**
 * Which regions are white spots (COV-WHITE)?
 *
 * Shape   places of regions of the universe without a project, most populous first, then by id; an unknown
 *         population counts as 0 in the order.
 */
export function whiteSpots(world: World): number[] {
  const { full } = presenceOf(world);
  const population = (region: number): number => world.regions[region]?.population ?? 0;
  return world.universe.filter((region) => full[region] === 0).sort((a, b) => population(b) - population(a) || a - b);
}

/** Registered organisations per region of the universe, regions without one left out, in id order. */
export function registeredByRegion(world: World): ReadonlyMap<number, number> {
  // The same for every selection of projects: remembered for the regions, which those share with the whole.
  const known = registered.get(world.regions);
  if (known?.organisations === world.organisations) return known.counts;
  const counts = countRegistered(world);
  registered.set(world.regions, { organisations: world.organisations, counts });
  return counts;
}

const registered = new WeakMap<
  World['regions'],
  { readonly organisations: World['organisations']; readonly counts: ReadonlyMap<number, number> }
>();

function countRegistered(world: World): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { registered: listed, region_id } of world.organisations.values()) {
    const region = region_id === null ? undefined : world.regionIndex.get(region_id);
    if (listed && region !== undefined && world.regions[region]?.in_universe) counts.set(region, (counts.get(region) ?? 0) + 1);
  }
  return new Map([...counts].sort(([a], [b]) => a - b));
}

/**
 * Do regions that have a cluster take part (COV-ACT)? Registers are samples: a lower bound of missing activity.
 *
 * Units   share of the universe's regions with at least one registered organisation.
 * Absent  `no-registered` when no region has one.
 */
export function activatedShare(world: World): Measure {
  const withCluster = registeredByRegion(world).size;
  return ratio(withCluster - dormantRegions(world).length, withCluster, 'no-registered');
}

/** Regions of the universe with a registered organisation and without a project (COV-DORMANT), in id order. */
export function dormantRegions(world: World): number[] {
  const { full } = presenceOf(world);
  return [...registeredByRegion(world).keys()].filter((region) => full[region] === 0);
}
