import { emptyPicture } from './empty.ts';
import { regionStop } from './explorer-map.ts';
import { mark } from './mark.ts';
import type { ChartOptions, NumberFormat } from './options.ts';
import { el, line, picture, textAt } from './svg.ts';
import { shorten, small, widest } from './text.ts';
import { ticksTo } from './ticks.ts';

export interface ScatterRow {
  readonly id: string;
  /** 0 or more. */
  readonly x: number;
  readonly y: number;
  /** `cat-…`. */
  readonly tone: string;
  /** Name and both values: accessible name. */
  readonly text: string;
}

export interface ScatterWords {
  /** What is measured, with its unit. */
  readonly x: string;
  readonly y: string;
  readonly xValue: NumberFormat;
  readonly yValue: NumberFormat;
  /** Printed in place of the chart when no row has both values. */
  readonly empty: string;
}

/** Where the axes lie, in pixels, and the values at their ends: a brush turns pixels into values with it. */
export interface ScatterFrame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly mostX: number;
  readonly mostY: number;
}

const wideFrom = 520;
const [above, below] = [34, 44];
const plotHeight = (width: number): number => (width >= wideFrom ? 340 : 280);

/** How high a scatter of a width is. Units pixels. */
export const scatterHeight = (width: number): number => above + plotHeight(width) + below;

/** The frame a scatter of these rows is drawn in. Units pixels; both axes start at 0. */
export function scatterFrame(
  rows: readonly ScatterRow[],
  { yValue }: ScatterWords,
  width: number,
): ScatterFrame & { readonly xTicks: readonly number[]; readonly yTicks: readonly number[] } {
  const wide = width >= wideFrom;
  const xTicks = ticksTo(Math.max(0, ...rows.map(({ x }) => x)), wide ? 6 : 4);
  const yTicks = ticksTo(Math.max(0, ...rows.map(({ y }) => y)), 6);
  const left = widest(yTicks.map(yValue), small) + 10;
  return {
    left,
    top: above,
    width: width - left - 22,
    height: plotHeight(width),
    mostX: xTicks.at(-1) ?? 1,
    mostY: yTicks.at(-1) ?? 1,
    xTicks,
    yTicks,
  };
}

/**
 * Do two figures of regions go together?
 *
 * Shape   one mark per row with both values, by category, each with `data-region`; the first one is the stop of the Tab key. Association only: the chart draws no line through the marks.
 * Units   any, 0 or more; both axes start at 0.
 * Absent  rows without one of the values are not given; say how many in the figure's note.
 */
export function scatter(rows: readonly ScatterRow[], words: ScatterWords, { width, title }: ChartOptions): string {
  if (rows.length === 0) return emptyPicture(words.empty, { width, title, kind: 'scatter' });
  const { left, top, width: w, height: h, mostX, mostY, xTicks, yTicks } = scatterFrame(rows, words, width);
  const [xAt, yAt] = [(value: number) => left + (value / mostX) * w, (value: number) => top + h - (value / mostY) * h];
  return picture(
    { width, height: top + h + below, title, kind: 'scatter' },
    textAt(0, 13, shorten(words.y, width, small), { class: 'small soft' }),
    ...yTicks.map(
      (tick) =>
        line(left, yAt(tick), left + w, yAt(tick), tick === 0 ? 'zero' : 'grid') +
        textAt(left - 6, yAt(tick) + 4, words.yValue(tick), { anchor: 'end', class: 'small soft' }),
    ),
    ...xTicks.map(
      (tick) =>
        line(xAt(tick), top, xAt(tick), top + h, tick === 0 ? 'zero' : 'grid') +
        textAt(xAt(tick), top + h + 17, words.xValue(tick), { anchor: 'middle', class: 'small soft' }),
    ),
    textAt(left + w, top + h + 37, shorten(words.x, width, small), { anchor: 'end', class: 'small soft' }),
    el('rect', { class: 'surface', x: left, y: top, width: w, height: h }),
    ...rows.map(({ id, x, y, tone, text }, i) => regionStop(id, text, i === 0, mark(tone, xAt(x), yAt(y), 4.5))),
    el('rect', { class: 'brush', x: left, y: top, width: 0, height: 0 }),
  );
}
