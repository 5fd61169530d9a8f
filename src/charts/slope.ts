import { escaped } from '#core/text/markup.ts';
import { emptyPicture } from './empty.ts';
import { type Box, placeLabels } from './labels.ts';
import { mark } from './mark.ts';
import type { ChartOptions, NumberFormat } from './options.ts';
import { endLabels, endRoom, pointLabels } from './slope-labels.ts';
import { el, line, picture, px, textAt } from './svg.ts';
import { label, shorten, small, smallStrong, strong, textWidth, widest, wrap } from './text.ts';
import { ticksTo } from './ticks.ts';

/** A value at one of the ordered points (wave, instrument, year). */
export interface SlopeValue {
  /** null with the reason in `reason`. */
  readonly value: number | null;
  readonly reason: string | null;
  /** Small-n mark (METHODOLOGY R12): the mark is hollow. */
  readonly small: boolean;
}

export interface SlopeSeries {
  readonly id: string;
  readonly label: string;
  /** Class of line and marks: `cat-…`. */
  readonly tone: string;
  /** One per point, in the order of the points. */
  readonly values: readonly SlopeValue[];
}

export interface SlopeWords {
  readonly value: NumberFormat;
  /** At the reference line of 1: "in proportion to population"; null draws no line. */
  readonly reference: string | null;
  /** The note of an absent value: "Transition, ESCP-4x: fewer than 5 partnerships". */
  readonly absent: (series: string, point: string, reason: string) => string;
  readonly empty: string;
}

const radius = 5;
const tall = 240;
/** Room of the key before the words on the reference line. */
const key = 27;

/**
 * How did each category's value move from wave to wave?
 *
 * Shape   series (up to three) over ordered points (2 to 6) → a line per series with its mark (▲ ■ ●) at each point, hollow
 *         for a small n, name and last value at the right end, values beside the other marks where there is room.
 * Units   any, 0 or more; axis from 0, at least to 1 where the reference line is drawn.
 * Absent  a null value breaks the line: a × under the axis, and its reason in words below the chart. Without points, series
 *         or any value the text `empty`.
 * Errors  RangeError for a series that has not one value per point, with its id.
 */
export function slope(
  series: readonly SlopeSeries[],
  points: readonly string[],
  words: SlopeWords,
  { width, title }: ChartOptions,
): string {
  for (const { id, values } of series) {
    if (values.length !== points.length)
      throw new RangeError(
        `Series "${id}" has ${values.length} values for ${points.length} points. Give one per point, null where absent.`,
      );
  }
  const known = series.flatMap(({ values }) => values.flatMap(({ value }) => (value === null ? [] : [value])));
  const absences = series.flatMap((one, s) =>
    one.values.flatMap(({ value, reason }, i) =>
      value === null ? [{ one, s, i, text: words.absent(one.label, points[i] ?? '', reason ?? '') }] : [],
    ),
  );
  if (known.length === 0) {
    const why = absences[0]?.text ?? '';
    return emptyPicture([words.empty, why].filter((text) => text !== '').join(' '), { width, title, kind: 'slope' });
  }
  const wide = width >= 560;
  const captions = words.reference === null ? [] : [words.reference];
  const top = captions.length > 0 ? 26 : 14;
  const ticks = ticksTo(Math.max(words.reference === null ? 0 : 1, ...known), 4);
  const last = ticks.at(-1) ?? 1;
  const left = widest(ticks.map(words.value), small) + 8 + radius;
  const ends = series.flatMap(({ label: name, tone, values }) => {
    const at = values.findLastIndex(({ value }) => value !== null);
    const value = values[at]?.value ?? null;
    return value === null ? [] : [{ label: name, tone, value, text: at === points.length - 1 ? words.value(value) : null }];
  });
  const numbers = widest(
    ends.flatMap(({ text }) => text ?? []),
    strong,
  );
  const room = Math.max(endRoom(ends, width * (wide ? 0.36 : 0.34)), numbers);
  const right = width - room - radius - 9;
  const x = (point: number): number =>
    points.length < 2 ? (left + right) / 2 : left + (point / (points.length - 1)) * (right - left);
  const bottom = top + tall;
  const y = (value: number): number => bottom - (value / last) * tall;
  const lanes = absences.length > 0 ? 20 : 0;
  const gap = points.length < 2 ? width : (right - left) / (points.length - 1);
  const under = pointLabels(points, { x, gap, top: bottom + lanes, width });
  const notes = absences.flatMap(({ text }) => wrap(`× ${text}`, width - 2, small, 3));
  const height = under.foot + (notes.length === 0 ? 4 : 8 + notes.length * 16);

  const grid = ticks.map(
    (tick) =>
      line(left - radius, y(tick), right + radius, y(tick), tick === 0 ? 'zero' : 'grid') +
      textAt(left - radius - 6, y(tick) + 4, words.value(tick), { anchor: 'end', class: 'small soft' }),
  );
  const reference = captions.map(
    (caption) =>
      line(left - radius, y(1), right + radius, y(1), 'reference dashed') +
      // What the dashed line means, with a piece of it as its key.
      line(0, 8, key - 6, 8, 'reference dashed sample') +
      textAt(key, 12, shorten(caption, width - key, smallStrong), { class: 'small strong' }),
  );
  const lines = series.flatMap(({ tone, values }) => segments(values).map((d) => el('path', { class: `trend ${tone}`, d })));
  const marks = series.flatMap(({ tone, values, label: name }) =>
    values.flatMap(({ value, small: few }, i) =>
      value === null
        ? []
        : [
            `<g><title>${escaped(`${name}, ${points[i] ?? ''}: ${words.value(value)}`)}</title>${mark(tone, x(i), y(value), radius, few ? 'hollow' : '')}</g>`,
          ],
    ),
  );
  const crosses = absences.map(({ one, s, i, text }) => {
    const [cx, cy] = [x(i) + (s - (series.length - 1) / 2) * 13, bottom + 12];
    return `<g><title>${escaped(text)}</title>${el('path', { class: `cross ${one.tone}`, d: `M${px(cx - 4)} ${px(cy - 4)}l8 8m0 -8l-8 8` })}</g>`;
  });
  return picture(
    { width, height, title, kind: 'slope' },
    ...grid,
    ...reference,
    ...lines,
    ...marks,
    ...crosses,
    ...endLabels(
      ends.map((end) => ({ ...end, y: y(end.value) })),
      { x: right + radius + 8, room, top, bottom },
    ),
    ...values(),
    ...under.items,
    ...notes.map((text, i) => textAt(0, under.foot + 16 + i * 16, text, { class: 'small soft' })),
  );

  /** Stretches of the line between absent values. */
  function segments(of: readonly SlopeValue[]): string[] {
    const found: string[] = [];
    let d = '';
    for (const [i, { value }] of of.entries()) {
      if (value !== null) d += `${d === '' ? 'M' : 'L'}${px(x(i))} ${px(y(value))}`;
      if (value === null || i === of.length - 1) {
        if (d.includes('L')) found.push(d);
        d = '';
      }
    }
    return found;
  }

  /** Values of all but the last points, over or under their marks, where they cover no mark, line or other value. */
  function values(): string[] {
    const all = series.flatMap((one) =>
      one.values.flatMap(({ value }, i) =>
        value === null ? [] : [{ text: words.value(value), i, at: [x(i), y(value)] as const }],
      ),
    );
    const taken = [
      ...captions.map((caption) => ({ x: 0, y: 0, width: key + textWidth(caption, smallStrong), height: 17 })),
      ...ticks.map((tick) => ({ x: 0, y: y(tick) - 8, width: left - radius - 4, height: 16 })),
      ...all.map(({ at }) => ({ x: at[0] - radius, y: at[1] - radius, width: 2 * radius, height: 2 * radius })),
      ...series.flatMap((one) => one.values.flatMap((_, i) => beads(one.values, i))),
    ];
    const wanted = all
      .filter(({ i }) => i < points.length - 1)
      .map(({ text, at }) => ({ text, at, clear: radius, style: label, required: false, sides: ['above', 'below'] as const }));
    return placeLabels(wanted, taken, { width: right, height: bottom });
  }

  /** Small boxes along the line from one point to the next, which values keep clear of. */
  function beads(of: readonly SlopeValue[], i: number): Box[] {
    const [from, to] = [of[i]?.value ?? null, of[i + 1]?.value ?? null];
    if (from === null || to === null) return [];
    const count = Math.max(1, Math.ceil(gap / 5));
    return Array.from({ length: count }, (_, k) => {
      const part = k / count;
      return { x: x(i) + part * gap - 1, y: y(from) + part * (y(to) - y(from)) - 1, width: 2, height: 2 };
    });
  }
}
