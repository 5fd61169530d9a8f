import { emptyPicture } from './empty.ts';
import type { ChartOptions, NumberFormat } from './options.ts';
import { line, picture, rect, textAt } from './svg.ts';
import { label, shorten, small, textWidth, widest } from './text.ts';
import { ticksTo } from './ticks.ts';

/** Shares in [0, 1] of the theme weight; rows are drawn in the order given. */
export interface ThemeProfileRow {
  readonly theme: string;
  readonly label: string;
  readonly region: number;
  readonly eu: number;
}

export interface ThemeProfileWords {
  /** Over the numbers: "this region / all". */
  readonly shares: string;
  /** Beside the zero line: "less than in all", "more". */
  readonly less: string;
  readonly more: string;
  readonly percent: NumberFormat;
  /** Printed in place of the chart when there is nothing to show; without it the chart is drawn empty. */
  readonly empty?: string;
}

/**
 * On which themes does the region work more, or less, than all partnerships do?
 *
 * Shape   rows in the order drawn → a bar per theme, to the right of zero where the region's share is larger than that of all, to
 *         the left, hollow, where it is smaller; both shares as numbers.
 * Units   shares in [0, 1]; bars are differences of shares.
 * Absent  a theme the region does not work on has the share 0.
 */
export function themeProfile(rows: readonly ThemeProfileRow[], words: ThemeProfileWords, { width, title }: ChartOptions): string {
  if (words.empty !== undefined && rows.length === 0) return emptyPicture(words.empty, { width, title, kind: 'theme-profile' });
  const wide = width >= 560;
  const labels = rows.map((row) => row.label);
  const left = wide ? Math.min(260, widest(labels, label)) + 12 : 0;
  const shares = rows.map((row) => `${words.percent(row.region)} / ${words.percent(row.eu)}`);
  const right = width - widest(shares, label) - 12;
  const differences = rows.map((row) => row.region - row.eu);
  const ticks = ticksTo(Math.max(0.02, ...differences.map(Math.abs)), 3);
  const gap = ticks[1] ?? 1;
  // Each side is as long as its bars need, in whole steps.
  const steps = (side: readonly number[]): number => Math.ceil(Math.max(0, ...side) / gap - 1e-9);
  const below = steps(differences.map((difference) => -difference));
  const above = Math.max(1, steps(differences));
  const scale = (difference: number): number => left + ((difference / gap + below) / (above + below)) * (right - left);
  const pitch = wide ? 26 : 38;
  const top = 40;
  const height = top + rows.length * pitch + 4;
  const zero = scale(0);
  const sides = [
    textAt(zero + 6, 30, shorten(words.more, right - zero, small), { class: 'small soft' }),
    ...(below === 0 || zero < textWidth(words.less, small) + 8
      ? []
      : [textAt(zero - 6, 30, words.less, { anchor: 'end', class: 'small soft' })]),
  ];
  const grid = Array.from({ length: above + below + 1 }, (_, i) => (i - below) * gap).map((difference, i) =>
    line(scale(difference), top - 4, scale(difference), height, i === below ? 'zero' : 'grid'),
  );
  const bars = rows.map((row, i) => {
    const y = top + i * pitch + (wide ? pitch / 2 : pitch - 12);
    const at = scale(row.region - row.eu);
    return [
      wide
        ? textAt(left - 12, y + 4.5, shorten(row.label, left - 12, label), { anchor: 'end' })
        : textAt(0, y - 11, shorten(row.label, width, label), { class: 'halo' }),
      rect(Math.min(zero, at), y - 5, Math.abs(at - zero), 10, at < zero ? 'bar hollow' : 'bar accent'),
      textAt(width, y + 4.5, shares[i] ?? '', { anchor: 'end' }),
    ].join('');
  });
  return picture(
    { width, height, title, kind: 'theme-profile' },
    textAt(width, 12, shorten(words.shares, width, small), { anchor: 'end', class: 'small soft' }),
    ...sides,
    ...grid,
    ...bars,
  );
}
