import { expect, test } from 'vitest';
import { midRanks, spearman } from './rank-correlation.ts';

test('ties share the mean of their places', () => {
  expect(midRanks([10, 20, 20, 5])).toEqual([2, 3.5, 3.5, 1]);
});

test('order alone counts', () => {
  expect(spearman([1, 2, 3], [10, 100, 1000])).toBeCloseTo(1, 12);
  expect(spearman([1, 2, 3], [5, 4, -1])).toBeCloseTo(-1, 12);
  // Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4, where numbering ties one after the other would give 1.
  expect(spearman([1, 2, 2, 3], [1, 2, 3, 4])).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5), 12);
});

test('too few or constant values have none', () => {
  expect(spearman([1, 2], [1, 2])).toBeNull();
  expect(spearman([1, 1, 1], [1, 2, 3])).toBeNull();
});

test('series of different length are refused', () => {
  expect(() => spearman([1, 2, 3], [1, 2])).toThrow('Cannot correlate 3 with 2 values.');
});
