import fc from 'fast-check';
import { expect, test } from 'vitest';
import { laea } from './laea.ts';

test('the example of the EPSG guidance note', () => {
  const [easting, northing] = laea(5, 50);
  expect(easting).toBeCloseTo(3_962_799.45, 2);
  expect(northing).toBeCloseTo(2_999_718.85, 2);
});

test('the origin falls on the false origin', () => {
  const [easting, northing] = laea(10, 52);
  expect(easting).toBeCloseTo(4_321_000, 6);
  expect(northing).toBeCloseTo(3_210_000, 6);
});

test('the place opposite the centre is refused', () => {
  expect(() => laea(-160, -52)).not.toThrow();
  expect(() => laea(-170, -52)).toThrow(RangeError);
});

test('a small cell has the same area wherever it is: the ellipsoid patch divided by its projection is 1', () => {
  const a = 6_378_137;
  const e2 = 0.006_694_380_022_9;
  fc.assert(
    fc.property(fc.double({ min: -30, max: 50, noNaN: true }), fc.double({ min: 25, max: 75, noNaN: true }), (lon, lat) => {
      const d = 0.001;
      const [w, s, e, n] = [laea(lon - d, lat), laea(lon, lat - d), laea(lon + d, lat), laea(lon, lat + d)];
      const projected = Math.abs((e[0] - w[0]) * (n[1] - s[1]) - (e[1] - w[1]) * (n[0] - s[0]));
      const sin2 = Math.sin((lat * Math.PI) / 180) ** 2;
      const meridian = (a * (1 - e2)) / (1 - e2 * sin2) ** 1.5;
      const parallel = (a * Math.cos((lat * Math.PI) / 180)) / Math.sqrt(1 - e2 * sin2);
      const step = (2 * d * Math.PI) / 180;
      expect(projected / (meridian * parallel * step * step)).toBeCloseTo(1, 5);
    }),
    { seed: 3035, numRuns: 50 },
  );
});
