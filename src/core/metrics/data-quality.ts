import { derived } from '../derived.ts';
import { type Measure, ratio } from '../measure.ts';
import { type Status, statuses } from '../taxonomy/categories.ts';
import type { World } from '../world.ts';

/**
 * Where the units sit: how many have each status (DQ-STATUS). Adds up to the number of units (DQ-UNITS).
 *
 * Shape   every status has an entry, 0 where it has no unit.
 * Units   units (rule R4).
 */
export const unitsByStatus: (world: World) => Readonly<Record<Status, number>> = derived((world: World) => {
  const counts = Object.fromEntries(statuses.map((status) => [status, 0])) as Record<Status, number>;
  for (const { units } of world.projects) {
    for (const { region } of units) counts[region === null ? 'unlocated' : (world.status[region] ?? 'unlocated')] += 1;
  }
  return counts;
});

/** Number of units (DQ-UNITS, rule R4): repeated rows of one project, organisation and region count once. */
export function unitCount(world: World): number {
  let count = 0;
  for (const { units } of world.projects) count += units.length;
  return count;
}

/** Projects with at least one unit: the denominator of every share of projects (rule R5). */
export function projectsWithUnits(world: World): number {
  let count = 0;
  for (const { units } of world.projects) if (units.length > 0) count += 1;
  return count;
}

/** Share of units whose region is known (DQ-LOC). Absent `no-units` when there are none. */
export function locatedShare(world: World): Measure {
  const total = unitCount(world);
  return ratio(total - unitsByStatus(world).unlocated, total, 'no-units');
}

/** Share of units in a region of the universe that have a category (DQ-CAT). Absent `no-located-units` without such units. */
export function categorisedShare(world: World): Measure {
  const { less_developed, transition, more_developed, unclassified } = unitsByStatus(world);
  const categorised = less_developed + transition + more_developed;
  return ratio(categorised, categorised + unclassified, 'no-located-units');
}

/** Share of units whose EU contribution is known, 0 EUR included (DQ-EUC). Absent `no-units` when there are none. */
export function contributionKnownShare(world: World): Measure {
  let withAmount = 0;
  for (const { units } of world.projects) for (const unit of units) if (unit.contribution !== null) withAmount += 1;
  return ratio(withAmount, unitCount(world), 'no-units');
}
