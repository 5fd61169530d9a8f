import { emptyPicture } from './empty.ts';
import type { ChartOptions, NumberFormat } from './options.ts';
import { line, picture, rect, textAt } from './svg.ts';
import { label, shorten, small, textWidth, widest } from './text.ts';

export interface CoverageRow {
  readonly id: string;
  readonly label: string;
  readonly active: number;
  readonly n: number;
  /** active / n; null when n is 0, with the reason in `absent`. */
  readonly share: number | null;
  readonly absent: string | null;
  /** Small-n mark (METHODOLOGY R12). */
  readonly small: boolean;
  /** Class of the bar, `cat-…`; the default is the sequential hue. */
  readonly tone?: string;
}

export interface CoverageWords {
  /** "12 of 18". */
  readonly of: (active: number, n: number) => string;
  readonly percent: NumberFormat;
  /** Mark of a small n, "small n". */
  readonly small: string;
  /** Printed in place of the chart when there is nothing to show; without it the chart is drawn empty. */
  readonly empty?: string;
}

const bar = 14;
const top = 22;

/**
 * What share of the regions takes part, group by group?
 *
 * Shape   rows in the order drawn → one bar each on a track that stands for all regions, with "12 of 18" and the share.
 * Units   share in [0, 1]; axis from 0 to 100 %.
 * Absent  no bar, the reason in its place; a small n keeps its bar, hollow, and carries the mark.
 */
export function coverageBars(rows: readonly CoverageRow[], words: CoverageWords, { width, title }: ChartOptions): string {
  if (words.empty !== undefined && rows.length === 0) return emptyPicture(words.empty, { width, title, kind: 'coverage-bars' });
  const wide = width >= 560;
  const names = widest(
    rows.map((row) => row.label),
    label,
  );
  // On a phone long names stand over their bars instead of beside them.
  const stacked = !wide && names > 112;
  const left = stacked ? 0 : Math.min(220, names) + 10;
  const values = rows.map((row) => (row.share === null ? '' : words.of(row.active, row.n)));
  const shares = rows.map((row) => (row.share === null ? '' : words.percent(row.share)));
  const markRoom = rows.some((row) => row.small && row.share !== null) ? Math.ceil(textWidth(words.small, small)) + 8 : 0;
  const shareRoom = widest(shares, label) + 8;
  const inline = wide || stacked;
  const valueRoom = (inline ? widest(values, small) : Math.max(widest(values, small), markRoom - 8)) + 8;
  const right = width - shareRoom - valueRoom - (inline ? markRoom : 0);
  const scale = (share: number): number => left + share * (right - left);
  const pitch = stacked ? 40 : markRoom > 0 && !wide ? 32 : 26;
  const height = top + rows.length * pitch;
  const drawn = rows.map((row, i) => {
    const middle = top + i * pitch + (stacked ? pitch - 11 : pitch / 2);
    const name = stacked
      ? textAt(0, middle - 11, shorten(row.label, width, label), { class: 'halo' })
      : textAt(left - 10, middle + 4.5, shorten(row.label, left - 10, label), { anchor: 'end' });
    if (row.share === null) {
      return (
        name + textAt(left + 4, middle + 4.5, shorten(row.absent ?? '', width - left - 4, small), { class: 'small soft halo' })
      );
    }
    const marked = row.small && !inline;
    const valueAt = right + shareRoom + 8;
    return [
      name,
      rect(left, middle - bar / 2, right - left, bar, 'track'),
      rect(left, middle - bar / 2, scale(row.share) - left, bar, `bar ${row.tone ?? 'q4'}${row.small ? ' hollow' : ''}`),
      textAt(right + shareRoom - 2, middle + 4.5, shares[i] ?? '', { anchor: 'end' }),
      textAt(valueAt, middle + (marked ? -2 : 4.5), values[i] ?? '', { class: 'small soft' }),
      row.small
        ? textAt(inline ? right + shareRoom + valueRoom + 8 : valueAt, middle + (marked ? 11 : 4.5), words.small, {
            class: 'small soft',
          })
        : '',
    ].join('');
  });
  const ticks = wide ? [0, 0.25, 0.5, 0.75, 1] : [0, 0.5, 1];
  const axis = ticks.map((tick) => {
    const anchor = tick === 0 && stacked ? 'start' : 'middle';
    return (
      line(scale(tick), top - 4, scale(tick), height, tick === 0 ? 'zero' : 'grid') +
      textAt(scale(tick), 12, words.percent(tick), { anchor, class: 'small soft' })
    );
  });
  return picture({ width, height, title, kind: 'coverage-bars' }, ...axis, ...drawn);
}
