import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contains, largestPolygon } from '#core/geo/ring.ts';
import { regionPolygons } from './boundaries.ts';
import { regionPoints } from './points.ts';

const points = regionPoints();

test('every region of the reference list has a point, and no other', () => {
  const listed = readFileSync('data/reference/regions.csv', 'utf8').trim().split('\n').slice(1);
  expect([...points.keys()]).toEqual(listed.map((line) => line.slice(0, line.indexOf(','))).sort());
});

test('each point lies inside the largest polygon of its region', () => {
  for (const [region, polygons] of regionPolygons()) {
    const { lat, lon } = points.get(region) ?? { lat: Number.NaN, lon: Number.NaN };
    expect(contains(largestPolygon(polygons) ?? [], [lon, lat]), region).toBe(true);
  }
});

test('known places: Andalucía, Réunion, and Lower Austria outside the hole that is Vienna', () => {
  expect(points.get('ES61')).toEqual({ lat: 37.4635, lon: -4.5758 });
  expect(points.get('FRY4')?.lat).toBeCloseTo(-21.1, 0);
  expect(contains(regionPolygons().get('AT13')?.[0] ?? [], [points.get('AT12')?.lon ?? 0, points.get('AT12')?.lat ?? 0])).toBe(
    false,
  );
});
