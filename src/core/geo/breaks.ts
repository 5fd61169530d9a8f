/*
 * Class breaks of a map: which value falls into which colour. Breaks are round numbers, so that a legend can state them.
 */

/** Ascending inner bounds b1 < b2 < …: class 0 is below b1, class i is [b_i, b_i+1), the last is b_n and above. */
export type Breaks = readonly number[];

/** Which class holds the value? 0 … breaks.length. Throws RangeError for a value that is not finite. */
export function classOf(value: number, breaks: Breaks): number {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is in no class. Draw absent values as "nodata".`);
  return breaks.filter((bound) => value >= bound).length;
}

/**
 * Which rounded breaks put about as many values into each class?
 *
 * Shape   values: any length, in any order; up to `classes` − 1 ascending distinct breaks, fewer where ties or few
 *         distinct values allow no more; every class holds at least one value. Empty for fewer than two distinct values.
 * Units   those of the values. Breaks are quantiles rounded to 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8 × 10^k (nearest by ratio), or, with
 *         `whole`, to whole numbers.
 */
export function quantileBreaks(
  _values: readonly number[],
  _options: { readonly classes?: number; readonly whole?: boolean } = {},
): Breaks {
  throw new Error('quantileBreaks is not computed yet.');
}
