import type { Box } from './frame.ts';
import type { Point, Ring } from './ring.ts';

/**
 * Which part of a ring's area lies in the box?
 *
 * Shape   closed ring → closed ring; empty when nothing lies inside. A concave ring cut into pieces comes back as one
 *         ring whose pieces are joined along the box's edge: right for filling, not for outlines.
 * Source  Sutherland and Hodgman 1974.
 */
export function clipRing(ring: Ring, { x, y, width, height }: Box): Ring {
  let points: Point[] = ring.slice(0, -1);
  points = cut(points, 0, x, 1);
  points = cut(points, 0, x + width, -1);
  points = cut(points, 1, y, 1);
  points = cut(points, 1, y + height, -1);
  const first = points[0];
  return first === undefined ? [] : [...points, first];
}

/** Keeps what is on the side of a vertical (axis 0) or horizontal (axis 1) line that `side` points to. */
function cut(points: readonly Point[], axis: 0 | 1, at: number, side: 1 | -1): Point[] {
  const kept: Point[] = [];
  for (const [i, point] of points.entries()) {
    const before = points[(i + points.length - 1) % points.length] as Point;
    const here = (point[axis] - at) * side;
    const there = (before[axis] - at) * side;
    if (here >= 0 !== there >= 0) {
      const t = there / (there - here);
      kept.push([before[0] + t * (point[0] - before[0]), before[1] + t * (point[1] - before[1])]);
    }
    if (here >= 0) kept.push(point);
  }
  return kept;
}
