import { linked } from './choropleth.ts';
import { emptyPicture } from './empty.ts';
import type { ChartOptions } from './options.ts';
import { type Span, spanOf } from './span.ts';
import { line, picture, rect, textAt } from './svg.ts';
import { label, shorten, small, textWidth, widest } from './text.ts';

export interface SpanRow {
  readonly id: string;
  readonly label: string;
  readonly href: string | null;
  /** "2018", "2018-03" or "2018-03-01"; null = not known. The less is known, the longer the fuzzy end. */
  readonly start: string | null;
  readonly end: string | null;
  /** The span in words, "March 2018 to 2021". */
  readonly text: string;
}

export interface SpanWords {
  /** Printed where neither date is known. */
  readonly unknown: string;
  /** Printed in place of the chart when there is nothing to show; without it the chart is drawn empty. */
  readonly empty?: string;
}

export interface SpanOptions extends ChartOptions {
  /** Date of the data, ISO: a line across the chart; null draws none. */
  readonly asOf: { readonly date: string; readonly label: string } | null;
  /** The row to stress; null stresses none. */
  readonly highlight: string | null;
}

const bar = 12;

/**
 * From when to when did each partnership run?
 *
 * Shape   rows in the order drawn → a bar from start to end. Where a date is a year or a month, the part that may or may not
 *         belong is drawn light: the bar's certain part runs from the latest possible start to the earliest possible end.
 * Units   calendar time; ticks are the first of January.
 * Absent  an unknown end (or start) is a dashed line of up to a year that leads out of the bar; neither known: `unknown`.
 * Errors  RangeError for a date that is not ISO, with the row's id.
 */
export function partnershipTimeline(
  rows: readonly SpanRow[],
  words: SpanWords,
  { width, title, asOf, highlight }: SpanOptions,
): string {
  if (words.empty !== undefined && rows.length === 0)
    return emptyPicture(words.empty, { width, title, kind: 'partnership-timeline' });
  const wide = width >= 560;
  const spans = rows.map((row) => spanOf(row.id, row.start, row.end));
  const edges = spans.flatMap((span) => (span === null ? [] : [span.first, span.last]));
  const now = asOf === null ? null : (spanOf('as-of', asOf.date, asOf.date)?.first ?? null);
  const from = Math.floor(Math.min(...edges, now ?? Number.POSITIVE_INFINITY));
  const to = Math.ceil(Math.max(...edges, now ?? Number.NEGATIVE_INFINITY));
  const known = Number.isFinite(from);
  const left = wide
    ? Math.min(
        200,
        widest(
          rows.map((row) => row.label),
          label,
        ),
      ) + 12
    : 0;
  const scale = (year: number): number => left + ((year - from) / Math.max(1, to - from)) * (width - left - 1);
  const pitch = wide ? 24 : 38;
  const top = asOf === null || !known ? 24 : 40;
  const height = top + rows.length * pitch + 4;
  const every = Math.ceil(30 / ((width - left) / Math.max(1, to - from)));
  const years = known ? Array.from({ length: to - from + 1 }, (_, i) => from + i) : [];
  const axis = years.map((year, i) => {
    const tick = line(scale(year), top - 4, scale(year), height, 'grid');
    const printed = i % every === 0 && year < to && scale(year) + 3 + textWidth(String(year), small) <= width;
    return tick + (printed ? textAt(scale(year) + 3, top - 10, String(year), { class: 'small soft' }) : '');
  });
  const bars = rows.map((row, i) => {
    const y = top + i * pitch + (wide ? pitch / 2 : pitch - 11);
    const span = spans[i] ?? null;
    const stressed = row.id === highlight;
    const name = shorten(row.label, wide ? left - 12 : width, { ...label, bold: stressed });
    const text = wide
      ? textAt(left - 12, y + 4.5, name, { anchor: 'end', class: stressed ? 'strong' : null })
      : textAt(0, y - 10, name, { class: stressed ? 'strong halo' : 'halo' });
    const drawing =
      span === null ? textAt(left + 4, y + 4, words.unknown, { class: 'small soft halo' }) : drawSpan(span, y, stressed);
    return linked(row, text + drawing);
  });
  const today =
    now === null || asOf === null
      ? ''
      : line(scale(now), 17, scale(now), height, 'reference dashed') +
        textAt(Math.min(scale(now), width - textWidth(asOf.label, small) / 2 - 1), 12, asOf.label, {
          anchor: 'middle',
          class: 'small soft',
        });
  return picture({ width, height, title, kind: 'partnership-timeline' }, ...axis, today, ...bars);

  function drawSpan(span: Span, y: number, stressed: boolean): string {
    const tone = stressed ? 'bar accent' : 'bar quiet';
    const box = (a: number, b: number, name: string): string =>
      b > a ? rect(scale(a), y - bar / 2, scale(b) - scale(a), bar, name) : '';
    return [
      span.openStart
        ? line(scale(span.first), y, scale(span.surelyFrom), y, 'open')
        : box(span.first, span.surelyFrom, `${tone} fuzzy`),
      box(span.surelyFrom, span.surelyTo, tone),
      span.openEnd ? line(scale(span.surelyTo), y, scale(span.last), y, 'open') : box(span.surelyTo, span.last, `${tone} fuzzy`),
    ].join('');
  }
}
