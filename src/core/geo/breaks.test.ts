import fc from 'fast-check';
import { expect, test } from 'vitest';
import { classOf, quantileBreaks, ratioBreaks } from './breaks.ts';

test('a bound belongs to the class above it', () => {
  expect([0.2, 0.5, 0.9, 1.25, 7].map((ratio) => classOf(ratio, ratioBreaks))).toEqual([0, 1, 2, 3, 4]);
  expect(classOf(3, [])).toBe(0);
  expect(() => classOf(Number.NaN, ratioBreaks)).toThrow(RangeError);
});

test('counts break at whole numbers, and ties leave fewer classes', () => {
  expect(quantileBreaks([1, 1, 1, 2, 2, 3, 4, 6, 9, 14], { whole: true })).toEqual([2, 3, 7]);
  expect(quantileBreaks([1, 1, 1, 1, 1, 1, 1, 5], { whole: true })).toEqual([]);
  expect(quantileBreaks([], { whole: true })).toEqual([]);
  expect(quantileBreaks([7, 7, 7])).toEqual([]);
});

test('amounts break at round numbers', () => {
  expect(quantileBreaks([0.013, 0.11, 0.32, 0.48, 0.9, 1.3, 2.2, 3.1, 6.4, 12])).toEqual([0.3, 0.8, 1.5, 4]);
});

test('bounds ascend, and no class is empty', () => {
  const values = fc.array(fc.oneof(fc.integer({ min: -50, max: 500 }), fc.double({ min: -5, max: 1e6, noNaN: true })), {
    maxLength: 80,
  });
  fc.assert(
    fc.property(values, fc.integer({ min: 2, max: 7 }), fc.boolean(), (list, classes, whole) => {
      const breaks = quantileBreaks(list, { classes, whole });
      expect(breaks.length).toBeLessThan(classes);
      expect([...breaks].sort((a, b) => a - b)).toEqual(breaks);
      if (list.length > 0) expect(new Set(list.map((value) => classOf(value, breaks))).size).toBe(breaks.length + 1);
    }),
    { seed: 8 },
  );
});
