import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ticksTo } from './ticks.ts';

test('ticks are round, start at 0 and reach past the largest value', () => {
  expect(ticksTo(0.31, 4)).toEqual([0, 0.1, 0.2, 0.3, 0.4]);
  expect(ticksTo(2, 4)).toEqual([0, 0.5, 1, 1.5, 2]);
  expect(ticksTo(0, 4)).toEqual([0, 1]);
});

test('the largest value is always on the axis', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), fc.integer({ min: 2, max: 10 }), (most, count) => {
      const ticks = ticksTo(most, count);
      expect(ticks[0]).toBe(0);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(most * (1 - 1e-6));
    }),
    { seed: 4 },
  );
});
