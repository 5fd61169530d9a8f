import type { MapOptions } from './choropleth.ts';
import type { MapPlace } from './places.ts';

export interface MapMember {
  readonly region_id: string;
  /** Short name, printed where there is room. */
  readonly name: string;
  /** Name and value: tooltip and accessible name. */
  readonly text: string;
  readonly href: string | null;
  /** Strength of the link to the focus (partnerships shared, members there); the line's width grows with it. */
  readonly weight: number;
  /** Class of the dot: `cat-…`. */
  readonly tone: string;
}

export interface LinkMapRows {
  /** The region or the coordinator in the middle; null (coordinator unlocated) draws members without lines. */
  readonly focus: MapMember | null;
  readonly members: readonly MapMember[];
}

export function linkMap(_rows: LinkMapRows, _places: readonly MapPlace[], _options: MapOptions): string {
  throw new Error('linkMap is not drawn yet.');
}
