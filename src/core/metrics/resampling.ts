import { absent, known, type Measure } from '../measure.ts';
import { quantile } from '../stats/quantile.ts';
import { seededPlaces } from '../stats/random.ts';
import { type Category, categories } from '../taxonomy/categories.ts';
import type { World } from '../world.ts';
import { baseOf, type MeasureName, sumOf } from './base.ts';
import { ratioOfShares, representationRatio } from './representation.ts';

/** Fewest projects for a jackknife and for a bootstrap interval. */
export const jackknifeMinimum = 5;
export const bootstrapMinimum = 20;
export const bootstrapDraws = 2000;
const bootstrapSeed = 20210101;

/**
 * Does a representation ratio hang on one project (REP-RR-JK)? Standard error of the delete-one-project jackknife,
 * √((n−1)/n Σ(θ₍ᵢ₎−θ̄)²), n projects with a unit in the base, population fixed.
 *
 * Units   as the ratio.
 * Absent  `too-few-projects` below 5, `no-population` when the category has none, `undefined-replicate` when leaving
 *         one project out leaves a total of 0.
 */
export function jackknifeError(world: World, measure: MeasureName, category: Category): Measure {
  const { projects: n, added, totals, population } = baseOf(world);
  if (n < jackknifeMinimum) return absent('too-few-projects');
  if (population[category] === 0) return absent('no-population');
  const x = totals[measure][category];
  const allX = sumOf(totals[measure]);
  const allP = sumOf(population);
  const amounts = added[measure];
  const own = categories.indexOf(category);
  const replicates = new Float64Array(n);
  let mean = 0;
  for (let i = 0; i < n; i += 1) {
    const at = i * categories.length;
    const rest = allX - ((amounts[at] ?? 0) + (amounts[at + 1] ?? 0) + (amounts[at + 2] ?? 0));
    // A remainder of rounding noise is a total of nothing.
    if (rest <= 1e-9 * allX) return absent('undefined-replicate');
    const replicate = ((x - (amounts[at + own] ?? 0)) * allP) / (rest * population[category]);
    replicates[i] = replicate;
    mean += replicate / n;
  }
  let squares = 0;
  for (const replicate of replicates) squares += (replicate - mean) ** 2;
  return known(Math.sqrt(((n - 1) / n) * squares));
}

/**
 * The interval shown beside a representation ratio: RR ± 1.96 jackknife standard errors, floored at 0. It says how
 * much hangs on a few projects; it is not a sampling error (rule R13).
 */
export function representationInterval(
  world: World,
  measure: MeasureName,
  category: Category,
): { readonly se: Measure; readonly low: Measure; readonly high: Measure } {
  const se = jackknifeError(world, measure, category);
  const rr = representationRatio(world, measure, category);
  if (se.value === null) return { se, low: se, high: se };
  if (rr.value === null) return { se, low: rr, high: rr };
  return { se, low: known(Math.max(0, rr.value - 1.96 * se.value)), high: known(rr.value + 1.96 * se.value) };
}

export interface BootstrapInterval {
  readonly low: Measure;
  readonly high: Measure;
  readonly se: Measure;
}

/**
 * Check of the jackknife (REP-RR-BOOT): percentile bootstrap over projects, 95 %, 2 000 draws with a fixed seed; low
 * and high are the 2.5 % and 97.5 % quantiles, se the standard deviation of the draws.
 *
 * Units   as the ratio. One set of draws serves the three categories.
 * Absent  `too-few-projects` below 20, `no-population`, or `undefined-replicate` when a draw has a total of 0.
 */
export function bootstrapIntervals(world: World, measure: MeasureName): Readonly<Record<Category, BootstrapInterval>> {
  const { projects, added, population } = baseOf(world);
  const allP = sumOf(population);
  if (projects < bootstrapMinimum) return ofEach(() => none(absent('too-few-projects')));
  const draws = drawTotals(projects, added[measure]);
  return ofEach((category) => {
    if (population[category] === 0) return none(absent('no-population'));
    const ratios = new Float64Array(bootstrapDraws);
    const own = categories.indexOf(category);
    for (let i = 0; i < bootstrapDraws; i += 1) {
      const at = i * categories.length;
      const all = (draws[at] ?? 0) + (draws[at + 1] ?? 0) + (draws[at + 2] ?? 0);
      const replicate = ratioOfShares(draws[at + own] ?? 0, all, population[category], allP);
      if (replicate.value === null) return none(absent('undefined-replicate'));
      ratios[i] = replicate.value;
    }
    const mean = ratios.reduce((sum, value) => sum + value, 0) / ratios.length;
    const variance = ratios.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (ratios.length - 1);
    ratios.sort();
    return { low: known(quantile(ratios, 0.025)), high: known(quantile(ratios, 0.975)), se: known(Math.sqrt(variance)) };
  });
}

/** Totals per category of resampled sets of as many projects, drawn with replacement; three amounts a project in, three a draw out. */
function drawTotals(projects: number, amounts: Float64Array): Float64Array {
  const draw = seededPlaces(bootstrapSeed);
  const places = new Int32Array(projects);
  const totals = new Float64Array(bootstrapDraws * categories.length);
  for (let i = 0; i < bootstrapDraws; i += 1) {
    draw(places, projects);
    let first = 0;
    let second = 0;
    let third = 0;
    // The three amounts of a project lie side by side: one draw reads one place of memory.
    for (let j = 0; j < projects; j += 1) {
      const at = (places[j] ?? 0) * categories.length;
      first += amounts[at] ?? 0;
      second += amounts[at + 1] ?? 0;
      third += amounts[at + 2] ?? 0;
    }
    totals.set([first, second, third], i * categories.length);
  }
  return totals;
}

const none = (reason: Measure): BootstrapInterval => ({ low: reason, high: reason, se: reason });

function ofEach<Value>(make: (category: Category) => Value): Record<Category, Value> {
  return Object.fromEntries(categories.map((category) => [category, make(category)])) as Record<Category, Value>;
}
