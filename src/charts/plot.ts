import { type Markish, type PlotOptions, plot } from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { picture } from './svg.ts';

/*
 * Observable Plot as a maker of SVG text. Plot needs a DOM; linkedom's is enough, as nothing here asks for the size of text.
 */

const { document } = parseHTML('<!doctype html><html><body></body></html>');

/** Scale for a colour channel that holds tones: the tone comes out as a class (see `cleaned`). */
export const tones = { type: 'identity' } as const;

export type Marks = readonly Markish[];

/**
 * Draws a Plot without style sheet, colours or process-wide ids.
 *
 * Shape   Plot options (margins and scales spelled out, marks with `className`); width, height, title, id of the chart.
 *         Colour channels hold tones (`cat-…`), which become classes; all other fill and stroke attributes are dropped, so
 *         each mark's look is its class's.
 */
export function plotted(
  options: Omit<PlotOptions, 'document' | 'width' | 'height'>,
  {
    width,
    height,
    title,
    kind,
    id,
  }: { readonly width: number; readonly height: number; readonly title: string; readonly kind: string; readonly id: string },
): string {
  const svg = plot({ ...options, document, width, height, className: 'plot', color: tones, axis: null });
  return picture({ width, height, title, kind }, `<g text-anchor="middle">${cleaned(svg.innerHTML, id)}</g>`);
}

/** Attributes that style sheets decide, or that name a part of an image that has one name already. */
const dropped =
  /\s(?:aria-[a-z]+|fill|stroke|fill-opacity|stroke-opacity|stroke-linejoin|stroke-linecap|stroke-miterlimit|stroke-width|stroke-dasharray|font-[a-z]+)="[^"]*"/g;

/** Plot's SVG with tones as classes, ids under the chart's own, numbers with one decimal. */
function cleaned(svg: string, id: string): string {
  return svg
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/plot-clip-\d+/g, `${id}-clip`)
    .replace(/<[a-z][^>]*>/gi, (tag) => {
      const tone = /\s(?:fill|stroke)="(cat-[a-z_]+)"/.exec(tag)?.[1];
      const plain = tag
        .replace(dropped, '')
        .replace(/-?\d+\.\d{2,}(?:e-?\d+)?/g, (number) => String(Math.round(Number(number) * 10) / 10 || 0));
      return tone === undefined ? plain : plain.replace(/^<([a-z]+)/i, `<$1 class="${tone}"`);
    });
}
