import { escaped } from '#core/text/markup.ts';
import { hatch, insetBox, insetLabel, onInset, onMain, part } from './base-map.ts';
import type { ChartOptions } from './options.ts';
import { type Inset, type MapPlace, mapLayout } from './places.ts';
import { el, picture } from './svg.ts';

export interface MapRegion {
  readonly region_id: string;
  /** Name and value, "Andalucía: 12 partnerships": tooltip and accessible name of the link. */
  readonly text: string;
  /** Where the region links to; null for none. */
  readonly href: string | null;
  /** `q0`…`q5` (sequential), `d0`…`d4` (diverging), `cat-…`, `nodata` (hatched), `outside` (grey, outside the universe). */
  readonly tone: string;
}

export interface MapOptions extends ChartOptions {
  /** Address of the published map file, base path included: `/data/map/nuts2.svg`. */
  readonly map: string;
  /** Name printed at an inset's box. */
  readonly insetLabel: (region_id: string) => string;
  /** Tone of land without a row; plain grey unless said otherwise. */
  readonly base?: string;
  /** Cuts the map to the part that holds these regions. */
  readonly only?: (region_id: string) => boolean;
}

/**
 * Which value has each region?
 *
 * Shape   regions in tab order (core/geo/protocol-order.ts), insets last; regions without a row have the tone `base`. Returns one <svg>,
 *         a group of links to assistive technology, each named by `text`.
 * Units   none: classes come with the rows (core/geo/breaks.ts); mapLegend states them.
 * Absent  tone `nodata` is hatched, tone `outside` plain grey.
 */
export function choropleth(regions: readonly MapRegion[], places: readonly MapPlace[], options: MapOptions): string {
  const layout = mapLayout(places, options.width, options.only ?? null);
  const hatchId = `${options.id}-hatch`;
  const insets = new Map(layout.insets.map((inset) => [inset.region_id, inset]));
  const shape = (region: MapRegion, id: string): string =>
    part(options.map, region.region_id, region.tone, region.tone === 'nodata' ? `url(#${id})` : null);
  const mainland = regions.filter((region) => !insets.has(region.region_id));
  const framed = (inset: Inset): string => {
    const region = regions.find(({ region_id }) => region_id === inset.region_id) ?? {
      region_id: inset.region_id,
      text: options.insetLabel(inset.region_id),
      href: null,
      tone: options.base ?? 'outside',
    };
    const swatch = el('rect', {
      x: inset.x,
      y: inset.y - 14,
      width: 9,
      height: 9,
      class: `swatch ${region.tone}`,
      fill: region.tone === 'nodata' ? `url(#${hatchId}-swatch)` : null,
    });
    const box = insetBox(inset) + onInset(inset, shape(region, `${hatchId}-inset`)) + insetLabel(inset, options, swatch);
    return linked(region, box);
  };
  const insetScale = layout.insets[0]?.scale ?? layout.scale;
  return picture(
    { width: layout.width, height: layout.height, title: options.title, kind: 'map' },
    `<defs>${hatch(hatchId, layout.scale)}${hatch(`${hatchId}-inset`, insetScale)}${hatch(`${hatchId}-swatch`, 1)}</defs>`,
    onMain(
      layout,
      part(options.map, 'land', 'land'),
      part(options.map, 'main', options.base ?? 'outside'),
      ...mainland.map((region) => linked(region, shape(region, hatchId))),
      part(options.map, 'borders', 'borders'),
    ),
    ...layout.insets.map(framed),
  );
}

/** A link named by the region's text; without address a group with a tooltip. */
export function linked({ text, href }: { readonly text: string; readonly href: string | null }, drawing: string): string {
  const title = `<title>${escaped(text)}</title>`;
  return href === null ? `<g>${title}${drawing}</g>` : `<a href="${escaped(href)}">${title}${drawing}</a>`;
}
