import { feature, mesh } from 'topojson-client';
import { insetFrame, mapFrame } from '#core/geo/frame.ts';
import { largestPolygon, type Point, type Polygon, pointInside, type Ring, ringArea } from '#core/geo/ring.ts';
import { pathData, snap } from './path.ts';
import { projectedTopology, type RegionTopology, simplified } from './topology.ts';
import { neighbours } from './world.ts';

/** Corners smaller than this many square map units are smoothed away. */
const smoothing = 5;

/** Islands and holes smaller than this many square map units are left out, the region's largest ring never. */
const smallestRing = 6;

/** A row of the published table `regions_map`, in map units. */
export type RegionMapRow = {
  readonly region_id: string;
  readonly x: number;
  readonly y: number;
  readonly min_x: number;
  readonly min_y: number;
  readonly max_x: number;
  readonly max_y: number;
  readonly inset: 0 | 1;
  readonly frame_x: number | null;
  readonly frame_y: number | null;
  readonly frame_width: number | null;
  readonly frame_height: number | null;
};

export interface RegionMap {
  readonly svg: string;
  readonly viewBox: readonly [number, number, number, number];
  /** One row per region, in id order. */
  readonly positions: readonly RegionMapRow[];
}

/**
 * What is drawn as the map of Europe?
 *
 * Shape   an SVG file with one path per NUTS 2 region (version 2021; id = its code), and beside them `land` (grey
 *         neighbours), `main` (group of the regions on the main map) and `borders` (between countries); positions for
 *         334 regions. Pages show a part by <use href="file#ES61">, so nothing here has a colour that would stick.
 * Units   map units of core/geo/frame.ts; whole numbers in paths, one decimal in positions.
 * Errors  a region whose outline vanishes: simplification went wrong.
 */
export function buildMap(): RegionMap {
  const full = projectedTopology();
  const coarse = simplified(full, smoothing);
  const outlines = polygonsOf(full);
  const drawn = polygonsOf(coarse);
  const positions: RegionMapRow[] = [];
  const main: string[] = [];
  const insets: string[] = [];
  for (const [region, polygons] of outlines) {
    const rings = outlineOf(region, drawn.get(region) ?? [], polygons);
    (insetFrame(region) === null ? main : insets).push(`<path id="${region}" d="${pathData(rings, true)}"/>`);
    positions.push(positionOf(region, polygons, rings));
  }
  const { width, height } = mapFrame;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" fill="#ddd" stroke="#fff">`,
    '<title>NUTS 2 regions, version 2021. © EuroGeographics for the administrative boundaries</title>',
    `<path id="land" d="${pathData(neighbours().map(snap), true)}"/>`,
    `<g id="main">${main.join('\n')}</g>`,
    `<g id="insets">${insets.join('\n')}</g>`,
    `<path id="borders" fill="none" d="${pathData(countryBorders(coarse), false)}"/>`,
    '</svg>\n',
  ].join('\n');
  return { svg, viewBox: [0, 0, width, height], positions };
}

function polygonsOf(topology: RegionTopology): Map<string, readonly Polygon[]> {
  const regions = feature(topology, topology.objects.NUTS).features.map(({ geometry, properties }): [string, Polygon[]] => [
    properties.NUTS_ID,
    (geometry.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : []) as unknown as Polygon[],
  ]);
  return new Map(regions.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The rings worth drawing; the full outline of the largest polygon where the coarse one has collapsed. */
function outlineOf(region: string, coarse: readonly Polygon[], full: readonly Polygon[]): Ring[] {
  const frame = insetFrame(region);
  const inside = (ring: Ring): boolean =>
    frame === null ||
    ring.every(([x, y]) => x >= frame.x && x <= frame.x + frame.width && y >= frame.y && y <= frame.y + frame.height);
  const snapped = coarse.flatMap((polygon) => polygon.map(snap)).filter((ring) => ring.length >= 4 && inside(ring));
  const rings = snapped.filter((ring) => Math.abs(ringArea(ring)) >= smallestRing);
  if (rings.length > 0) return rings;
  const [outer = []] = largestPolygon(full) ?? [];
  const whole = snap(outer);
  if (Math.abs(ringArea(whole)) > 0) return [whole];
  const centre = pointInside([outer]);
  if (centre === null)
    throw new Error(`The outline of region ${region} vanishes on the map. Check the boundary package's version.`);
  return [diamond(centre)];
}

/** The smallest visible shape, for a region smaller than a map unit. */
function diamond([x, y]: Point): Ring {
  return snap([
    [x, y - 1],
    [x + 1, y],
    [x, y + 1],
    [x - 1, y],
    [x, y - 1],
  ]);
}

function positionOf(region: string, polygons: readonly Polygon[], drawn: readonly Ring[]): RegionMapRow {
  const point = pointInside(largestPolygon(polygons) ?? []);
  if (point === null) throw new Error(`Region ${region} has no area on the map. Check the boundary package's version.`);
  const frame = insetFrame(region);
  const points = drawn.flat();
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return {
    region_id: region,
    x: Math.round(point[0] * 10) / 10,
    y: Math.round(point[1] * 10) / 10,
    min_x: Math.min(...xs),
    min_y: Math.min(...ys),
    max_x: Math.max(...xs),
    max_y: Math.max(...ys),
    inset: frame === null ? 0 : 1,
    frame_x: frame?.x ?? null,
    frame_y: frame?.y ?? null,
    frame_width: frame?.width ?? null,
    frame_height: frame?.height ?? null,
  };
}

function countryBorders(topology: RegionTopology): Ring[] {
  const lines = mesh(topology, topology.objects.NUTS, (a, b) => countryOf(a) !== countryOf(b));
  return (lines.coordinates as unknown as Ring[]).map(snap).filter((line) => line.length >= 2);
}

const countryOf = (geometry: object): string =>
  'properties' in geometry ? String((geometry.properties as { CNTR_CODE: string }).CNTR_CODE) : '';
