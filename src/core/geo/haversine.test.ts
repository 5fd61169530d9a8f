import { expect, test } from 'vitest';
import { earthRadius, haversine } from './haversine.ts';

test('a quarter of the meridian, the antipode, nothing', () => {
  expect(haversine({ lat: 0, lon: 0 }, { lat: 90, lon: 0 })).toBeCloseTo((earthRadius * Math.PI) / 2, 9);
  expect(haversine({ lat: 0, lon: 0 }, { lat: 0, lon: 180 })).toBeCloseTo(earthRadius * Math.PI, 9);
  expect(haversine({ lat: 45, lon: 20 }, { lat: 45, lon: 20 })).toBe(0);
});

test('Brussels to Rome is about 1 170 km, whichever way', () => {
  const [brussels, rome] = [
    { lat: 50.85, lon: 4.35 },
    { lat: 41.9, lon: 12.5 },
  ];
  expect(haversine(brussels, rome)).toBeGreaterThan(1165);
  expect(haversine(brussels, rome)).toBeLessThan(1180);
  expect(haversine(brussels, rome)).toBe(haversine(rome, brussels));
});
