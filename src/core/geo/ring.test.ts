import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contains, crossings, largestPolygon, type Polygon, pointInside, type Ring, ringArea, ringCentroid } from './ring.ts';

const box = (x: number, y: number, width: number, height: number): Ring => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
  [x, y],
];

test('area is signed by direction, centroid is not', () => {
  expect(ringArea(box(1, 1, 2, 3))).toBe(6);
  expect(ringArea([...box(1, 1, 2, 3)].reverse())).toBe(-6);
  expect(ringCentroid([...box(1, 1, 2, 3)].reverse())).toEqual([2, 2.5]);
});

test('a line encloses nothing: no centroid, no point inside', () => {
  expect(
    ringCentroid([
      [0, 0],
      [1, 1],
      [0, 0],
    ]),
  ).toBeNull();
  expect(
    pointInside([
      [
        [0, 0],
        [1, 1],
        [0, 0],
      ],
    ]),
  ).toBeNull();
  expect(ringCentroid([])).toBeNull();
});

test('a hole is outside, and the point moves off it', () => {
  const ringed: Polygon = [box(0, 0, 10, 10), box(3, 3, 4, 4)];
  expect(contains(ringed, [5, 5])).toBe(false);
  expect(contains(ringed, [1, 5])).toBe(true);
  const point = pointInside(ringed);
  expect(point && contains(ringed, point)).toBe(true);
  expect(crossings(ringed, 5)).toEqual([0, 3, 7, 10]);
});

test('a crescent keeps its point inside', () => {
  const hook: Polygon = [
    [
      [0, 0],
      [10, 0],
      [10, 10],
      [9, 10],
      [9, 1],
      [0, 1],
      [0, 0],
    ],
  ];
  expect(contains(hook, ringCentroid(hook[0] ?? []) ?? [0, 0])).toBe(false);
  expect(contains(hook, pointInside(hook) ?? [-1, -1])).toBe(true);
});

test('the largest polygon is the one with the largest outer ring', () => {
  expect(largestPolygon([[box(0, 0, 1, 1)], [box(5, 5, 3, 3)], [box(9, 9, 2, 2)]])?.[0]?.[0]).toEqual([5, 5]);
  expect(largestPolygon([])).toBeNull();
});

test('the point of a star-shaped ring is inside it', () => {
  const star = fc.array(fc.double({ min: 1, max: 50, noNaN: true }), { minLength: 5, maxLength: 40 }).map((radii): Ring => {
    const points = radii.map((r, i): [number, number] => {
      const angle = (2 * Math.PI * i) / radii.length;
      return [r * Math.cos(angle), r * Math.sin(angle)];
    });
    return [...points, points[0] ?? [0, 0]];
  });
  fc.assert(
    fc.property(star, (ring) => {
      const point = pointInside([ring]);
      expect(point !== null && contains([ring], point)).toBe(true);
    }),
    { seed: 3035 },
  );
});
