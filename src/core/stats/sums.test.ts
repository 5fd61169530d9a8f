import fc from 'fast-check';
import { median as reference } from 'simple-statistics';
import { expect, test } from 'vitest';
import { countOf, median, sumOfKnown } from './sums.ts';

const seeded = { seed: 20 };

test('what is not known adds nothing, and nothing known is no sum', () => {
  expect(sumOfKnown([])).toBeNull();
  expect(sumOfKnown([null, null])).toBeNull();
  expect(sumOfKnown([null, 0])).toBe(0);
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer({ min: -1000, max: 1000 })), { maxLength: 20 }), fc.integer(), (values, more) => {
      expect(sumOfKnown([...values, more])).toBe((sumOfKnown(values) ?? 0) + more);
      expect(sumOfKnown([...values, null])).toBe(sumOfKnown(values));
    }),
    seeded,
  );
});

test('a share of n cases is the count it was made from', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), fc.nat(), (n, part) => {
      expect(countOf((part % (n + 1)) / n, n)).toBe(part % (n + 1));
    }),
    seeded,
  );
});

test('the median is that of simple-statistics, in any order of the values', () => {
  expect(median([])).toBeNull();
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 30 }), (values) => {
      expect(median(values)).toBe(reference(values));
    }),
    seeded,
  );
});
