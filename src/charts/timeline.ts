import { rectY, ruleY, text } from '@observablehq/plot';
import { emptyPicture } from './empty.ts';
import type { ChartOptions, NumberFormat } from './options.ts';
import { plotted } from './plot.ts';
import { shorten, small, strong, widest, wrap } from './text.ts';

export interface TimelineRow {
  readonly series: string;
  /** Year of start; null = not known, drawn as a column of its own. */
  readonly year: number | null;
  readonly count: number;
}

export interface TimelineWords {
  /** Name of each series, in the order of the panels. */
  readonly series: readonly { readonly id: string; readonly label: string }[];
  readonly unknownYear: string;
  readonly count: NumberFormat;
  /** Printed in place of the chart when there is nothing to show; without it the chart is drawn empty. */
  readonly empty?: string;
}

const panel = 92;
const foot = 46;

/**
 * When did partnerships start, instrument by instrument?
 *
 * Shape   counts per series and year → one panel per series of `words` on common scales, a column per year, its count on
 *         top. The year not known is a column of its own on the right, apart from the years and hollow.
 * Units   partnerships; from 0.
 * Absent  a year without row has no column: none started. A series without rows keeps its empty panel.
 */
export function timeline(rows: readonly TimelineRow[], words: TimelineWords, { width, id, title }: ChartOptions): string {
  if (words.empty !== undefined && rows.every(({ count }) => count === 0))
    return emptyPicture(words.empty, { width, title, kind: 'timeline' });
  const years = rows.flatMap(({ year }) => (year === null ? [] : [year]));
  const from = years.length === 0 ? 0 : Math.min(...years);
  const to = years.length === 0 ? 0 : Math.max(...years);
  const unknown = to + 2.2;
  const hasUnknown = rows.some(({ year, count }) => year === null && count > 0);
  const at = (row: TimelineRow): number => row.year ?? unknown;
  const end = hasUnknown ? unknown + 0.9 : to + 0.5;
  const most = Math.max(1, ...rows.map(({ count }) => count));
  const height = words.series.length * panel + foot;
  const band = (width - 2) / (end - from + 0.5);
  // Room for the labels of the first column where it is narrower than they are.
  const margin = Math.max(1, Math.ceil((widest(['0000', ...rows.map(({ count }) => words.count(count))], small) - band) / 2));
  const caption = wrap(words.unknownYear, Math.max(64, band * 2), small, 3);
  const centred = widest(caption, small) / 2 <= (end - unknown) * band;
  const every = Math.ceil(30 / band);
  const ticks = Array.from({ length: years.length === 0 ? 0 : to - from + 1 }, (_, i) => from + i).filter(
    (year) => (to - year) % every === 0,
  );
  const drawn = rows.filter(({ count }) => count > 0);
  const order = new Map(words.series.map((series, i) => [series.id, i]));
  const base = (series: string): number => ((order.get(series) ?? 0) + 1) * panel;
  // Panels are stacked by hand in pixels: a facet scale would draw a clip and a group per panel.
  const tall = (count: number): number => (count / most) * (panel - 40);
  const columns = (name: string, of: readonly TimelineRow[]) =>
    rectY(of, {
      x1: (row: TimelineRow) => at(row) - 0.4,
      x2: (row: TimelineRow) => at(row) + 0.4,
      y1: (row: TimelineRow) => base(row.series),
      y2: (row: TimelineRow) => base(row.series) - tall(row.count),
      className: name,
    });
  return plotted(
    {
      marginLeft: margin,
      marginRight: margin,
      marginTop: 0,
      marginBottom: foot,
      x: { domain: [from - 0.5, end] },
      y: { domain: [0, words.series.length * panel], reverse: true },
      marks: [
        ruleY(words.series, { y: (series: { id: string }) => base(series.id), className: 'zero' }),
        columns(
          'columns',
          drawn.filter(({ year }) => year !== null),
        ),
        columns(
          'columns hollow',
          drawn.filter(({ year }) => year === null),
        ),
        text(drawn, {
          x: at,
          y: (row: TimelineRow) => base(row.series) - tall(row.count),
          text: (row: TimelineRow) => words.count(row.count),
          dy: -7,
          className: 'small halo',
        }),
        text(words.series, {
          frameAnchor: 'left',
          y: (series: { id: string }) => base(series.id) - panel,
          text: (series: { label: string }) => shorten(series.label, width - 4, strong),
          textAnchor: 'start',
          dy: 18,
          className: 'strong',
        }),
        text(ticks, { x: (year: number) => year, y: words.series.length * panel, text: String, dy: 13, className: 'small soft' }),
        ...(hasUnknown
          ? [
              text([caption.join('\n')], {
                ...(centred ? { x: [unknown], frameAnchor: 'bottom' } : { frameAnchor: 'bottom-right', textAnchor: 'end' }),
                lineAnchor: 'top',
                lineHeight: 1.15,
                dy: 5,
                className: 'small soft',
              }),
            ]
          : []),
      ],
    },
    { width, height, title, kind: 'timeline', id },
  );
}
