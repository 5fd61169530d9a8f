import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bendPoint } from './curve.ts';

test('the bend is a fifth of the distance off the middle', () => {
  expect(bendPoint([0, 0], [10, 0])).toEqual([5, -2]);
  expect(bendPoint([3, 4], [3, 4])).toEqual([3, 4]);
});

test('the way back bends to the other side, so both directions show', () => {
  const place = fc.tuple(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 2000 }));
  fc.assert(
    fc.property(place, place, (a, b) => {
      const there = bendPoint(a, b);
      const back = bendPoint(b, a);
      expect(there[0] + back[0]).toBeCloseTo(a[0] + b[0], 6);
      expect(there[1] + back[1]).toBeCloseTo(a[1] + b[1], 6);
    }),
    { seed: 5 },
  );
});
