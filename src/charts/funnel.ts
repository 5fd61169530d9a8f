import { emptyPicture } from './empty.ts';
import type { ChartOptions, NumberFormat } from './options.ts';
import { el, line, picture, rect, textAt } from './svg.ts';
import { label, shorten, small, strong, textWidth, widest } from './text.ts';
import { ticksTo } from './ticks.ts';

export interface FunnelRow {
  readonly id: string;
  readonly label: string;
  /** From received to retained, in order; count null = not published. */
  readonly steps: readonly { readonly label: string; readonly count: number | null }[];
  /** Success rate in [0, 1] with its Wilson interval; null without both figures. */
  readonly rate: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Reason of absence or small-n mark. */
  readonly note: string | null;
}

export interface FunnelWords {
  readonly count: NumberFormat;
  readonly percent: NumberFormat;
  /** "Success rate", heading of the right-hand panel. */
  readonly rate: string;
  readonly notPublished: string;
  /** Printed in place of the chart when there is nothing to show; without it the chart is drawn empty. */
  readonly empty?: string;
}

const step = 20;
const bar = 13;
const heading = 24;

/**
 * How many proposals came in, and how many were retained?
 *
 * Shape   rows in the order drawn → per call a bar for each step on one scale for all calls, with its count, and the success
 *         rate with its Wilson interval: beside the bars, or under them on a phone.
 * Units   proposals; rate in [0, 1], its axis from 0.
 * Absent  a step without count says `notPublished`; a row without rate shows `note` instead.
 */
export function funnel(rows: readonly FunnelRow[], words: FunnelWords, { width, title }: ChartOptions): string {
  if (words.empty !== undefined && rows.length === 0) return emptyPicture(words.empty, { width, title, kind: 'funnel' });
  const wide = width >= 560;
  const names = rows.flatMap(({ steps }) => steps.map((one) => one.label));
  // On a phone the 0 of the rate's axis stands left of the bars.
  const left = Math.max(textWidth(words.percent(0), small) + 6, Math.min(wide ? 170 : 124, widest(names, label)) + 10);
  const counts = rows.flatMap(({ steps }) => steps.map(({ count }) => (count === null ? words.notPublished : words.count(count))));
  const panel = wide ? Math.round(width * 0.4) : width;
  const panelLeft = wide ? width - panel + 24 : left;
  const barsRight = (wide ? width - panel : width) - Math.min(110, widest(counts, strong)) - 8;
  const most = Math.max(1, ...rows.flatMap(({ steps }) => steps.map(({ count }) => count ?? 0)));
  const scale = (count: number): number => (count / most) * (barsRight - left);
  const ticks = ticksTo(Math.max(0.05, ...rows.flatMap(({ rate, high }) => [rate ?? 0, high ?? 0])), wide ? 5 : 4);
  const rateScale = (share: number): number =>
    panelLeft + 6 + (share / (ticks.at(-1) ?? 1)) * (width - panelLeft - (wide ? 26 : 44));
  const top = wide ? 44 : 4;
  let y = top;
  const drawn: string[] = [];
  for (const row of rows) {
    drawn.push(textAt(0, y + 14, shorten(row.label, wide ? width - panel : width, strong), { class: 'strong' }));
    row.steps.forEach(({ label: name, count }, i) => {
      const middle = y + heading + i * step + step / 2;
      drawn.push(textAt(left - 10, middle + 4.5, shorten(name, left - 10, label), { anchor: 'end' }));
      if (count === null)
        drawn.push(
          textAt(left, middle + 4.5, shorten(words.notPublished, (wide ? width - panel : width) - left, small), {
            class: 'small soft',
          }),
        );
      else {
        const last = i === row.steps.length - 1;
        drawn.push(
          rect(left, middle - bar / 2, Math.max(1, scale(count)), bar, last ? 'bar accent' : 'bar quiet'),
          textAt(left + Math.max(1, scale(count)) + 6, middle + 4.5, words.count(count), { class: last ? 'strong' : null }),
        );
      }
    });
    const block = heading + row.steps.length * step;
    drawn.push(wide ? beside(row, y + heading + (row.steps.length * step) / 2) : under(row, y + block));
    y += block + (wide ? 14 : 50);
  }
  const height = y;
  const axis = wide
    ? [
        textAt(panelLeft, 12, shorten(words.rate, panel - 24, strong), { class: 'strong' }),
        ...ticks.map(
          (tick) =>
            line(rateScale(tick), top - 6, rateScale(tick), height - 8, tick === 0 ? 'zero' : 'grid') +
            textAt(rateScale(tick), top - 11, words.percent(tick), { anchor: 'middle', class: 'small soft' }),
        ),
      ]
    : [];
  return picture({ width, height, title, kind: 'funnel' }, ...axis, ...drawn);

  function rateText({ rate, low, high }: FunnelRow): string {
    if (rate === null) return '';
    return low === null || high === null
      ? words.percent(rate)
      : `${words.percent(rate)} (${words.percent(low)} – ${words.percent(high)})`;
  }

  function interval({ rate, low, high }: FunnelRow, at: number): string {
    if (rate === null) return '';
    const span = low === null || high === null ? '' : line(rateScale(low), at, rateScale(high), at, 'interval');
    return span + el('circle', { class: 'point', cx: rateScale(rate), cy: at, r: 5 });
  }

  function beside(row: FunnelRow, middle: number): string {
    if (row.rate === null) {
      return textAt(panelLeft + 10, middle + 4, shorten(row.note ?? words.notPublished, panel - 40, small), {
        class: 'small soft halo',
      });
    }
    const text = shorten(row.note === null ? rateText(row) : `${rateText(row)}, ${row.note}`, width - panelLeft - 10, small);
    const half = textWidth(text, small) / 2;
    const at = Math.min(Math.max(rateScale(row.rate), panelLeft + 6 + half), width - half - 2);
    return interval(row, middle) + textAt(at, middle - 10, text, { anchor: 'middle', class: 'small halo' });
  }

  function under(row: FunnelRow, y0: number): string {
    if (row.rate === null)
      return textAt(left, y0 + 14, shorten(row.note ?? words.notPublished, width - left, small), { class: 'small soft' });
    const text = [`${words.rate} ${rateText(row)}`, ...(row.note === null ? [] : [row.note])].join(', ');
    return (
      textAt(0, y0 + 14, shorten(text, width, small), { class: 'small' }) +
      line(rateScale(0), y0 + 24, rateScale(ticks.at(-1) ?? 1), y0 + 24, 'zero') +
      line(rateScale(0), y0 + 20, rateScale(0), y0 + 28, 'zero') +
      textAt(rateScale(ticks.at(-1) ?? 1) + 5, y0 + 28, words.percent(ticks.at(-1) ?? 1), { class: 'small soft' }) +
      textAt(rateScale(0) - 5, y0 + 28, words.percent(0), { anchor: 'end', class: 'small soft' }) +
      interval(row, y0 + 24)
    );
  }
}
