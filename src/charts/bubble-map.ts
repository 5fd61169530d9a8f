import type { MapOptions } from './choropleth.ts';
import type { MapPlace } from './places.ts';

export interface BubbleRegion {
  readonly region_id: string;
  readonly text: string;
  readonly href: string | null;
  /** Total, 0 or more; the circle's area grows with it. null or 0 draws no circle. */
  readonly total: number | null;
  readonly tone: string;
}

export interface BubbleOptions extends MapOptions {
  /** The total drawn with the largest circle; the same over maps that are compared. */
  readonly largest: number;
}

export function bubbleMap(_regions: readonly BubbleRegion[], _places: readonly MapPlace[], _options: BubbleOptions): string {
  throw new Error('bubbleMap is not drawn yet.');
}
