import { barX, dot, ruleX, text } from '@observablehq/plot';
import type { Category } from '#core/taxonomy/categories.ts';
import { emptyPicture } from './empty.ts';
import { type ChartOptions, categoryTone, type NumberFormat } from './options.ts';
import { plotted } from './plot.ts';
import { shorten, small, strong, textWidth, widest } from './text.ts';
import { ticksTo } from './ticks.ts';

export interface PerHeadRow {
  readonly category: Category;
  readonly label: string;
  /** EUR per inhabitant; null with the reason in `note`. */
  readonly value: number | null;
  readonly note: string | null;
}

export interface PerHeadWords {
  readonly euro: NumberFormat;
  /** All regions together, drawn as a reference line; null draws none. */
  readonly all: { readonly value: number; readonly label: string } | null;
  /** Printed in place of the chart when there is nothing to show; without it the chart is drawn empty. */
  readonly empty?: string;
}

const symbols = { less_developed: 'triangle', transition: 'square', more_developed: 'circle' } as const;

/**
 * How much money came to each inhabitant, by category?
 *
 * Shape   a bar per category in the order given, labelled above with its shape and value at its end; a dashed line for all.
 * Units   EUR per inhabitant, axis from 0.
 * Absent  no bar, the note in its place.
 */
export function perHead(rows: readonly PerHeadRow[], words: PerHeadWords, { width, id, title }: ChartOptions): string {
  if (words.empty !== undefined && rows.length === 0) return emptyPicture(words.empty, { width, title, kind: 'per-head' });
  const known = rows.filter((row): row is PerHeadRow & { value: number } => row.value !== null);
  const ticks = ticksTo(Math.max(0, ...known.map(({ value }) => value), words.all?.value ?? 0), width >= 560 ? 6 : 4);
  const last = ticks.at(-1) ?? 1;
  const margin = {
    left: Math.max(8, textWidth(words.euro(0), small) / 2 + 1),
    right:
      widest(
        known.map(({ value }) => words.euro(value)),
        strong,
      ) + 12,
    top: words.all === null ? 8 : 30,
    bottom: 24,
  };
  const pitch = 50;
  const height = margin.top + rows.length * pitch + margin.bottom;
  const scale = (value: number): number => margin.left + (value / last) * (width - margin.left - margin.right);
  const all = words.all === null ? null : shorten(words.all.label, width - 4, small);
  const allAt = (at: number, caption: string): number =>
    Math.min(Math.max(at, textWidth(caption, small) / 2 + 2), width - textWidth(caption, small) / 2 - 2);
  const row = (one: PerHeadRow): string => one.category;
  return plotted(
    {
      marginLeft: margin.left,
      marginRight: margin.right,
      marginTop: margin.top,
      marginBottom: margin.bottom,
      x: { domain: [0, last] },
      y: { type: 'band', domain: rows.map(row), padding: 0 },
      symbol: { type: 'identity' },
      marks: [
        ruleX(ticks, { className: 'grid' }),
        ruleX([0], { className: 'zero' }),
        text(ticks, { x: (tick: number) => tick, text: words.euro, frameAnchor: 'bottom', dy: 16, className: 'small soft' }),
        barX(known, {
          x: 'value',
          y: row,
          fill: (one: PerHeadRow) => categoryTone(one.category),
          insetTop: 25,
          insetBottom: 9,
          className: 'bars',
        }),
        ...(words.all === null || all === null
          ? []
          : [
              ruleX([words.all.value], { className: 'reference dashed', insetTop: -5 }),
              text([all], {
                frameAnchor: 'top-left',
                textAnchor: 'middle',
                dx: allAt(scale(words.all.value), all) - margin.left,
                dy: -20,
                className: 'small',
              }),
            ]),
        dot(rows, {
          x: 0,
          y: row,
          dx: 7,
          dy: -11,
          r: 4.5,
          fill: (one: PerHeadRow) => categoryTone(one.category),
          symbol: (one: PerHeadRow) => symbols[one.category],
          className: 'points',
        }),
        text(rows, {
          frameAnchor: 'left',
          y: row,
          text: (one: PerHeadRow) => shorten(one.label, width - 30, strong),
          dx: 18,
          dy: -11,
          textAnchor: 'start',
          className: 'strong halo',
        }),
        text(known, {
          x: 'value',
          y: row,
          text: (one: PerHeadRow & { value: number }) => words.euro(one.value),
          dx: 6,
          dy: 8,
          textAnchor: 'start',
          className: 'strong halo',
        }),
        text(
          rows.filter(({ value }) => value === null),
          {
            frameAnchor: 'left',
            y: row,
            text: (one: PerHeadRow) => shorten(one.note ?? '', width - 30, small),
            dx: 18,
            dy: 8,
            textAnchor: 'start',
            className: 'small soft halo',
          },
        ),
      ],
    },
    { width, height, title, kind: 'per-head', id },
  );
}
