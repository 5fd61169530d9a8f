import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { insetRegions, mapFrame } from '#core/geo/frame.ts';
import { buildMap } from './map.ts';

const map = buildMap();
const paths = new Map([...map.svg.matchAll(/<path id="([A-Z0-9]{4})" d="([^"]*)"/g)].map(([, id = '', d = '']) => [id, d]));
const listed = readFileSync('data/reference/regions.csv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.slice(0, 4))
  .sort();

/** Signed area of the path's first ring, read back from its relative coordinates. */
function firstArea(d: string): number {
  const numbers = (d.split('z')[0] ?? '').match(/-?\d+/g)?.map(Number) ?? [];
  let [x, y, twice] = [0, 0, 0];
  for (let i = 2; i < numbers.length; i += 2) {
    const [nextX, nextY] = [x + (numbers[i] ?? 0), y + (numbers[i + 1] ?? 0)];
    twice += x * nextY - nextX * y;
    [x, y] = [nextX, nextY];
  }
  return twice / 2;
}

test('no region is lost: each of the 334 has a path that encloses an area', () => {
  expect([...paths.keys()].sort()).toEqual(listed);
  expect([...paths].filter(([, d]) => Math.abs(firstArea(d)) < 1)).toEqual([]);
});

test('each region has a position inside its own bounds and inside the frame', () => {
  expect(map.positions.map((row) => row.region_id)).toEqual(listed);
  for (const row of map.positions) {
    const tolerance = 3;
    expect(row.x, row.region_id).toBeGreaterThanOrEqual(row.min_x - tolerance);
    expect(row.x, row.region_id).toBeLessThanOrEqual(row.max_x + tolerance);
    expect(row.y, row.region_id).toBeGreaterThanOrEqual(row.min_y - tolerance);
    expect(row.y, row.region_id).toBeLessThanOrEqual(row.max_y + tolerance);
    expect(row.min_x >= 0 && row.min_y >= 0 && row.max_x <= mapFrame.width && row.max_y <= mapFrame.height, row.region_id).toBe(
      true,
    );
  }
});

test('the outermost regions, and only they, sit inside a box of their own', () => {
  const insets = map.positions.filter((row) => row.inset === 1);
  expect(insets.map((row) => row.region_id)).toEqual([...insetRegions].sort());
  for (const row of insets) {
    expect(row.min_x, row.region_id).toBeGreaterThanOrEqual(row.frame_x ?? Number.NaN);
    expect(row.max_y, row.region_id).toBeLessThanOrEqual((row.frame_y ?? Number.NaN) + (row.frame_height ?? Number.NaN));
  }
});

test('places are where a reader expects them', () => {
  const at = (id: string) => map.positions.find((row) => row.region_id === id) ?? { x: Number.NaN, y: Number.NaN };
  expect(at('PT17').x).toBeLessThan(at('ES30').x);
  expect(at('ES30').y).toBeGreaterThan(at('FR10').y);
  expect(at('FI1D').y).toBeLessThan(at('SE11').y);
  expect(at('TRA1').x).toBeGreaterThan(at('CY00').x);
});

test('the file is small, one colour-free shape per part, and the same each time', () => {
  expect(map.svg.length).toBeLessThan(80_000);
  expect(map.svg).toContain('<path id="land" d="M');
  expect(map.svg).toContain('<path id="borders" fill="none" d="M');
  expect(map.svg).not.toMatch(/style=|NaN|Infinity|e-\d/);
  expect(buildMap().svg).toBe(map.svg);
});
