import { ticks } from 'd3-array';

/** Round axis ticks from 0 to the first one at or above `most`, about `count` of them; [0, 1] when most is 0. */
export function ticksTo(most: number, count: number): readonly number[] {
  if (!(most > 0)) return [0, 1];
  const found = ticks(0, most, count);
  const gap = (found[1] ?? most) - (found[0] ?? 0);
  const last = found.at(-1) ?? 0;
  // Through twelve digits, so that 0.30000000000000004 is 0.3.
  return (last >= most - gap * 1e-9 ? found : [...found, last + gap]).map((tick) => Number(tick.toPrecision(12)));
}
