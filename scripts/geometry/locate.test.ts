import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contains, type Polygon } from '#core/geo/ring.ts';
import { regionPolygons } from './boundaries.ts';
import { offshore, regionLocator } from './locate.ts';
import { regionPoints } from './points.ts';

const locator = regionLocator();
const polygons = regionPolygons();

test('known places: cities, an overseas island, a hole, a harbour and the open sea', () => {
  expect(locator.regionAt(50.8467, 4.3525)).toBe('BE10');
  expect(locator.regionAt(48.2082, 16.3738)).toBe('AT13');
  expect(locator.regionAt(-20.8789, 55.4481)).toBe('FRY4');
  expect(locator.regionAt(35.8989, 14.5146)).toBe('MT00');
  expect(locator.regionAt(32.0853, 34.7818)).toBe(null);
  expect(locator.regionAt(45, -30)).toBe(null);
});

test('the point that stands for a region lies in it, at no distance', () => {
  for (const [region, { lat, lon }] of regionPoints()) {
    expect(locator.regionAt(lat, lon)).toBe(region);
    expect(locator.distance(region, lat, lon)).toBe(0);
  }
});

test('agrees with the plain test of every polygon, wherever the point', () => {
  const somewhere = fc.record({
    lat: fc.double({ min: 34, max: 71, noNaN: true }),
    lon: fc.double({ min: -11, max: 32, noNaN: true }),
  });
  fc.assert(
    fc.property(somewhere, ({ lat, lon }) => {
      const holds = [...polygons]
        .filter(([, parts]) => parts.some((polygon) => contains(polygon, [lon, lat])))
        .map(([region]) => region);
      const found = locator.regionAt(lat, lon);
      if (holds.length > 0) expect(holds).toContain(found);
      else if (found !== null) expect(locator.distance(found, lat, lon)).toBeLessThan(offshore);
    }),
    { seed: 20210101, numRuns: 300 },
  );
});

const square: Polygon = [
  [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
    [0, 0],
  ],
];

test('a point at sea belongs to the nearest region within the stated distance, across the edge of a cell too', () => {
  const plain = regionLocator(() => new Map([['AA00', [square]]]));
  const kilometre = 1 / 111.195;
  expect(plain.regionAt(0.5, 1 + 4.9 * kilometre)).toBe('AA00');
  expect(plain.regionAt(0.5, 1 + 5.1 * kilometre)).toBe(null);
  expect(plain.regionAt(-4.9 * kilometre, 0.5)).toBe('AA00');
  expect(plain.distance('AA00', 0.5, 1 + 10 * kilometre)).toBeCloseTo(10, 2);
  expect(plain.distance('ZZ00', 0.5, 0.5)).toBe(Number.POSITIVE_INFINITY);
});
