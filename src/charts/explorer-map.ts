import { hatch, insetBox, insetLabel, onInset, onMain, part } from './base-map.ts';
import { bubbleRadius } from './bubble-map.ts';
import type { MapOptions } from './choropleth.ts';
import { type MapLayout, type MapPlace, mapLayout } from './places.ts';
import { el, picture } from './svg.ts';

export interface ExplorerRegion {
  readonly region_id: string;
  /** Name and value: accessible name. */
  readonly text: string;
  /** As in choropleth; also `small` (fewer than five projects), `ground` under circles. */
  readonly tone: string;
}

export interface ExplorerCircle {
  readonly region_id: string;
  readonly total: number;
  readonly tone: string;
}

/**
 * A region that can be chosen. One in a picture is a button and the stop of the Tab key; from it arrow keys lead to the others,
 * which are buttons in their turn (islands/explore/roving.ts): hundreds of stops would bury what follows.
 */
export function regionStop(region_id: string, text: string, stop: boolean, drawing: string): string {
  const button = stop ? { role: 'button', tabindex: '0', 'aria-label': text, 'aria-pressed': 'false' } : {};
  return el('g', { class: 'region', 'data-region': region_id, 'data-text': text, ...button }, drawing);
}

/**
 * A map whose regions can be chosen, by pointer and by key: the same shapes under colours and under circles, so that another
 * metric changes classes and not the drawing.
 *
 * Shape   regions in tab order, each with `data-region`; the first one is the stop of the Tab key. Circles lie above and
 *         take no part in pointing.
 * Absent  as in choropleth.
 */
export function explorerMap(
  regions: readonly ExplorerRegion[],
  places: readonly MapPlace[],
  circles: readonly ExplorerCircle[],
  options: MapOptions & { readonly largest: number },
): string {
  const layout = mapLayout(places, options.width);
  const insets = new Map(layout.insets.map((inset) => [inset.region_id, inset]));
  const first = regions[0]?.region_id;
  const button = ({ region_id, text }: ExplorerRegion, drawing: string) =>
    regionStop(region_id, text, region_id === first, drawing);
  const fill = (tone: string, suffix: string) => (tone === 'nodata' ? `url(#${options.id}-hatch${suffix})` : null);
  const shape = ({ region_id, tone }: ExplorerRegion, suffix: string) => part(options.map, region_id, tone, fill(tone, suffix));
  const insetScale = layout.insets[0]?.scale ?? layout.scale;
  return picture(
    { width: layout.width, height: layout.height, title: options.title, kind: 'map explorer-map' },
    `<defs>${hatch(`${options.id}-hatch`, layout.scale)}${hatch(`${options.id}-hatch-inset`, insetScale)}</defs>`,
    onMain(
      layout,
      part(options.map, 'land', 'land'),
      part(options.map, 'main', 'outside'),
      ...regions.filter(({ region_id }) => !insets.has(region_id)).map((region) => button(region, shape(region, ''))),
      part(options.map, 'borders', 'borders'),
    ),
    ...layout.insets.flatMap((inset) => {
      const region = regions.find(({ region_id }) => region_id === inset.region_id);
      if (region === undefined) return [];
      return [button(region, insetBox(inset) + onInset(inset, shape(region, '-inset')) + insetLabel(inset, options, ''))];
    }),
    `<g class="circles" aria-hidden="true">${mapCircles(circles, layout, options.largest)}</g>`,
  );
}

/** The circles of totals, the largest first, so that none hides a smaller one. */
export function mapCircles(circles: readonly ExplorerCircle[], layout: MapLayout, largest: number): string {
  return circles
    .filter(({ total }) => total > 0)
    .toSorted((a, b) => b.total - a.total)
    .flatMap(({ region_id, total, tone }) => {
      const at = layout.at(region_id);
      const r = bubbleRadius(total, largest, layout.width);
      return at === null ? [] : [el('circle', { class: `bubble ${tone}`, 'data-circle': region_id, cx: at[0], cy: at[1], r })];
    })
    .join('');
}
