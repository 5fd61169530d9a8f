import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clipRing } from './clip.ts';
import { type Ring, ringArea } from './ring.ts';

const frame = { x: 0, y: 0, width: 10, height: 10 };
const box = (x: number, y: number, size: number): Ring => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
];

test('inside stays, outside goes, across is cut at the edge', () => {
  expect(ringArea(clipRing(box(2, 2, 3), frame))).toBe(9);
  expect(clipRing(box(12, 2, 3), frame)).toEqual([]);
  expect(ringArea(clipRing(box(8, 8, 5), frame))).toBe(4);
  expect(ringArea(clipRing(box(-5, -5, 30), frame))).toBe(100);
});

test('what is kept never leaves the box and never grows', () => {
  const triangle = fc.array(fc.tuple(fc.integer({ min: -20, max: 30 }), fc.integer({ min: -20, max: 30 })), {
    minLength: 3,
    maxLength: 3,
  });
  fc.assert(
    fc.property(triangle, (points) => {
      const ring: Ring = [...points, points[0] ?? [0, 0]];
      const kept = clipRing(ring, frame);
      for (const [x, y] of kept) expect(x >= -1e-9 && x <= 10 + 1e-9 && y >= -1e-9 && y <= 10 + 1e-9).toBe(true);
      expect(Math.abs(ringArea(kept))).toBeLessThanOrEqual(Math.min(100, Math.abs(ringArea(ring))) + 1e-9);
    }),
    { seed: 1974 },
  );
});
