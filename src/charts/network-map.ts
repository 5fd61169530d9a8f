import type { MapOptions } from './choropleth.ts';
import { emptyPicture } from './empty.ts';
import type { MapPlace } from './places.ts';

export interface NetworkNode {
  readonly region_id: string;
  /** Short name, printed for the strongest where there is room. */
  readonly name: string;
  /** Name and value: tooltip and accessible name. */
  readonly text: string;
  readonly href: string | null;
  /** Sum of the weights of its links, 0 or more; the mark's area grows with it. */
  readonly strength: number;
  /** Class of the mark: `cat-…`. */
  readonly tone: string;
}

/** A link between two different regions, once per pair. */
export interface NetworkLink {
  readonly a: string;
  readonly b: string;
  readonly weight: number;
}

export interface NetworkOptions extends MapOptions {
  /** Links below this weight are not drawn; say so in the subtitle. */
  readonly threshold: number;
  /** Printed when no link reaches the threshold. */
  readonly empty: string;
}

/** Who works with whom, all over the map? */
export function networkMap(
  nodes: readonly NetworkNode[],
  links: readonly NetworkLink[],
  places: readonly MapPlace[],
  { width, title, empty }: NetworkOptions,
): string {
  void nodes;
  void links;
  void places;
  return emptyPicture(empty, { width, title, kind: 'map links' });
}
