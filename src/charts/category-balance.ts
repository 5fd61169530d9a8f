import type { Category } from '#core/taxonomy/categories.ts';
import { emptyPicture } from './empty.ts';
import { mark } from './mark.ts';
import { type ChartOptions, categoryTone, type NumberFormat } from './options.ts';
import { line, picture, rect, textAt } from './svg.ts';
import { label, shorten, small, strong, textWidth, widest } from './text.ts';
import { ticksTo } from './ticks.ts';

/** Shares in [0, 1] over the three categories; null when not computable, with the reason in `absent`. */
export interface CategoryBalanceRow {
  readonly category: Category;
  readonly label: string;
  readonly population: number | null;
  readonly participations: number | null;
  readonly contribution: number | null;
  readonly absent: string | null;
}

export interface CategoryBalanceWords {
  readonly population: string;
  readonly participations: string;
  readonly contribution: string;
  readonly percent: NumberFormat;
  /** Printed in place of the chart when there is nothing to show; without it the chart is drawn empty. */
  readonly empty?: string;
}

const step = 20;
const bar = 13;
const heading = 24;
const measures = ['population', 'participations', 'contribution'] as const;

/**
 * Is each category's share of participations and of money as large as its share of people?
 *
 * Shape   a group of three bars per category, in the order given; a dashed line carries the population share down through
 *         the other two, so that one sees at once which falls short.
 * Units   shares in [0, 1]; axis from 0.
 * Absent  a null share has no bar; `absent` says why.
 */
export function categoryBalance(
  rows: readonly CategoryBalanceRow[],
  words: CategoryBalanceWords,
  { width, title }: ChartOptions,
): string {
  if (words.empty !== undefined && rows.length === 0) return emptyPicture(words.empty, { width, title, kind: 'category-balance' });
  const wide = width >= 560;
  const left =
    Math.min(
      wide ? 220 : 150,
      widest(
        measures.map((measure) => words[measure]),
        label,
      ),
    ) + 10;
  const shares = rows.flatMap((row) => measures.map((measure) => row[measure] ?? 0));
  const ticks = ticksTo(Math.max(0.1, ...shares), wide ? 6 : 3);
  const right = width - widest(shares.map(words.percent), label) - 10;
  const scale = (share: number): number => left + (share / (ticks.at(-1) ?? 1)) * (right - left);
  /** Where a bar's number starts: at its end, or past the dashed line that would cross it. */
  const beside = (end: number, text: string, population: number | null): number => {
    const yardstick = population === null ? Number.NaN : scale(population);
    return yardstick > end + 1 && yardstick < end + 8 + textWidth(text, strong) ? yardstick + 6 : end + 6;
  };
  const top = 22;
  const block = heading + measures.length * step + 12;
  const height = top + rows.length * block;
  const axis = ticks.map(
    (tick) =>
      line(scale(tick), top - 4, scale(tick), height - 8, tick === 0 ? 'zero' : 'grid') +
      textAt(scale(tick), 12, words.percent(tick), { anchor: 'middle', class: 'small soft' }),
  );
  const groups = rows.map((row, i) => {
    const y = top + i * block;
    const tone = categoryTone(row.category);
    const bars = measures.map((measure, j) => {
      const middle = y + heading + j * step + step / 2;
      const share = row[measure];
      const name = textAt(left - 10, middle + 4.5, shorten(words[measure], left - 10, label), { anchor: 'end' });
      if (share === null)
        return name + textAt(left + 4, middle + 4.5, shorten(row.absent ?? '', width - left - 4, small), { class: 'small soft' });
      return (
        name +
        rect(left, middle - bar / 2, scale(share) - left, bar, measure === 'population' ? 'bar quiet' : `bar ${tone}`) +
        textAt(beside(scale(share), words.percent(share), row.population), middle + 4.5, words.percent(share), {
          class: measure === 'population' ? 'halo' : 'strong halo',
        })
      );
    });
    const yardstick =
      row.population === null
        ? ''
        : line(scale(row.population), y + heading + 3, scale(row.population), y + heading + 3 * step - 2, 'reference dashed');
    return (
      mark(tone, left + 7, y + 12.5, 5) +
      textAt(left + 18, y + 17, shorten(row.label, width - left - 18, strong), { class: 'strong halo' }) +
      yardstick +
      bars.join('')
    );
  });
  return picture({ width, height, title, kind: 'category-balance' }, ...axis, ...groups);
}
