import { derived } from '../derived.ts';
import { addTo } from '../grouping.ts';
import { absent, known, type Measure, ratio } from '../measure.ts';
import { type Category, categories, type Status } from '../taxonomy/categories.ts';
import type { World } from '../world.ts';
import { baseOf, type MeasureName, sumOf } from './base.ts';
import { projectsWithUnits } from './data-quality.ts';

/** Share of a category, or of all three, in the population of the base (REP-POP). Absent `no-population` when the base is empty. */
export function populationShare(world: World, category: Category | 'all'): Measure {
  const { population } = baseOf(world);
  const all = sumOf(population);
  return ratio(category === 'all' ? all : population[category], all, 'no-population');
}

/** Share of a category, or of all three, in a measure, X(k)/ΣX (REP-SHARE). Absent when ΣX is 0. */
export function representationShare(world: World, measure: MeasureName, category: Category | 'all'): Measure {
  const totals = baseOf(world).totals[measure];
  const all = sumOf(totals);
  return ratio(category === 'all' ? all : totals[category], all, measure === 'contribution' ? 'no-amounts' : 'nothing-to-share');
}

/**
 * Is a category present as much as its population suggests (REP-RR, a location quotient)?
 *
 * Units   ratio: 1 proportional, 0.5 half. Population is a yardstick, not an entitlement.
 * Absent  when the category has no population, or ΣX is 0.
 */
export function representationRatio(world: World, measure: MeasureName, category: Category): Measure {
  const { totals, population } = baseOf(world);
  return ratioOfShares(totals[measure][category], sumOf(totals[measure]), population[category], sumOf(population));
}

/** (x/Σx) / (p/Σp), the form shared with the resampled ratios. */
export function ratioOfShares(x: number, allX: number, p: number, allP: number): Measure {
  if (p === 0) return absent('no-population');
  return ratio(x * allP, allX * p, 'nothing-to-share');
}

/**
 * How far from proportional, overall (REP-D, dissimilarity of Duncan and Duncan)?
 *
 * Units   share of the measure that would have to change category, 0 to 1.
 * Absent  when ΣX or the population is 0.
 */
export function dissimilarity(world: World, measure: MeasureName): Measure {
  let sum = 0;
  for (const category of categories) {
    const share = representationShare(world, measure, category);
    const population = populationShare(world, category);
    if (share.value === null) return share;
    if (population.value === null) return population;
    sum += Math.abs(share.value - population.value);
  }
  return known(sum / 2);
}

/** EUR per inhabitant of a category, or of the whole base (REP-PC). Absent `no-population` when there is none. */
export function contributionPerHead(world: World, category: Category | 'all'): Measure {
  const { totals, population } = baseOf(world);
  const [x, p] =
    category === 'all' ? [sumOf(totals.contribution), sumOf(population)] : [totals.contribution[category], population[category]];
  return ratio(x, p, 'no-population');
}

/** EUR per inhabitant in less developed against more developed regions (REP-DISP). Absent when the latter have none. */
export function contributionDisparity(world: World): Measure {
  const less = contributionPerHead(world, 'less_developed');
  const more = contributionPerHead(world, 'more_developed');
  if (less.value === null) return less;
  if (more.value === null) return more;
  return ratio(less.value, more.value, 'no-amounts');
}

/** Projects with at least one unit of the category, whatever the population (the numerator of REP-PART). */
export const projectsWithCategory = (world: World, category: Category): number => projectsByStatus(world).get(category) ?? 0;

const projectsByStatus: (world: World) => ReadonlyMap<Status, number> = derived((world: World) => {
  const counts = new Map<Status, number>();
  for (const { regions } of world.projects)
    for (const status of new Set(regions.map((region) => world.status[region]))) if (status) addTo(counts, status, 1);
  return counts;
});

/** How many projects include a category (REP-PART)? Full counting: categories overlap. Absent `no-units`. */
export function participation(world: World, category: Category): Measure {
  return ratio(projectsWithCategory(world, category), projectsWithUnits(world), 'no-units');
}

/**
 * Who leads (REP-LEAD)? Share of coordinators over share of units.
 *
 * Units   ratio; below 1 the category takes part but does not lead.
 * Absent  `no-coordinators` when the base has none, `nothing-to-share` when the category has no unit.
 */
export function leadership(world: World, category: Category): Measure {
  const coordinators = representationShare(world, 'coordinators', category);
  const units = representationShare(world, 'units', category);
  if (coordinators.value === null) return absent('no-coordinators');
  if (units.value === null) return units;
  return ratio(coordinators.value, units.value, 'nothing-to-share');
}
