import { insetBox, insetLabel, onInset, onMain, part } from './base-map.ts';
import { linked, type MapOptions } from './choropleth.ts';
import { type MapPlace, mapLayout } from './places.ts';
import { el, picture } from './svg.ts';

export interface BubbleRegion {
  readonly region_id: string;
  /** Name and value: tooltip and accessible name. */
  readonly text: string;
  readonly href: string | null;
  /** Total, 0 or more; the circle's area grows with it. null or 0 draws no circle. */
  readonly total: number | null;
  /** `cat-…`, or `q4` where categories do not matter. */
  readonly tone: string;
}

export interface BubbleOptions extends MapOptions {
  /** The total drawn with the largest circle; the same over maps that are compared. */
  readonly largest: number;
}

/** Radius in pixels of a total on a map of this width: area in proportion, the largest a twenty-eighth of the width. */
export function bubbleRadius(total: number, largest: number, width: number): number {
  return largest > 0 && total > 0 ? Math.max(1.2, (width / 28) * Math.sqrt(total / largest)) : 0;
}

/**
 * Where does the total sit?
 *
 * Shape   regions in tab order; larger circles are drawn first so that none hides a smaller one.
 * Units   totals in any unit; colour is for ratios, circles are for totals.
 * Absent  a region whose total is null or 0 has no circle; its row in the table says which.
 */
export function bubbleMap(regions: readonly BubbleRegion[], places: readonly MapPlace[], options: BubbleOptions): string {
  const shown = new Set(regions.filter(({ total }) => total !== null && total > 0).map(({ region_id }) => region_id));
  const layout = mapLayout(places, options.width, (region_id) => shown.has(region_id));
  const circles = regions
    .filter((region): region is BubbleRegion & { total: number } => shown.has(region.region_id))
    .sort((a, b) => b.total - a.total)
    .flatMap((region) => {
      const at = layout.at(region.region_id);
      if (at === null) return [];
      const r = bubbleRadius(region.total, options.largest, options.width);
      return [linked(region, el('circle', { class: `bubble ${region.tone}`, cx: at[0], cy: at[1], r }))];
    });
  return picture(
    { width: layout.width, height: layout.height, title: options.title, kind: 'map' },
    onMain(layout, part(options.map, 'land', 'land'), part(options.map, 'main', 'ground'), part(options.map, 'borders', 'borders')),
    ...layout.insets.map(
      (inset) => insetBox(inset) + onInset(inset, part(options.map, inset.region_id, 'ground')) + insetLabel(inset, options, ''),
    ),
    ...circles,
  );
}
