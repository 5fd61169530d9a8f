/** Mean radius of the Earth, in kilometres. */
export const earthRadius = 6371.0088;

export interface Point {
  readonly lat: number;
  readonly lon: number;
}

/**
 * Great-circle distance between two points, in kilometres, on a sphere.
 *
 * Shape   degrees; latitudes from −90 to 90, longitudes from −180 to 180.
 * Source  the haversine formula, as distHaversine of geosphere.
 */
export function haversine(a: Point, b: Point): number {
  const radians = Math.PI / 180;
  const half = (degrees: number): number => Math.sin((degrees * radians) / 2) ** 2;
  const h = half(b.lat - a.lat) + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * half(b.lon - a.lon);
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(h)));
}
