/**
 * Orders texts by Unicode code point (rules R9 and R10): never by locale, and not by UTF-16 unit either, which
 * would put characters beyond U+FFFF before U+E000.
 *
 * Shape  two texts; negative when `a` comes first, 0 when they are equal.
 */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  const shorter = Math.min(a.length, b.length);
  for (let i = 0; i < shorter; i += 1) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return codePointRank(x) - codePointRank(y);
  }
  return a.length - b.length;
}

/** Surrogates stand for characters above every other unit. */
function codePointRank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit <= 0xdfff ? unit + 0x2000 : unit - 0x800;
}

/** The texts once each, in code point order. */
export function distinctInOrder(texts: Iterable<string>): string[] {
  return [...new Set(texts)].sort(compareText);
}

/**
 * Orders by value descending, values rounded to 12 decimals so that rounding noise makes no order, then by id (rule R10).
 */
export function compareByValueThenId(
  a: { readonly value: number; readonly id: string },
  b: { readonly value: number; readonly id: string },
): number {
  const difference = roundedTo12(b.value) - roundedTo12(a.value);
  return difference !== 0 ? difference : compareText(a.id, b.id);
}

function roundedTo12(value: number): number {
  // Beyond 2^53 / 10^12 a double has no twelfth decimal left to round.
  return Math.abs(value) < 9_000 ? Math.round(value * 1e12) / 1e12 : value;
}

/**
 * Competition ranks, 1 2 2 4, of values in descending order (rule R10).
 *
 * Shape  any length; the ranks come back in the order of the input.
 */
export function competitionRanks(values: readonly number[]): number[] {
  const places = new Map<number, number>();
  const descending = values.map(roundedTo12).sort((a, b) => b - a);
  for (const [i, value] of descending.entries()) if (!places.has(value)) places.set(value, i + 1);
  return values.map((value) => places.get(roundedTo12(value)) ?? 0);
}
