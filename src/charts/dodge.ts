/**
 * Where do labels stand that must not cover each other?
 *
 * Shape   wanted middles in any order → middles in the same order, at least `gap` apart and within [top, bottom], moved as
 *         little as a pass down and a pass up can; where they do not all fit they share the room evenly.
 * Units   pixels.
 */
export function dodged(
  wanted: readonly number[],
  { gap, top, bottom }: { readonly gap: number; readonly top: number; readonly bottom: number },
): readonly number[] {
  const step = wanted.length < 2 ? gap : Math.min(gap, (bottom - top) / (wanted.length - 1));
  const order = wanted.map((at, index) => ({ at, index })).sort((a, b) => a.at - b.at || a.index - b.index);
  const placed: number[] = [];
  for (const { at } of order) placed.push(Math.max(at, top, (placed.at(-1) ?? Number.NEGATIVE_INFINITY) + step));
  let limit = bottom;
  for (let i = placed.length - 1; i >= 0; i -= 1) {
    placed[i] = Math.min(placed[i] ?? limit, limit);
    limit = (placed[i] ?? limit) - step;
  }
  const result = new Array<number>(wanted.length).fill(top);
  for (const [rank, { index }] of order.entries()) result[index] = placed[rank] ?? top;
  return result;
}
