import { expect, test } from 'vitest';
import { insetFrame, insetRegions, mapFrame, toMap } from './frame.ts';

test('one unit is 2.5 km from the corner at E 2 600 000, N 5 450 000', () => {
  const [x, y] = toMap([10, 52]);
  expect(x).toBeCloseTo((4_321_000 - 2_600_000) / 2500, 6);
  expect(y).toBeCloseTo((5_450_000 - 3_210_000) / 2500, 6);
});

test('boxes stay in the frame and apart, with room for a label above', () => {
  const frames = insetRegions.map((region) => insetFrame(region));
  for (const [i, a] of frames.entries()) {
    if (a === null) throw new Error('each inset region has a box');
    expect(a.x >= 0 && a.x + a.width <= mapFrame.width && a.y >= 40 && a.y + a.height <= mapFrame.height).toBe(true);
    for (const b of frames.slice(i + 1)) {
      const apart = b === null || b.x >= a.x + a.width || b.y - 40 >= a.y + a.height || b.x + b.width <= a.x;
      expect(apart).toBe(true);
    }
  }
  expect(insetFrame('ES30')).toBeNull();
});
