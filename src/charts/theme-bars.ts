import { emptyPicture } from './empty.ts';
import type { ChartOptions, NumberFormat } from './options.ts';
import { rowFrame } from './row-frame.ts';
import { el, line, picture, rect, textAt } from './svg.ts';
import { label, shorten, small, strong, textWidth, widest } from './text.ts';
import { ticksTo } from './ticks.ts';

export interface ThemeBarRow {
  readonly theme: string;
  readonly label: string;
  /** Page of the theme; null for none. */
  readonly href: string | null;
  /** Length of the bar, 0 or more. */
  readonly value: number;
  /** What the value rests on: "6 partnerships". Empty prints nothing. */
  readonly count: string;
  /** Second mark on the same axis (regions of the S3 partnerships, expected share); null draws none. */
  readonly second: number | null;
  /** Small-n mark: the bar is hollow. */
  readonly small: boolean;
}

export interface ThemeBarWords {
  readonly value: NumberFormat;
  /** What the bars measure, with unit: axis title. */
  readonly axis: string;
  /** Names of bar and second mark for the key; null without a second mark. */
  readonly key: { readonly bar: string; readonly second: string } | null;
  readonly empty: string;
}

/**
 * How much work is on each theme?
 *
 * Shape   rows in the order drawn → one bar each from 0, its value and count beside it, and a tick for the second mark.
 *         Names are links to the theme's page where there is one.
 * Units   one for bars and second marks, 0 or more; the axis ends at a round number.
 * Absent  a second mark that is null is not drawn; without rows the text `empty`.
 */
export function themeBars(rows: readonly ThemeBarRow[], words: ThemeBarWords, { width, title }: ChartOptions): string {
  if (rows.length === 0) return emptyPicture(words.empty, { width, title, kind: 'theme-bars' });
  const wide = width >= 560;
  const keyed = words.key === null ? 0 : 22;
  const top = keyed + 42;
  const values = rows.map((row) => words.value(row.value));
  const valueRoom = widest(values, strong) + 8;
  // With names over their lanes the counts stand there too, at the right.
  const longest = widest(
    rows.map(({ count }) => count),
    small,
  );
  const countRoom = Math.min(longest, width * 0.3) + (longest > 0 ? 10 : 0);
  const frame = rowFrame(rows, { width, top, taken: countRoom });
  const side = frame.stacked ? 0 : countRoom;
  const ticks = ticksTo(Math.max(0, ...rows.flatMap(({ value, second }) => [value, second ?? 0])), wide ? 5 : 4);
  const last = ticks.at(-1) ?? 1;
  const right = width - side - valueRoom;
  const scale = (value: number): number => frame.left + (value / last) * (right - frame.left);
  const axis = ticks.map((tick, i) => {
    const text = words.value(tick);
    const half = textWidth(text, small) / 2;
    const at = i === 0 && frame.stacked ? half : Math.min(scale(tick), width - half);
    return (
      line(scale(tick), top - 6, scale(tick), frame.foot, tick === 0 ? 'zero' : 'grid') +
      textAt(at, top - 11, text, { anchor: 'middle', class: 'small soft' })
    );
  });
  const bars = rows.map((row, i) => {
    const y = frame.middle(i);
    const long = scale(row.value) - frame.left;
    const second = row.second === null ? null : scale(row.second);
    // The number starts past the second mark where that would cross it.
    const room = textWidth(values[i] ?? '', strong);
    const at = second !== null && second > scale(row.value) - 2 && second < scale(row.value) + 8 + room ? second : scale(row.value);
    const counted = shorten(row.count, countRoom - 8, small);
    return [
      frame.name(i),
      row.small
        ? rect(frame.left + 0.75, y - 5.25, long - 1.5, 10.5, 'bar q4 hollow')
        : rect(frame.left, y - 6, long, 12, 'bar q4'),
      second === null ? '' : el('line', { x1: second, y1: y - 9, x2: second, y2: y + 9, class: 'reference' }),
      textAt(at + 6, y + 4.5, values[i] ?? '', { class: 'strong halo' }),
      frame.stacked
        ? textAt(width, y - 14.5, counted, { anchor: 'end', class: 'small soft halo' })
        : textAt(width - side + 10, y + 4.5, counted, { class: 'small soft' }),
    ].join('');
  });
  return picture(
    { width, height: frame.foot + 4, title, kind: 'theme-bars' },
    ...key(),
    textAt(frame.left, keyed + 12, shorten(words.axis, width - frame.left, small), { class: 'small soft' }),
    ...axis,
    ...bars,
  );

  function key(): string[] {
    if (words.key === null) return [];
    const bar = shorten(words.key.bar, width * 0.5 - 40, label);
    const x = 18 + textWidth(bar, label) + 20;
    return [
      rect(0, 4, 12, 10, 'bar q4'),
      textAt(18, 13, bar),
      line(x, 1, x, 17, 'reference'),
      textAt(x + 8, 13, shorten(words.key.second, width - x - 8, label)),
    ];
  }
}
