/**
 * What do the known values add up to?
 *
 * Units   those of the values. For amounts in EUR, which must add up to the cent, there is sumOfEuros.
 * Absent  values that are not known are left out; null where none is known, as nothing known is not nought.
 */
export function sumOfKnown(values: Iterable<number | null>): number | null {
  let sum: number | null = null;
  for (const value of values) if (value !== null) sum = (sum ?? 0) + value;
  return sum;
}

/** How many cases a share of them is: shares are published with their denominator, counts are said. */
export const countOf = (share: number, n: number): number => Math.round(share * n);

/** The middle of values in any order; null without any. Units those of the values. */
export function median(values: readonly number[]): number | null {
  const ascending = [...values].sort((a, b) => a - b);
  const [below, above] = [ascending[Math.ceil(ascending.length / 2) - 1], ascending[Math.floor(ascending.length / 2)]];
  return below === undefined || above === undefined ? null : (below + above) / 2;
}
