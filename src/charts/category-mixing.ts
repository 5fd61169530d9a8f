import type { Category } from '#core/taxonomy/categories.ts';
import { emptyPicture } from './empty.ts';
import { keyRows } from './key-rows.ts';
import { mark } from './mark.ts';
import { type ChartOptions, categoryTone, type NumberFormat } from './options.ts';
import { el, line, picture, textAt } from './svg.ts';
import { label, shorten, small, strong, textWidth, wrap } from './text.ts';
import { ticksTo } from './ticks.ts';

export interface MixingRow {
  readonly a: Category;
  readonly b: Category;
  /** Both names: "less developed with transition". */
  readonly label: string;
  /** Shares of all links in [0, 1]; null with the reason in `note`. */
  readonly observed: number | null;
  readonly expected: number | null;
  /** Reason of absence or small-n mark; null for none. */
  readonly note: string | null;
}

export interface MixingWords {
  /** Names of the two marks: "observed", "expected from activity". */
  readonly observed: string;
  readonly expected: string;
  /** At the end of the row: "25 % (expected 31 %)". */
  readonly both: (observed: number, expected: number) => string;
  readonly percent: NumberFormat;
  readonly empty: string;
}

const radius = 6;
/** Room of a pair's two marks. */
const indent = 34;
/** Height of a row's marks, with the gap to the next row. */
const lanes = 30;

/**
 * Do regions of two categories work together more or less than their activity would give?
 *
 * Shape   pairs in the order drawn → the pair's two marks (▲ ■ ●) and name with both numbers, and under it on one axis a ring
 *         for the expected share and a dot for the observed one, joined by a line.
 * Units   shares of links in [0, 1]; axis from 0.
 * Absent  a share that is null has no mark, the note says why; without rows the text `empty`.
 */
export function categoryMixing(rows: readonly MixingRow[], words: MixingWords, { width, title }: ChartOptions): string {
  if (rows.length === 0) return emptyPicture(words.empty, { width, title, kind: 'category-mixing' });
  const key = keyRows(
    [
      { text: words.observed, room: 20, draw: (x, y) => dot(x + radius + 1, y - 4.5) },
      { text: words.expected, room: 20, draw: (x, y) => ring(x + radius + 1, y - 4.5) },
    ],
    width,
  );
  const top = key.height + 8;
  const ticks = ticksTo(Math.max(0.05, ...rows.flatMap((row) => [row.observed ?? 0, row.expected ?? 0])), width >= 560 ? 6 : 4);
  const last = ticks.at(-1) ?? 1;
  const side = Math.max(radius + 2, textWidth(words.percent(last), small) / 2 + 1, textWidth(words.percent(0), small) / 2 + 1);
  const scale = (share: number): number => side + (share / last) * (width - 2 * side);
  const numbersOf = ({ observed, expected, note }: MixingRow): string => {
    const known = observed === null ? '' : expected === null ? words.percent(observed) : words.both(observed, expected);
    return [known, note ?? ''].filter((text) => text !== '').join(', ');
  };
  // Where a name and its numbers do not fit in one line, the numbers go under the name, in every row alike.
  const tight = rows.some((row) => indent + textWidth(row.label, strong) + 16 + textWidth(numbersOf(row), label) > width);
  const heads = rows.map((row) => wrap(row.label, width - indent, strong, tight ? 2 : 1, 'foot'));
  const highs = heads.map(({ length }) => (length + (tight ? 1 : 0)) * 17);
  const tops = highs.map((_, i) => top + highs.slice(0, i).reduce((sum, high) => sum + high + lanes, 0));
  const foot = (tops.at(-1) ?? top) + (highs.at(-1) ?? 0) + lanes;
  const height = foot + 20;
  const axis = ticks.map((tick) => textAt(scale(tick), height - 5, words.percent(tick), { anchor: 'middle', class: 'small soft' }));
  const drawn = rows.map((row, i) => {
    const y = tops[i] ?? top;
    const lane = y + (highs[i] ?? 0) + 13;
    const { observed, expected } = row;
    const lines = heads[i] ?? [];
    const foot = y + 15 + (lines.length - 1) * 17;
    const numbers = shorten(numbersOf(row), tight ? width - indent : width, label);
    return [
      mark(categoryTone(row.a), 7, foot - 4.5, 5),
      mark(categoryTone(row.b), 23, foot - 4.5, 5),
      ...lines.map((text, at) => textAt(indent, y + 15 + at * 17, text, { class: 'strong' })),
      tight ? textAt(indent, foot + 17, numbers) : textAt(width, foot, numbers, { anchor: 'end' }),
      // Grid lines stand only where marks are: no name or number is crossed by one.
      ...ticks.map((tick) => line(scale(tick), lane - 10, scale(tick), lane + 10, tick === 0 ? 'zero' : 'grid')),
      observed === null || expected === null ? '' : line(scale(expected), lane, scale(observed), lane, 'span'),
      expected === null ? '' : ring(scale(expected), lane),
      observed === null ? '' : dot(scale(observed), lane),
    ].join('');
  });
  return picture({ width, height, title, kind: 'category-mixing' }, ...key.items, ...drawn, ...axis);

  function ring(x: number, y: number): string {
    return el('circle', { class: 'point ring', cx: x, cy: y, r: radius });
  }
  function dot(x: number, y: number): string {
    return el('circle', { class: 'point', cx: x, cy: y, r: radius - 1.5 });
  }
}
