import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atLeastInCommon, holm } from './hypergeometric.ts';
import { quantile } from './quantile.ts';
import { seededPlaces, seededRandom } from './random.ts';
import { wilson } from './wilson.ts';

test('common elements by chance', () => {
  // 1 − C(5,4)/C(9,4) − C(4,1)C(5,3)/C(9,4) − C(4,2)C(5,2)/C(9,4) = 21/126
  expect(atLeastInCommon(3, 4, 4, 9)).toBeCloseTo(21 / 126, 12);
  expect(atLeastInCommon(0, 4, 4, 9)).toBe(1);
  expect(atLeastInCommon(4, 4, 4, 4)).toBe(1);
});

test('the tail shrinks as more are asked for', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(300), fc.nat(300), (all, x, y) => {
      const [a, b] = [x % (all + 1), y % (all + 1)];
      let before = 1;
      for (let both = 0; both <= Math.min(a, b); both += 1) {
        const tail = atLeastInCommon(both, a, b, all);
        expect(tail).toBeLessThanOrEqual(before + 1e-12);
        expect(tail).toBeGreaterThan(0);
        before = tail;
      }
    }),
    { seed: 20210101, numRuns: 50 },
  );
});

test('Holm steps down and never falls below an earlier one', () => {
  expect(holm([0.01, 0.04, 0.03])).toEqual([0.03, 0.06, 0.06]);
  expect(holm([0.9, 0.8])).toEqual([1, 1]);
  expect(holm([])).toEqual([]);
});

test('Wilson: 12 of 40, none and all', () => {
  expect(wilson(12, 40).low).toBeCloseTo(0.1807484522974653, 12);
  expect(wilson(12, 40).high).toBeCloseTo(0.45430018818144946, 12);
  expect(wilson(0, 8).low).toBe(0);
  expect(wilson(8, 8).high).toBe(1);
});

test('quantiles lie between order statistics', () => {
  expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5);
  expect(quantile([1, 2, 3, 4], 0)).toBe(1);
  expect(quantile([7], 0.975)).toBe(7);
  expect(() => quantile([], 0.5)).toThrow('at least one value');
});

test('the same seed draws the same numbers, in [0, 1)', () => {
  const [a, b] = [seededRandom(1), seededRandom(1)];
  const drawn = Array.from({ length: 1000 }, a);
  expect(Array.from({ length: 1000 }, b)).toEqual(drawn);
  expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...drawn)).toBeLessThan(1);
  expect(drawn.reduce((sum, value) => sum + value, 0) / 1000).toBeCloseTo(0.5, 1);
});

test('places are drawn from the same numbers, one call after another', () => {
  const random = seededRandom(7);
  const draw = seededPlaces(7);
  const places = new Int32Array(50);
  for (let call = 0; call < 3; call += 1) {
    draw(places, 13);
    expect([...places]).toEqual(Array.from({ length: 50 }, () => Math.floor(random() * 13)));
  }
});
