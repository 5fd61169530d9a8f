import type { Cell } from '#core/artefact.ts';
import { type Point, type Polygon, type Ring, ringArea } from '#core/geo/ring.ts';
import { boundaryNote } from './properties.ts';

type Box = [west: number, south: number, east: number, north: number];

/** Five decimals: about a metre, far below what 1:10 million can show. */
const rounded = (degrees: number): number => Math.round(degrees * 100_000) / 100_000;

function ringOf(ring: Ring, counterClockwise: boolean): Point[] {
  const points: Point[] = [];
  for (const [x, y] of ring) {
    const point: Point = [rounded(x), rounded(y)];
    const before = points.at(-1);
    if (before === undefined || before[0] !== point[0] || before[1] !== point[1]) points.push(point);
  }
  return ringArea(points) > 0 === counterClockwise ? points : points.reverse();
}

/** RFC 7946: the outer ring runs counter-clockwise, holes run clockwise. A hole that rounding has closed is left out. */
const polygonOf = (polygon: Polygon): Point[][] =>
  polygon.map((ring, place) => ringOf(ring, place === 0)).filter((ring, place) => place === 0 || ring.length >= 4);

function boxOf(points: Iterable<Point>): Box {
  const box: Box = [180, 90, -180, -90];
  for (const [x, y] of points) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}

/**
 * Regions with their figures as GeoJSON, one feature a line.
 *
 * Shape   RFC 7946: WGS84, right-hand rule, bbox of each feature and of all, five decimals; id = NUTS code.
 * Absent  geometry null for a region without boundaries (RFC 7946, 3.2).
 */
export function regionsGeoJson(
  properties: ReadonlyMap<string, Readonly<Record<string, Cell>>>,
  polygons: ReadonlyMap<string, readonly Polygon[]>,
  release: string,
): string {
  const boxes: Box[] = [];
  const features = [...properties].map(([id, said]) => {
    const parts = (polygons.get(id) ?? []).map(polygonOf).filter(([outer = []]) => outer.length >= 4);
    const [only] = parts;
    if (only === undefined) return JSON.stringify({ type: 'Feature', id, properties: said, geometry: null });
    const bbox = boxOf(parts.flat(2));
    boxes.push(bbox);
    const geometry = parts.length === 1 ? { type: 'Polygon', coordinates: only } : { type: 'MultiPolygon', coordinates: parts };
    return JSON.stringify({ type: 'Feature', id, bbox, properties: said, geometry });
  });
  const bbox = boxOf(
    boxes.flatMap(([west, south, east, north]): Point[] => [
      [west, south],
      [east, north],
    ]),
  );
  const head = JSON.stringify({
    type: 'FeatureCollection',
    name: 'regions',
    release,
    ...boundaryNote,
    ...(boxes.length > 0 && { bbox }),
  });
  return `${head.slice(0, -1)},"features":[\n${features.join(',\n')}\n]}\n`;
}
