import type { ChartOptions } from './options.ts';
import type { MapPlace } from './places.ts';

export interface MapRegion {
  readonly region_id: string;
  /** Name and value, "Andalucía: 12 partnerships": tooltip and accessible name of the link. */
  readonly text: string;
  /** Where the region links to; null for none. */
  readonly href: string | null;
  /** `q0`…`q4` (sequential), `d0`…`d4` (diverging), `cat-…`, `nodata` (hatched), `outside` (grey, outside the universe). */
  readonly tone: string;
}

export interface MapOptions extends ChartOptions {
  /** Address of the published map file, base path included: `/data/map/nuts2.svg`. */
  readonly map: string;
  /** Name printed at an inset's box. */
  readonly insetLabel: (region_id: string) => string;
}

export function choropleth(_regions: readonly MapRegion[], _places: readonly MapPlace[], _options: MapOptions): string {
  throw new Error('choropleth is not drawn yet.');
}
