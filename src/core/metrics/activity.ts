import { derived } from '../derived.ts';
import { ensure } from '../grouping.ts';
import { absent, type Measure, ratio } from '../measure.ts';
import type { Status } from '../taxonomy/categories.ts';
import { derivedFromProjects, type Unit, type World } from '../world.ts';

/** What a place does: everything its units add up to, whatever its population. */
export interface Activity {
  /** Distinct projects with a unit there (full counting). */
  readonly projects: number;
  /** Σ n(p,place)/n(p). */
  readonly fractional: number;
  readonly units: number;
  /** Distinct organisations. */
  readonly organisations: number;
  readonly coordinators: number;
  /** EUR; null when there are units and no amount is known. */
  readonly contribution: number | null;
  readonly unitsWithoutAmount: number;
}

/** A place where nothing happens: these zeros are real. */
export const noActivity: Activity = {
  projects: 0,
  fractional: 0,
  units: 0,
  organisations: 0,
  coordinators: 0,
  contribution: 0,
  unitsWithoutAmount: 0,
};

/**
 * Adds up units by place.
 *
 * Shape   `placeOf` gives a unit's place, null for none. Places without a unit have no entry: see `noActivity`.
 * Absent  a contribution none of whose amounts is known is null, not 0.
 */
export function activityBy<Place>(world: World, placeOf: (unit: Unit) => Place | null): ReadonlyMap<Place, Activity> {
  const open = () => ({
    projects: 0,
    fractional: 0,
    units: 0,
    organisations: new Set<string>(),
    coordinators: 0,
    contribution: null as number | null,
    unitsWithoutAmount: 0,
    /** The last project that was counted. */
    seen: -1,
  });
  const places = new Map<Place, ReturnType<typeof open>>();
  for (const [at, { units }] of world.projects.entries()) {
    const fraction = 1 / units.length;
    for (const unit of units) {
      const place = placeOf(unit);
      if (place === null) continue;
      const sum = ensure(places, place, open);
      if (sum.seen !== at) sum.projects += 1;
      sum.seen = at;
      sum.fractional += fraction;
      sum.units += 1;
      sum.organisations.add(unit.org_id);
      if (unit.coordinator) sum.coordinators += 1;
      if (unit.contribution === null) sum.unitsWithoutAmount += 1;
      else sum.contribution = (sum.contribution ?? 0) + unit.contribution;
    }
  }
  return new Map(
    [...places].map(([place, { seen, ...sum }]) => [
      place,
      {
        ...sum,
        organisations: sum.organisations.size,
        contribution: sum.contribution === null ? null : wholeCents(sum.contribution),
      },
    ]),
  );
}

/** A sum of amounts to the cent, without the noise of adding decimals as binary fractions. */
export function wholeCents(eur: number): number {
  return Math.round(eur * 100) / 100;
}

/** By place in `world.regions`. */
export const regionActivity: (world: World) => ReadonlyMap<number, Activity> = derivedFromProjects((world: World) =>
  activityBy(world, ({ region }) => region),
);

/** By country: of the region where located, else of the organisation (rule R11). Units of unknown country are left out. */
export const countryActivity: (world: World) => ReadonlyMap<string, Activity> = derivedFromProjects((world: World) =>
  activityBy(world, ({ region, org_id }) =>
    region === null ? (world.organisations.get(org_id)?.country ?? null) : (world.regions[region]?.country ?? null),
  ),
);

/** By status of the unit's region. */
export const statusActivity: (world: World) => ReadonlyMap<Status, Activity> = derived((world: World) =>
  activityBy(world, ({ region }) => (region === null ? 'unlocated' : (world.status[region] ?? null))),
);

/** EUR per inhabitant of one place. Absent `no-amounts` when none is known, `no-population`. */
export function perInhabitant({ contribution }: Activity, population: number | null): Measure {
  return contribution === null ? absent('no-amounts') : ratio(contribution, population ?? 0, 'no-population');
}
