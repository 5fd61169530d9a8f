import { dot, ruleX, ruleY, text } from '@observablehq/plot';
import { emptyPicture } from './empty.ts';
import type { ChartOptions, NumberFormat } from './options.ts';
import { plotted } from './plot.ts';
import { label, shorten, small, smallStrong, strong, textWidth } from './text.ts';
import { ticksTo } from './ticks.ts';

export interface RatioRow {
  readonly id: string;
  readonly label: string;
  /** Class of the mark: `cat-…`. */
  readonly tone: string;
  /** Ratio, 1 = proportional; null when undefined or too small, with the reason in `note`. */
  readonly value: number | null;
  /** Interval; both null when none is shown. */
  readonly low: number | null;
  readonly high: number | null;
  /** Reason of absence, or a small-n mark, printed at the row. */
  readonly note: string | null;
}

export interface RatioWords {
  readonly ratio: NumberFormat;
  /** At the line of 1: "in proportion to population". */
  readonly proportional: string;
  readonly below: string;
  readonly above: string;
  /** Printed in place of the chart when there is nothing to show; without it the chart is drawn empty. */
  readonly empty?: string;
}

const pitch = 54;

/** The same shapes as `mark`. */
const symbols: Readonly<Record<string, 'triangle' | 'square' | 'circle' | 'diamond'>> = {
  'cat-less_developed': 'triangle',
  'cat-transition': 'square',
  'cat-more_developed': 'circle',
  'cat-unclassified': 'diamond',
};

/**
 * Is a category present as much as its population suggests?
 *
 * Shape   rows in the order drawn → a mark on an axis around 1, with its interval as a line; label, value and interval stand
 *         over it.
 * Units   ratio; linear axis from 0 (nothing at all) past 1 (in proportion), at least to 2.
 * Absent  a row without value shows its note; a row without interval shows the mark alone, with the note.
 */
export function ratioInterval(rows: readonly RatioRow[], words: RatioWords, { width, id, title }: ChartOptions): string {
  if (words.empty !== undefined && rows.length === 0) return emptyPicture(words.empty, { width, title, kind: 'ratio-interval' });
  const most = Math.max(2, ...rows.flatMap(({ value, high }) => [value ?? 0, high ?? 0]));
  const ticks = ticksTo(most, width >= 560 ? 6 : 4);
  const last = ticks.at(-1) ?? 2;
  const margin = { left: 10, right: Math.max(10, textWidth(words.ratio(last), small) / 2 + 1), bottom: 22 };
  const scale = (ratio: number): number => margin.left + (ratio / last) * (width - margin.left - margin.right);
  const one = scale(1);
  const caption = shorten(words.proportional, width - 4, smallStrong);
  const captionAt = Math.min(
    Math.max(one, textWidth(caption, smallStrong) / 2 + 2),
    width - textWidth(caption, smallStrong) / 2 - 2,
  );
  const below = `← ${words.below}`;
  const above = `${words.above} →`;
  const oneLine = textWidth(below, small) + textWidth(above, small) + 16 <= width;
  const top = oneLine ? 46 : 62;
  const height = top + rows.length * pitch + margin.bottom;
  const known = rows.filter((row): row is RatioRow & { value: number } => row.value !== null);
  const spans = known.filter(
    (row): row is RatioRow & { value: number; low: number; high: number } => row.low !== null && row.high !== null,
  );
  const head = (row: RatioRow): string => shorten(row.label, width * 0.55, strong);
  const numbers = (row: RatioRow): string => {
    if (row.value === null) return row.note ?? '';
    const span = row.low === null || row.high === null ? '' : ` (${words.ratio(row.low)} – ${words.ratio(row.high)})`;
    return `${words.ratio(row.value)}${span}${row.note === null ? '' : `, ${row.note}`}`;
  };
  // Lines stand only where marks are: no name or number is crossed by one.
  const lanes = (at: readonly number[]) =>
    known.flatMap((row) => at.map((tick) => ({ tick, from: rowOf(row) * pitch + 21, to: rowOf(row) * pitch + 47 })));
  const lane = (at: readonly number[], className: string) => ruleX(lanes(at), { x: 'tick', y1: 'from', y2: 'to', className });
  const place = new Map(rows.map((row, i) => [row.id, i]));
  const rowOf = (row: RatioRow): number => place.get(row.id) ?? 0;
  const middle = (row: RatioRow): number => rowOf(row) * pitch + 34;
  const named = (row: RatioRow): number => rowOf(row) * pitch + 10;
  const header = (x: number, y: number, textAnchor: 'start' | 'middle' | 'end') => ({
    frameAnchor: 'top-left' as const,
    dx: x - margin.left,
    dy: y - top,
    textAnchor,
  });
  return plotted(
    {
      marginLeft: margin.left,
      marginRight: margin.right,
      marginTop: top,
      marginBottom: margin.bottom,
      x: { domain: [0, last] },
      y: { domain: [0, rows.length * pitch], reverse: true },
      marks: [
        lane(ticks, 'grid'),
        lane([0], 'zero'),
        lane([1], 'reference'),
        text(ticks, { x: (tick: number) => tick, text: words.ratio, frameAnchor: 'bottom', dy: 17, className: 'small soft' }),
        text([caption], { ...header(captionAt, 8, 'middle'), className: 'small strong' }),
        text([shorten(below, width, small)], { ...header(0, 26, 'start'), className: 'small soft' }),
        text([shorten(above, width, small)], { ...header(width, oneLine ? 26 : 42, 'end'), className: 'small soft' }),
        ruleY(spans, { x1: 'low', x2: 'high', y: middle, stroke: 'tone', className: 'interval' }),
        dot(known, {
          x: 'value',
          y: middle,
          r: 6.5,
          fill: 'tone',
          symbol: (row: RatioRow) => symbols[row.tone] ?? 'circle',
          className: 'points',
        }),
        text(rows, { y: named, frameAnchor: 'left', text: head, dx: -margin.left, textAnchor: 'start', className: 'strong' }),
        text(rows, {
          y: named,
          frameAnchor: 'right',
          text: (row: RatioRow) => shorten(numbers(row), width - textWidth(head(row), strong) - 12, label),
          dx: margin.right,
          textAnchor: 'end',
        }),
      ],
      symbol: { type: 'identity' },
    },
    { width, height, title, kind: 'ratio-interval', id },
  );
}
