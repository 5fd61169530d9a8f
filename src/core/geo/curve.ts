import type { Point } from './ring.ts';

/**
 * Which bend tells two crossing links apart?
 *
 * Shape   start and end → the control point of a quadratic curve, to the left of the way from start to end.
 * Units   those of the points; `bend` is the share of the distance by which the control point is off the straight line
 *         (the curve's own middle is half as far off). Equal points give that point.
 */
export function bendPoint(start: Point, end: Point, bend = 0.2): Point {
  const across = end[0] - start[0];
  const down = end[1] - start[1];
  return [(start[0] + end[0]) / 2 + down * bend, (start[1] + end[1]) / 2 - across * bend];
}
