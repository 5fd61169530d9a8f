import type { Polygon } from '#core/geo/ring.ts';
import { ensure } from '#core/grouping.ts';
import { regionPolygons } from './boundaries.ts';

/**
 * Points that lie in no region but at most this far from one count as in it: harbours, piers and small islands that boundaries at
 * 1:10 million leave out. In kilometres.
 */
export const offshore = 5;

const kilometresPerDegree = 111.195;
/** Degrees of latitude that a search by distance may have to look beyond a region's bounds. */
const margin = offshore / kilometresPerDegree;

/** Finds regions by point; longitudes and latitudes in degrees, WGS84. */
export interface Locator {
  /**
   * Which region holds the point?
   *
   * Absent  null where none does and none is within `offshore` kilometres.
   */
  regionAt(lat: number, lon: number): string | null;
  /** Kilometres from a region's boundary; 0 inside it. Infinity for a region without boundaries. */
  distance(region: string, lat: number, lon: number): number;
}

interface Outline {
  readonly region: string;
  /** One flat list x0, y0, x1, y1 … per ring, closed; of all polygons and their holes. */
  readonly rings: readonly Float64Array[];
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/**
 * A spatial index over the boundaries of the NUTS 2 regions (version 2021, 1:10 million), built when it is first asked.
 *
 * The test is planar in longitude and latitude, as the boundaries are; answers are kept, since many rows share a point.
 */
export function regionLocator(polygons: () => ReadonlyMap<string, readonly Polygon[]> = regionPolygons): Locator {
  let index: Index | null = null;
  const known = new Map<number, Map<number, string | null>>();
  const ready = (): Index => {
    index ??= new Index([...polygons()].map(([region, parts]) => outlineOf(region, parts)));
    return index;
  };
  return {
    regionAt(lat, lon) {
      const alongside = ensure(known, lat, () => new Map<number, string | null>());
      return ensure(alongside, lon, () => ready().regionAt(lon, lat));
    },
    distance: (region, lat, lon) => ready().distance(region, lon, lat),
  };
}

function outlineOf(region: string, parts: readonly Polygon[]): Outline {
  const rings = parts.flatMap((polygon) => polygon.map((ring) => Float64Array.from(ring.flat())));
  const bounds = { west: 180, south: 90, east: -180, north: -90 };
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      const [x, y] = [ring[i] ?? 0, ring[i + 1] ?? 0];
      bounds.west = Math.min(bounds.west, x);
      bounds.east = Math.max(bounds.east, x);
      bounds.south = Math.min(bounds.south, y);
      bounds.north = Math.max(bounds.north, y);
    }
  }
  return { region, rings, ...bounds };
}

/** Regions by cells of one degree that their bounds, with the margin, touch. */
class Index {
  readonly #cells = new Map<number, Outline[]>();
  readonly #byRegion: ReadonlyMap<string, Outline>;

  constructor(outlines: readonly Outline[]) {
    this.#byRegion = new Map(outlines.map((outline) => [outline.region, outline]));
    for (const outline of outlines) {
      const wide = margin / Math.cos((Math.min(85, Math.max(Math.abs(outline.south), Math.abs(outline.north))) * Math.PI) / 180);
      for (let x = Math.floor(outline.west - wide); x <= Math.floor(outline.east + wide); x += 1) {
        for (let y = Math.floor(outline.south - margin); y <= Math.floor(outline.north + margin); y += 1) {
          const cell = this.#cells.get(cellOf(x, y));
          if (cell) cell.push(outline);
          else this.#cells.set(cellOf(x, y), [outline]);
        }
      }
    }
  }

  regionAt(x: number, y: number): string | null {
    const near = this.#cells.get(cellOf(Math.floor(x), Math.floor(y))) ?? [];
    for (const outline of near) if (inside(outline, x, y)) return outline.region;
    let best: string | null = null;
    let least = offshore;
    for (const outline of near) {
      const away = toBoundary(outline, x, y);
      if (away < least) [best, least] = [outline.region, away];
    }
    return best;
  }

  distance(region: string, x: number, y: number): number {
    const outline = this.#byRegion.get(region);
    if (outline === undefined) return Number.POSITIVE_INFINITY;
    return inside(outline, x, y) ? 0 : toBoundary(outline, x, y);
  }
}

const cellOf = (x: number, y: number): number => (x + 200) * 1000 + y + 100;

/** Even-odd over all rings at once: holes and parts come out right, since the parts of a region do not overlap. */
function inside({ rings, west, south, east, north }: Outline, x: number, y: number): boolean {
  if (x < west || x > east || y < south || y > north) return false;
  let odd = false;
  for (const ring of rings) {
    let [x0, y0] = [ring[0] ?? 0, ring[1] ?? 0];
    for (let i = 2; i < ring.length; i += 2) {
      const [x1, y1] = [ring[i] ?? 0, ring[i + 1] ?? 0];
      if (y0 > y !== y1 > y && x0 + ((y - y0) / (y1 - y0)) * (x1 - x0) < x) odd = !odd;
      [x0, y0] = [x1, y1];
    }
  }
  return odd;
}

/** Kilometres to the nearest edge, on a plane that touches the earth at the point: exact enough for a few dozen kilometres. */
function toBoundary({ rings }: Outline, x: number, y: number): number {
  const [east, north] = [kilometresPerDegree * Math.cos((y * Math.PI) / 180), kilometresPerDegree];
  let least = Number.POSITIVE_INFINITY;
  for (const ring of rings) {
    let [ax, ay] = [((ring[0] ?? 0) - x) * east, ((ring[1] ?? 0) - y) * north];
    for (let i = 2; i < ring.length; i += 2) {
      const [bx, by] = [((ring[i] ?? 0) - x) * east, ((ring[i + 1] ?? 0) - y) * north];
      const [dx, dy] = [bx - ax, by - ay];
      const along = dx === 0 && dy === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / (dx * dx + dy * dy)));
      least = Math.min(least, (ax + along * dx) ** 2 + (ay + along * dy) ** 2);
      [ax, ay] = [bx, by];
    }
  }
  return Math.sqrt(least);
}
