import { sampleCorrelation } from 'simple-statistics';

/**
 * Spearman's rank correlation with mid-ranks for ties: Pearson's correlation (simple-statistics) of the ranks.
 * simple-statistics has a rank correlation of its own that numbers ties one after the other; the spec asks for mid-ranks.
 *
 * Shape   two series of one length; from −1 to 1.
 * Absent  null with fewer than 3 pairs, or when either series is constant.
 */
export function spearman(x: readonly number[], y: readonly number[]): number | null {
  if (x.length !== y.length) throw new RangeError(`Cannot correlate ${x.length} with ${y.length} values. Pass pairs.`);
  if (x.length < 3 || new Set(x).size < 2 || new Set(y).size < 2) return null;
  return Math.min(1, Math.max(-1, sampleCorrelation(midRanks(x), midRanks(y))));
}

/** Ranks from 1, ascending; equal values share the mean of their places. */
export function midRanks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => at(values, a) - at(values, b));
  const ranks = values.map(() => 0);
  for (let start = 0; start < order.length; ) {
    let end = start;
    while (end + 1 < order.length && at(values, at(order, end + 1)) === at(values, at(order, start))) end += 1;
    for (let i = start; i <= end; i += 1) ranks[at(order, i)] = (start + end) / 2 + 1;
    start = end + 1;
  }
  return ranks;
}

function at(values: readonly number[], i: number): number {
  const value = values[i];
  if (value === undefined) throw new RangeError(`There is no value at place ${i}.`);
  return value;
}
