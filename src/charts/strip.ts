import { derived } from '#core/derived.ts';
import { ensure } from '#core/grouping.ts';
import { emptyPicture } from './empty.ts';
import { heapsOf } from './heaps.ts';
import { mark } from './mark.ts';
import type { ChartOptions, NumberFormat } from './options.ts';
import { el, line, picture, px, textAt } from './svg.ts';
import { shorten, small, strong, textWidth, widest } from './text.ts';
import { ticksTo } from './ticks.ts';

export interface StripRow {
  readonly region_id: string;
  readonly name: string;
  /** null is left out; say how many in the figure's note. */
  readonly value: number | null;
}

export interface StripWords {
  /** What is measured, with its unit; printed as the axis title. */
  readonly axis: string;
  readonly value: NumberFormat;
  /** "Median of transition regions". */
  readonly median: string;
  /** Printed in place of the chart when there is nothing to show; without it the chart is drawn empty. */
  readonly empty?: string;
}

export interface StripOptions extends ChartOptions {
  /** The region labelled. */
  readonly highlight: string;
  /** Class of the highlighted mark: `cat-…`. */
  readonly tone: string;
  /** Computed median (core/stats), or null without values. */
  readonly median: number | null;
}

const radius = 3.5;
const pitch = 2 * radius + 1;
const tallest = 112;
const top = 46;

interface Dots {
  readonly heapHeight: number;
  readonly dots: string;
  readonly ownAt: readonly [number, number] | null;
}
/** Where the dots of a group stand is the same in every language: it is found once per list of rows, region and width. */
const drawnBefore = derived((_rows: readonly StripRow[]) => new Map<string, Dots>());

/**
 * Where does the region stand among its peers?
 *
 * Shape   one dot per region with a value; dots of about the same value are heaped up, as broad as the gap to the next
 *         value allows; the region's own mark stands on its stack, named with its value; a dashed line marks the median.
 * Units   any, 0 or more; the axis starts at 0.
 * Absent  regions without value have no dot; a highlighted region without value is not named. Nothing to draw gives the axis.
 */
export function strip(
  rows: readonly StripRow[],
  words: StripWords,
  { width, title, highlight, tone, median }: StripOptions,
): string {
  if (words.empty !== undefined && rows.every(({ value }) => value === null))
    return emptyPicture(words.empty, { width, title, kind: 'strip' });
  const known = rows.filter((row): row is StripRow & { value: number } => row.value !== null);
  const ticks = ticksTo(Math.max(0, ...known.map(({ value }) => value)), width >= 560 ? 8 : 5);
  const side = Math.max(width >= 560 ? 22 : 14, widest(ticks.map(words.value), small) / 2);
  const scale = (value: number): number => side + (value / (ticks.at(-1) ?? 1)) * (width - 2 * side);
  const own = known.find(({ region_id }) => region_id === highlight);
  const places = `${highlight} ${width} ${side}`;
  const { heapHeight, dots, ownAt } = ensure(drawnBefore(rows), places, () => {
    const heap = heapsOf(
      known.map(({ value }) => scale(value)),
      { diameter: 2 * radius, pitch, tallest, broadest: 2 * side },
    );
    const base = top + Math.max(20, heap.height);
    // The region's own mark goes on top of its heap, in the middle: placed last.
    const others = known.filter((row) => row !== own).map(({ value }) => heap.next(scale(value)));
    return {
      heapHeight: heap.height,
      dots: others.map(([x, up]) => `M${px(x)} ${px(base - up)}h0`).join(''),
      ownAt: own === undefined ? null : heap.top(scale(own.value)),
    };
  });
  const foot = top + Math.max(20, heapHeight);
  const height = foot + 40;
  // One path for all dots, each a stroke without length and with round ends: a figure is on every region page.
  const drawn = [el('path', { class: 'peers', d: dots, 'stroke-width': 2 * radius })];
  if (own !== undefined && ownAt !== null) {
    const [x, up] = ownAt;
    const y = foot - up;
    const name = shorten(`${own.name}: ${words.value(own.value)}`, width - 4, strong);
    const half = textWidth(name, strong) / 2;
    const at = Math.min(Math.max(x, half + 2), width - half - 2);
    drawn.push(
      line(x, 36, x, y - radius - 4, 'leader'),
      mark(tone, x, y, radius * 1.6, 'focus'),
      textAt(at, 31, name, { anchor: 'middle', class: 'strong halo' }),
    );
  }
  if (median !== null && known.length > 0) {
    const text = shorten(`${words.median}: ${words.value(median)}`, width - 4, small);
    const half = textWidth(text, small) / 2;
    const at = Math.min(Math.max(scale(median), half + 2), width - half - 2);
    drawn.unshift(line(scale(median), 16, scale(median), foot, 'median'));
    drawn.push(textAt(at, 12, text, { anchor: 'middle', class: 'small soft' }));
  }
  const axis = ticks.map(
    (tick) =>
      line(scale(tick), foot, scale(tick), foot + 4, 'tick') +
      textAt(scale(tick), foot + 17, words.value(tick), { anchor: 'middle', class: 'small soft' }),
  );
  return picture(
    { width, height, title, kind: 'strip' },
    line(side, foot, width - side, foot, 'zero'),
    ...axis,
    textAt(side - 4, foot + 35, shorten(words.axis, width - 2 * side, small), { class: 'small soft' }),
    ...drawn,
  );
}
