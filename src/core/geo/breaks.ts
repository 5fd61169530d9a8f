import { ascending, quantileSorted } from 'd3-array';

/*
 * Class breaks of a map: which value falls into which colour. Breaks are round numbers, so that a legend can state them.
 */

/** Ascending inner bounds b1 < b2 < …: class 0 is below b1, class i is [b_i, b_i+1), the last is b_n and above. */
export type Breaks = readonly number[];

/** Breaks for ratios around 1, symmetric on a log scale: half, four fifths, five quarters, double. */
export const ratioBreaks: Breaks = [0.5, 0.8, 1.25, 2];

/** Which class holds the value? 0 … breaks.length. Throws RangeError for a value that is not finite. */
export function classOf(value: number, breaks: Breaks): number {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is in no class. Draw absent values as "nodata".`);
  return breaks.filter((bound) => value >= bound).length;
}

/**
 * Which rounded breaks put about as many values into each class?
 *
 * Shape   values: any length, in any order; up to `classes` − 1 (default 4) ascending distinct breaks, fewer where ties or
 *         few distinct values allow no more; every class holds at least one value. Empty for fewer than two distinct values.
 * Units   those of the values. Breaks are quantiles (linear between values) rounded to 1, 1.5, 2, 2.5, 3, 4, 5, 6 or
 *         8 × 10^k, or, with `whole`, to whole numbers.
 * Errors  RangeError for a value that is not finite: absent values have no class.
 */
export function quantileBreaks(
  values: readonly number[],
  { classes = 5, whole = false }: { readonly classes?: number; readonly whole?: boolean } = {},
): Breaks {
  for (const value of values) {
    if (!Number.isFinite(value)) throw new RangeError(`${value} cannot be put into classes. Leave absent values out.`);
  }
  const sorted = [...values].sort(ascending);
  const breaks: number[] = [];
  for (let i = 1; i < classes; i += 1) {
    const quantile = quantileSorted(sorted, i / classes) ?? 0;
    const bound = whole ? Math.round(quantile) : rounded(quantile);
    const below = breaks.at(-1) ?? Number.NEGATIVE_INFINITY;
    if (bound > below && sorted.some((value) => value >= below && value < bound)) breaks.push(bound);
  }
  while (breaks.length > 0 && (sorted.at(-1) ?? 0) < (breaks.at(-1) ?? 0)) breaks.pop();
  return breaks;
}

const steps = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** The nearest round number by ratio; 0 stays 0. */
function rounded(value: number): number {
  if (value === 0) return 0;
  const exponent = Math.floor(Math.log10(Math.abs(value)));
  const lead = Math.abs(value) / 10 ** exponent;
  const step = steps.reduce((best, candidate) =>
    Math.abs(Math.log(candidate / lead)) < Math.abs(Math.log(best / lead)) ? candidate : best,
  );
  // Through text, so that 3 × 10^-1 is 0.3 and not 0.30000000000000004.
  return Math.sign(value) * Number(`${step}e${exponent}`);
}
