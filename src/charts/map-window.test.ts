import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mapFrame } from '#core/geo/frame.ts';
import { wholeMap, windowAround } from './map-window.ts';

test('without points the whole map is shown', () => {
  expect(windowAround([])).toEqual(wholeMap);
});

test('every point is in the window, and the window in the map', () => {
  const point = fc.tuple(fc.integer({ min: 0, max: mapFrame.width }), fc.integer({ min: 0, max: mapFrame.height }));
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 12 }), (points) => {
      const { x, y, width, height } = windowAround(points);
      expect(x >= 0 && y >= 0 && x + width <= mapFrame.width + 1 && y + height <= mapFrame.height + 1).toBe(true);
      for (const [px, py] of points) expect(px >= x - 1 && px <= x + width + 1 && py >= y - 1 && py <= y + height + 1).toBe(true);
    }),
    { seed: 2021 },
  );
});

test('a single point is shown with its surroundings, not alone', () => {
  const { x, y, width, height } = windowAround([[700, 900]]);
  expect(width).toBe(950);
  expect(Math.abs(x + width / 2 - 700)).toBeLessThanOrEqual(1);
  expect(Math.abs(y + height / 2 - 900)).toBeLessThanOrEqual(1);
});
