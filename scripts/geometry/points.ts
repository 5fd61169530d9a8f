import { largestPolygon, pointInside } from '#core/geo/ring.ts';
import { regionPolygons } from './boundaries.ts';

export interface RegionPoint {
  readonly lat: number;
  readonly lon: number;
}

const fourDecimals = (degrees: number): number => Math.round(degrees * 10_000) / 10_000;

/**
 * Which point stands for each region on a map or in a distance?
 *
 * Shape   region id → point, all 334 NUTS 2 regions of version 2021, in id order.
 * Units   degrees, WGS84, four decimals (about 10 m). Inside the region's largest polygon, so a region with islands is
 *         placed on its main land. A point stands for a whole region: tens of kilometres of error in any distance.
 * Errors  a region without area: the boundary package has changed.
 */
export function regionPoints(): Map<string, RegionPoint> {
  const points = new Map<string, RegionPoint>();
  for (const [region, polygons] of regionPolygons()) {
    const largest = largestPolygon(polygons);
    const point = largest && pointInside(largest);
    if (!point)
      throw new Error(`Region ${region} has no area in the boundary package. Check the package's version in package.json.`);
    points.set(region, { lat: fourDecimals(point[1]), lon: fourDecimals(point[0]) });
  }
  return points;
}
