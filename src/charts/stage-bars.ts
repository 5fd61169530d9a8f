import { emptyPicture } from './empty.ts';
import type { ChartOptions, NumberFormat } from './options.ts';
import { line, picture, rect, textAt } from './svg.ts';
import { label, shorten, small, strong, textWidth, widest, wrap } from './text.ts';

export interface StageRow {
  readonly stage: string;
  readonly label: string;
  /** Partnerships that have reported at least one outcome of the stage. */
  readonly projects: number;
  /** EUR, sum of the known amounts; null when none is known. */
  readonly amount: number | null;
  /** Outcomes whose amount is not known: the sum is a lower bound. */
  readonly unknown: number;
}

export interface StageWords {
  /** Headings of the two panels: "Partnerships", "Amounts reported". */
  readonly projects: string;
  readonly amounts: string;
  readonly count: NumberFormat;
  readonly eur: NumberFormat;
  /** "1 amount not known". */
  readonly unknown: (n: number) => string;
  /** A stage without outcome: "none reported". */
  readonly none: string;
  /** "4 of 75 ended partnerships have reported"; printed on top. */
  readonly reported: string;
  readonly empty: string;
}

const bar = 13;

/**
 * What has been reported, stage by stage?
 *
 * Shape   rows in the order drawn → per stage a bar for the partnerships and one for the sum of known amounts, each with its
 *         number: side by side, or under each other on a phone. How many have reported at all stands on top, unless that text is empty.
 * Units   partnerships; EUR. Each panel has its own scale from 0.
 * Absent  an amount not known is a dashed line that leads out of the bar, with "1 amount not known" in words; a stage
 *         without outcome says `none`. Without rows the text `empty`.
 */
export function stageBars(rows: readonly StageRow[], words: StageWords, { width, title }: ChartOptions): string {
  if (rows.length === 0) return emptyPicture(words.empty, { width, title, kind: 'stage-bars' });
  const wide = width >= 560;
  const amountText = (row: StageRow): string =>
    [...(row.amount === null ? [] : [words.eur(row.amount)]), ...(row.unknown > 0 ? [words.unknown(row.unknown)] : [])].join(', ');
  const names = wide ? rows.map((row) => row.label) : [words.projects, words.amounts];
  const left = Math.min(width * (wide ? 0.28 : 0.36), widest(names, wide ? strong : label)) + 10;
  const reported = words.reported === '' ? [] : wrap(words.reported, width - 2, strong, 3);
  const caption = reported.map((text, i) => textAt(0, 14 + i * 18, text, { class: 'strong' }));
  const head = reported.length * 18 + 8;
  const most = Math.max(1, ...rows.map(({ projects }) => projects));
  const largest = Math.max(1, ...rows.map(({ amount }) => amount ?? 0));
  // The wide chart has two panels; the first is narrow, as counts are small.
  const middle = wide ? left + Math.round((width - left) * 0.32) : left;
  const countEnd =
    (wide ? middle - 20 : width) -
    widest(
      rows.map((row) => words.count(row.projects)),
      strong,
    ) -
    8;
  // As long as the text at the end of each bar allows.
  const amountEnd = wide
    ? Math.min(
        ...rows.map((row) => {
          const most = width - middle - 26 - textWidth(amountText(row), label);
          return middle + Math.max(60, row.amount === null || row.amount === 0 ? most : (most * largest) / row.amount);
        }),
      )
    : width - 22;
  const heights = rows.map((row) => (wide ? 30 : row.projects === 0 ? 52 : 92));
  const tops = heights.map((_, i) => head + (wide ? 24 : 0) + heights.slice(0, i).reduce((sum, height) => sum + height, 0));
  const bars = rows.map((row, i) => (wide ? beside(row, (tops[i] ?? 0) + 15) : under(row, tops[i] ?? 0)));
  const foot = (tops.at(-1) ?? head) + (heights.at(-1) ?? 0);
  const headings = wide
    ? [
        textAt(left, head + 14, shorten(words.projects, middle - left - 10, small), { class: 'small soft' }),
        textAt(middle, head + 14, shorten(words.amounts, width - middle, small), { class: 'small soft' }),
        line(left, head + 22, left, foot, 'zero'),
        line(middle, head + 22, middle, foot, 'zero'),
      ]
    : [];
  return picture({ width, height: foot + 4, title, kind: 'stage-bars' }, ...caption, ...headings, ...bars);

  function counted(row: StageRow, y: number): string {
    if (row.projects === 0) return textAt(left + 6, y + 4.5, shorten(words.none, width - left - 6, small), { class: 'small soft' });
    const end = left + (row.projects / most) * (countEnd - left);
    return (
      rect(left, y - bar / 2, end - left, bar, 'bar q4') + textAt(end + 6, y + 4.5, words.count(row.projects), { class: 'strong' })
    );
  }

  function amount(row: StageRow, y: number): readonly [drawing: string, end: number] {
    const end = middle + ((row.amount ?? 0) / largest) * (amountEnd - middle);
    const drawn = row.amount === null ? '' : rect(middle, y - bar / 2, Math.max(1, end - middle), bar, 'bar q2');
    const open = row.unknown === 0 ? '' : line(end + 2, y, end + 16, y, 'open');
    return [drawn + open, end + (row.unknown === 0 ? 0 : 18)];
  }

  function beside(row: StageRow, y: number): string {
    const name = textAt(left - 10, y + 4.5, shorten(row.label, left - 10, strong), { anchor: 'end', class: 'strong' });
    if (row.projects === 0) return name + counted(row, y);
    const [drawn, end] = amount(row, y);
    const text = shorten(amountText(row), width - end - 6, label);
    return name + counted(row, y) + drawn + textAt(end + 6, y + 4.5, text);
  }

  function under(row: StageRow, y: number): string {
    const name = textAt(0, y + 15, shorten(row.label, width, strong), { class: 'strong' });
    const side = (text: string, at: number): string =>
      textAt(left - 10, at + 4.5, shorten(text, left - 10, label), { anchor: 'end', class: 'soft' });
    const axis = line(left, y + 22, left, y + (row.projects === 0 ? 40 : 62), 'zero');
    if (row.projects === 0) return name + axis + side(words.projects, y + 31) + counted(row, y + 31);
    const [drawn] = amount(row, y + 53);
    const text = amountText(row);
    const from = Math.max(0, Math.min(left, width - textWidth(text, label)));
    return [
      name,
      axis,
      side(words.projects, y + 31),
      counted(row, y + 31),
      side(words.amounts, y + 53),
      drawn,
      textAt(from, y + 77, shorten(text, width - from, label)),
    ].join('');
  }
}
