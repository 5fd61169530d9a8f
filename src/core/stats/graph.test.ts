import { expect, test } from 'vitest';
import { betweenness, clustering, componentSizes } from './graph.ts';

const star = [[1, 2, 3], [0], [0], [0]];
const pathAndIsolate = [[1], [0, 2], [1], []];
const triangleWithTail = [[1, 2], [0, 2], [0, 1, 3], [2]];
/** A square: two shortest paths between opposite corners. */
const square = [
  [1, 3],
  [0, 2],
  [1, 3],
  [0, 2],
];

test('betweenness is the share of pairs of others whose shortest paths run through a node', () => {
  expect([...(betweenness(star) ?? [])]).toEqual([1, 0, 0, 0]);
  expect([...(betweenness(pathAndIsolate) ?? [])]).toEqual([0, 1 / 3, 0, 0]);
  for (const value of betweenness(square) ?? []) expect(value).toBeCloseTo(1 / 6, 12);
  expect(betweenness([[1], [0]])).toBeNull();
});

test('components count isolates, the largest first', () => {
  expect(componentSizes(pathAndIsolate)).toEqual([3, 1]);
  expect(componentSizes([])).toEqual([]);
});

test('clustering: closed triples of all, and the mean over nodes with two neighbours', () => {
  expect(clustering(triangleWithTail)).toEqual({ global: 3 / 5, local: (1 + 1 + 1 / 3) / 3 });
  expect(clustering(star)).toEqual({ global: 0, local: 0 });
  expect(clustering([[1], [0]])).toEqual({ global: null, local: null });
});
