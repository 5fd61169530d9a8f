import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dodged } from './dodge.ts';

const room = { gap: 20, top: 10, bottom: 210 };

test('labels that do not meet stay where they are', () => {
  expect(dodged([150, 30, 80], room)).toEqual([150, 30, 80]);
});

test('labels that meet move apart in their order', () => {
  expect(dodged([100, 100], room)).toEqual([100, 120]);
  expect(dodged([205, 209], room)).toEqual([190, 210]);
});

test('all lie within the room, apart by the gap or, where it is too small, by an even share', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -100, max: 400 }), { maxLength: 20 }), (wanted) => {
      const placed = dodged(wanted, room);
      const sorted = placed.toSorted((a, b) => a - b);
      const step = Math.min(20, 200 / Math.max(1, wanted.length - 1));
      expect(placed).toHaveLength(wanted.length);
      for (const at of placed) expect(at >= 10 - 1e-9 && at <= 210 + 1e-9).toBe(true);
      for (let i = 1; i < sorted.length; i += 1)
        expect((sorted[i] ?? 0) - (sorted[i - 1] ?? 0)).toBeGreaterThanOrEqual(step - 1e-9);
    }),
    { seed: 20 },
  );
});
