import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heapsOf } from './heaps.ts';

const size = { diameter: 7, pitch: 8, tallest: 112, broadest: 40 };

test('equal values heap up around their place, as broad as the gap to the next value', () => {
  const heaps = heapsOf([100, 100, 100, 100, 200], size);
  const dots = [1, 2, 3, 4].map(() => heaps.next(100));
  expect(dots.map(([x]) => x)).toEqual([88, 96, 104, 112]);
  expect(new Set(dots.map(([, up]) => up)).size).toBe(1);
  expect(heaps.next(200)).toEqual([200, 4.5]);
});

test('nothing to heap has no height', () => {
  expect(heapsOf([], size).height).toBe(0);
});

test('no two dots share a place, unless rows had to move together, and none is above the tallest', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 90 }), (values) => {
      const positions = values.map((value) => 20 + value * 21);
      const heaps = heapsOf(positions, size);
      const dots = positions.map((at) => heaps.next(at));
      expect(new Set(dots.map(([x, up]) => `${x.toFixed(3)} ${up.toFixed(3)}`)).size).toBe(dots.length);
      for (const [, up] of dots) expect(up + 3.5).toBeLessThanOrEqual(Math.max(heaps.height, 7) + 1.001);
      expect(heaps.height).toBeLessThanOrEqual(112.001);
    }),
    { seed: 7 },
  );
});
