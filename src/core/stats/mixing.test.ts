import { expect, test } from 'vitest';
import { bestCommunities } from './communities.ts';
import { mixing, type WeightedEdge } from './mixing.ts';

const edge = (a: number, b: number, weight = 1): WeightedEdge => ({ a, b, weight });
/** Two triangles joined by one edge. */
const barbell = [edge(0, 1), edge(0, 2), edge(1, 2), edge(3, 4), edge(3, 5), edge(4, 5), edge(2, 3)];
const side = (node: number): string => (node < 3 ? 'left' : 'right');

test('shares inside groups, and expected from the ends', () => {
  const mixed = mixing(barbell, side);
  expect(mixed?.inside).toBeCloseTo(6 / 7, 12);
  expect(mixed?.expected).toBeCloseTo(0.5, 12);
  expect(mixed?.ends.get('left')).toBeCloseTo(0.5, 12);
});

test('no weight, no mixing', () => {
  expect(mixing([], side)).toBeNull();
});

test('the share of one group alone is 1, whatever the rounding of the sums', () => {
  // Found in a selection of Horizon Europe: these weights add up to more than half of their doubled sum.
  const edges = Array.from({ length: 60 }, (_, at) => edge(at, at + 1, 1 / (at + 3)));
  for (let length = 1; length <= edges.length; length += 1) {
    const mixed = mixing(edges.slice(0, length), () => 'all');
    expect(mixed?.ends.get('all')).toBeLessThanOrEqual(1);
    expect(mixed?.ends.get('all')).toBeCloseTo(1, 12);
  }
});

test('communities are found, isolates stand alone, and the modularity is that of the partition', () => {
  const found = bestCommunities(7, barbell, 5);
  expect(found?.of.slice(0, 6)).toEqual([0, 0, 0, 1, 1, 1]);
  expect(found?.of[6]).toBe(2);
  expect(found?.modularity).toBeCloseTo(6 / 7 - 0.5, 12);
  expect(bestCommunities(7, barbell, 5)).toEqual(found);
  expect(bestCommunities(3, [], 5)).toBeNull();
});
