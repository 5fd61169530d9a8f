import { insetFrame } from '#core/geo/frame.ts';
import { lambertAround } from '#core/geo/laea.ts';
import { largestPolygon, type Point, type Polygon, pointInside, ringArea } from '#core/geo/ring.ts';

const padding = 14;

/** Islands below this share of the largest one's area do not shrink the others: they show only where they fall inside the box. */
const smallestFitted = 0.035;

/**
 * How is an outermost region drawn in its box?
 *
 * Shape   region id and its polygons in degrees → function from degrees to map units, north up, as large as the box allows.
 *         null for a region that belongs on the main map.
 * Errors  a region without area: the boundary package has changed.
 */
export function insetProjection(region: string, polygons: readonly Polygon[]): ((place: Point) => Point) | null {
  const frame = insetFrame(region);
  if (frame === null) return null;
  const largest = largestPolygon(polygons);
  const centre = largest && pointInside(largest);
  if (!centre)
    throw new Error(`Region ${region} has no area in the boundary package. Check the package's version in package.json.`);
  const local = lambertAround(centre[0], centre[1]);
  const outers = polygons.map(([outer = []]) => outer.map(([longitude, latitude]) => local(longitude, latitude)));
  const areas = outers.map((ring) => Math.abs(ringArea(ring)));
  const fitted = outers.filter((_, i) => (areas[i] ?? 0) >= smallestFitted * Math.max(...areas)).flat();
  const [left, right] = [Math.min(...fitted.map(([x]) => x)), Math.max(...fitted.map(([x]) => x))];
  const [bottom, top] = [Math.min(...fitted.map(([, y]) => y)), Math.max(...fitted.map(([, y]) => y))];
  const scale = Math.min((frame.width - 2 * padding) / (right - left), (frame.height - 2 * padding) / (top - bottom));
  const middle: Point = [frame.x + frame.width / 2, frame.y + frame.height / 2];
  return ([longitude, latitude]) => {
    const [x, y] = local(longitude, latitude);
    return [middle[0] + (x - (left + right) / 2) * scale, middle[1] - (y - (bottom + top) / 2) * scale];
  };
}
