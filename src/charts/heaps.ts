export interface Heaps {
  /** Height of the tallest heap in pixels. */
  readonly height: number;
  /** Centre of the next dot of the heap at `at`: x, and height over the ground. */
  readonly next: (at: number) => readonly [number, number];
  /** Centre of a dot on top of the heap at `at`, in its middle, after all calls of `next`. */
  readonly top: (at: number) => readonly [number, number];
}

/**
 * How are dots of the same value drawn without hiding each other?
 *
 * Shape   positions on the axis → heaps. Positions closer than a dot share a heap, which is as many dots broad as the gap to
 *         the next heap allows (at most `broadest` pixels) and grows upwards; where the tallest would be higher than
 *         `tallest`, rows move together and overlap.
 * Units   pixels.
 */
export function heapsOf(
  positions: readonly number[],
  {
    diameter,
    pitch,
    tallest,
    broadest,
  }: { readonly diameter: number; readonly pitch: number; readonly tallest: number; readonly broadest: number },
): Heaps {
  const key = (at: number): number => Math.round(at / pitch);
  const sizes = new Map<number, number>();
  for (const at of positions) sizes.set(key(at), (sizes.get(key(at)) ?? 0) + 1);
  const keys = [...sizes.keys()].sort((a, b) => a - b);
  const gaps = keys.slice(1).map((one, i) => (one - (keys[i] ?? 0)) * pitch);
  const breadth = Math.min(broadest, ...gaps);
  const columns = Math.max(1, Math.floor((breadth - (gaps.length === 0 ? 0 : 2)) / pitch));
  const rows = Math.ceil(Math.max(0, ...sizes.values()) / columns);
  const rise = Math.min(pitch, (tallest - diameter) / Math.max(1, rows - 1));
  const placed = new Map<number, number>();
  // The middle of the positions that share a heap, so that equal whole numbers stand exactly over their tick.
  const sums = new Map<number, number>();
  for (const at of positions) sums.set(key(at), (sums.get(key(at)) ?? 0) + at);
  const middle = (at: number): number => (sums.get(key(at)) ?? at) / (sizes.get(key(at)) ?? 1);
  return {
    height: rows === 0 ? 0 : (rows - 1) * rise + diameter,
    next: (at) => {
      const index = placed.get(key(at)) ?? 0;
      placed.set(key(at), index + 1);
      const total = sizes.get(key(at)) ?? 1;
      const row = Math.floor(index / columns);
      const inRow = Math.min(columns, total - row * columns);
      return [middle(at) + ((index % columns) - (inRow - 1) / 2) * pitch, diameter / 2 + 1 + row * rise];
    },
    top: (at) => {
      const row = Math.ceil((placed.get(key(at)) ?? 0) / columns);
      return [middle(at), diameter / 2 + 1 + row * rise];
    },
  };
}
