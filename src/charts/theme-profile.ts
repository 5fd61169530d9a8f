import { emptyPicture } from './empty.ts';
import type { ChartOptions, NumberFormat } from './options.ts';
import { line, picture, rect, textAt } from './svg.ts';
import { label, shorten, textWidth, widest } from './text.ts';
import { ticksTo } from './ticks.ts';

/** Shares in [0, 1] of the theme weight; rows are drawn in the order given. */
export interface ThemeProfileRow {
  readonly theme: string;
  readonly label: string;
  readonly region: number;
  readonly eu: number;
}

export interface ThemeProfileWords {
  readonly region: string;
  readonly eu: string;
  readonly percent: NumberFormat;
  /** Printed in place of the chart when there is nothing to show; without it the chart is drawn empty. */
  readonly empty?: string;
}

/**
 * Which themes does the region work on, more or less than all partnerships do?
 *
 * Shape   rows in the order drawn → a bar per theme for the region, a tick for the EU, the region's share as number.
 * Units   shares in [0, 1]; axis from 0.
 * Absent  a theme the region does not work on is 0, and drawn as such: the tick alone.
 */
export function themeProfile(rows: readonly ThemeProfileRow[], words: ThemeProfileWords, { width, title }: ChartOptions): string {
  if (words.empty !== undefined && rows.length === 0) return emptyPicture(words.empty, { width, title, kind: 'theme-profile' });
  const wide = width >= 560;
  const labels = rows.map((row) => row.label);
  const left = wide ? Math.min(260, widest(labels, label)) + 12 : 0;
  const numbers =
    widest(
      rows.map((row) => words.percent(row.region)),
      label,
    ) + 10;
  const right = width - numbers;
  const ticks = ticksTo(Math.max(0.05, ...rows.flatMap((row) => [row.region, row.eu])), wide ? 5 : 4);
  const scale = (share: number): number => left + (share / (ticks.at(-1) ?? 1)) * (right - left);
  const pitch = wide ? 26 : 38;
  const top = 46;
  const height = top + rows.length * pitch + 4;
  const keyRegion = shorten(words.region, (width - left) / 2 - 18, label);
  const keyEu = left + 18 + textWidth(keyRegion, label) + 20;
  const key = [
    rect(left, 4, 12, 10, 'bar accent'),
    textAt(left + 18, 13, keyRegion),
    line(keyEu, 1, keyEu, 17, 'reference'),
    textAt(keyEu + 8, 13, shorten(words.eu, width - keyEu - 8, label)),
  ];
  const axis = ticks.map(
    (tick, i) =>
      line(scale(tick), top - 6, scale(tick), height, tick === 0 ? 'zero' : 'grid') +
      textAt(scale(tick), top - 11, words.percent(tick), { anchor: i === 0 && !wide ? 'start' : 'middle', class: 'small soft' }),
  );
  const bars = rows.map((row, i) => {
    const y = top + i * pitch + (wide ? pitch / 2 : pitch - 12);
    return [
      wide
        ? textAt(left - 12, y + 4.5, shorten(row.label, left - 12, label), { anchor: 'end' })
        : textAt(0, y - 11, shorten(row.label, width - numbers, label), { class: 'halo' }),
      rect(scale(0), y - 5, scale(row.region) - scale(0), 10, 'bar accent'),
      line(scale(row.eu), y - 8, scale(row.eu), y + 8, 'reference'),
      textAt(width, y + 4.5, words.percent(row.region), { anchor: 'end' }),
    ].join('');
  });
  return picture({ width, height, title, kind: 'theme-profile' }, ...axis, ...key, ...bars);
}
