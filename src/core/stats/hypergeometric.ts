/**
 * Probability of at least `both` common elements when `a` and then `b` elements are drawn at random, without
 * replacement, from `all`: the upper tail of the hypergeometric distribution.
 *
 * Shape   0 ≤ a, b ≤ all; whole numbers. By logarithms of factorials, so that no term overflows.
 * Source  as scipy.stats.hypergeom.sf(both − 1, all, a, b).
 */
export function atLeastInCommon(both: number, a: number, b: number, all: number): number {
  const least = Math.max(0, a + b - all);
  const most = Math.min(a, b);
  if (both <= least) return 1;
  const logFactorials = new Float64Array(all + 1);
  for (let i = 1; i <= all; i += 1) logFactorials[i] = (logFactorials[i - 1] ?? 0) + Math.log(i);
  const logChoose = (n: number, k: number): number =>
    (logFactorials[n] ?? 0) - (logFactorials[k] ?? 0) - (logFactorials[n - k] ?? 0);
  let tail = 0;
  for (let common = most; common >= both; common -= 1) {
    tail += Math.exp(logChoose(a, common) + logChoose(all - a, b - common) - logChoose(all, b));
  }
  return Math.min(1, tail);
}

/**
 * Holm's correction for several tests.
 *
 * Shape   p values in any order; the adjusted ones come back in the same order, none above 1.
 */
export function holm(values: readonly number[]): number[] {
  const order = values.map((p, i) => ({ p, i })).sort((x, y) => x.p - y.p);
  const adjusted = values.map(() => 1);
  let largest = 0;
  for (const [place, { p, i }] of order.entries()) {
    largest = Math.max(largest, Math.min(1, p * (values.length - place)));
    adjusted[i] = largest;
  }
  return adjusted;
}
