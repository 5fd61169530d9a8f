/** Planar geometry of closed rings; the caller says in which units the coordinates are. */

export type Point = readonly [number, number];
/** A closed line: its last point repeats the first. */
export type Ring = readonly Point[];
/** Outer ring first, holes after it. */
export type Polygon = readonly Ring[];

/** Signed area (shoelace): positive when the ring runs counter-clockwise with y upwards. 0 for fewer than three points. */
export function ringArea(ring: Ring): number {
  let twice = 0;
  for (let i = 1; i < ring.length; i += 1) {
    const [x0, y0] = ring[i - 1] as Point;
    const [x1, y1] = ring[i] as Point;
    twice += x0 * y1 - x1 * y0;
  }
  return twice / 2;
}

/** Centre of mass of the area a ring encloses; null when it encloses none. Taken around the first point to keep digits. */
export function ringCentroid(ring: Ring): Point | null {
  const origin = ring[0];
  if (origin === undefined) return null;
  const [ox, oy] = origin;
  let twice = 0;
  let x = 0;
  let y = 0;
  for (let i = 1; i < ring.length; i += 1) {
    const [ax, ay] = ring[i - 1] as Point;
    const [bx, by] = ring[i] as Point;
    const cross = (ax - ox) * (by - oy) - (bx - ox) * (ay - oy);
    twice += cross;
    x += cross * (ax - ox + bx - ox);
    y += cross * (ay - oy + by - oy);
  }
  return twice === 0 ? null : [ox + x / (3 * twice), oy + y / (3 * twice)];
}

/** Where a horizontal line at height y crosses the rings, ascending; between the 1st and 2nd, 3rd and 4th … lies the inside. */
export function crossings(polygon: Polygon, y: number): number[] {
  const found: number[] = [];
  for (const ring of polygon) {
    for (let i = 1; i < ring.length; i += 1) {
      const [x0, y0] = ring[i - 1] as Point;
      const [x1, y1] = ring[i] as Point;
      if (y0 > y !== y1 > y) found.push(x0 + ((y - y0) / (y1 - y0)) * (x1 - x0));
    }
  }
  return found.sort((a, b) => a - b);
}

/** Is the point inside the polygon, outside its holes? Points exactly on an edge may go either way. */
export function contains(polygon: Polygon, [x, y]: Point): boolean {
  return crossings(polygon, y).filter((crossing) => crossing < x).length % 2 === 1;
}

/** The polygon with the largest outer ring; the first of equals. null for an empty list. */
export function largestPolygon(polygons: readonly Polygon[]): Polygon | null {
  let best: Polygon | null = null;
  let bestArea = -1;
  for (const polygon of polygons) {
    const area = Math.abs(ringArea(polygon[0] ?? []));
    if (area > bestArea) {
      best = polygon;
      bestArea = area;
    }
  }
  return best;
}

/**
 * Which single point may stand for this polygon, surely inside it?
 *
 * Its centroid where that lies inside; else (crescents, regions around a city region) the middle of the longest
 * horizontal chord among fifteen evenly spaced ones.
 *
 * Absent  null when the polygon encloses no area.
 */
export function pointInside(polygon: Polygon): Point | null {
  const outer = polygon[0] ?? [];
  const centroid = ringCentroid(outer);
  if (centroid === null) return null;
  if (contains(polygon, centroid)) return centroid;
  const ys = outer.map(([, y]) => y);
  const bottom = Math.min(...ys);
  const top = Math.max(...ys);
  let best: Point | null = null;
  let longest = 0;
  for (let step = 1; step <= 15; step += 1) {
    const y = bottom + ((top - bottom) * step) / 16;
    const xs = crossings(polygon, y);
    for (let i = 1; i < xs.length; i += 2) {
      const from = xs[i - 1] as number;
      const to = xs[i] as number;
      if (to - from > longest) {
        longest = to - from;
        best = [(from + to) / 2, y];
      }
    }
  }
  return best;
}
