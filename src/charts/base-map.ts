import type { MapOptions } from './choropleth.ts';
import type { Inset, MapLayout } from './places.ts';
import { el, px, rect, textAt } from './svg.ts';
import { shorten, small } from './text.ts';

/** The main map: a picture in the picture, in map units, that cuts what lies outside; lines in it are half a pixel wide. */
export function onMain({ width, mainHeight, window, scale }: MapLayout, ...children: readonly string[]): string {
  const view = `${window.x} ${window.y} ${window.width} ${window.height}`;
  return `<svg class="main" width="${px(width)}" height="${px(mainHeight)}" viewBox="${view}" stroke-width="${px(0.5 / scale)}">${children.join('')}</svg>`;
}

/** Group that turns map units into pixels inside an inset. */
export function onInset({ scale, shift }: Inset, ...children: readonly string[]): string {
  return `<g transform="translate(${px(shift[0])} ${px(shift[1])}) scale(${scaleText(scale)})" stroke-width="${px(0.5 / scale)}">${children.join('')}</g>`;
}

const scaleText = (scale: number): string => String(Math.round(scale * 10_000) / 10_000);

/** Part of the map file: a region by its code, or `land`, `main`, `borders`. */
export const part = (map: string, id: string, name: string, fill: string | null = null): string =>
  el('use', { href: `${map}#${id}`, class: name, fill });

/** The label over an inset's box, after a swatch of its colour: on islands of a few pixels colour would not be seen. */
export function insetLabel({ region_id, x, y, width }: Inset, { insetLabel: labelOf }: MapOptions, swatch: string): string {
  const indent = swatch === '' ? 0 : 13;
  return `${swatch}${textAt(x + indent, y - 5, shorten(labelOf(region_id), width - indent, small), { class: 'small soft' })}`;
}

export const insetBox = ({ x, y, width, height }: Inset): string => rect(x, y, width, height, 'inset');

/** Hatching of "no data": lines on paper, in the user space of the shape it fills. */
export function hatch(id: string, scale: number): string {
  const step = 5 / scale;
  return `<pattern id="${id}" width="${px(step)}" height="${px(step)}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch-ground" width="${px(step)}" height="${px(step)}"/><rect class="hatch-line" width="${px(step * 0.3)}" height="${px(step)}"/></pattern>`;
}
