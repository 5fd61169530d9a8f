import { expect, test } from 'vitest';
import { gini, hoover, lorenzCurve, theil } from './inequality.ts';

const equal = [
  { amount: 10, population: 100 },
  { amount: 20, population: 200 },
];
const oneHasAll = [
  { amount: 0, population: 75 },
  { amount: 8, population: 25 },
];

test('equal holdings per head have no inequality', () => {
  expect([gini(equal), hoover(equal), theil(equal)]).toEqual([0, 0, 0]);
});

test('a quarter of the people holding all', () => {
  expect(gini(oneHasAll)).toBeCloseTo(0.75, 12);
  expect(hoover(oneHasAll)).toBeCloseTo(0.75, 12);
  expect(theil(oneHasAll)).toBeCloseTo(Math.log(4), 12);
});

test('a group split into equal halves changes nothing: weights are people, not groups', () => {
  const split = [oneHasAll[0], { amount: 4, population: 12.5 }, { amount: 4, population: 12.5 }].filter((row) => row !== undefined);
  for (const index of [gini, hoover, theil]) expect(index(split)).toBeCloseTo(index(oneHasAll), 12);
});

test('the Lorenz curve rises from the least per head to (1, 1)', () => {
  const curve = lorenzCurve([oneHasAll[1], oneHasAll[0]].filter((row) => row !== undefined));
  expect(curve.map(({ populationShare, amountShare }) => [populationShare, amountShare])).toEqual([
    [0.75, 0],
    [1, 1],
  ]);
});
