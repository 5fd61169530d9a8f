import { dodged } from './dodge.ts';
import { mark } from './mark.ts';
import { wordingsOf } from './phrase.ts';
import { textAt } from './svg.ts';
import { shorten, small, strong, widest, wrap } from './text.ts';

/* The words around a slope chart: names at the right end, names of the points under the axis. */

export interface SlopeEnd {
  readonly label: string;
  readonly tone: string;
  /** Height of the last known value. */
  readonly y: number;
  /** The value, at the right of the last point; null where the line ended earlier. */
  readonly text: string | null;
}

const pitch = 16;
const indent = 15;

/** Lines a name takes at the right end. */
const nameLines = ({ label, text }: SlopeEnd, room: number): string[] =>
  text === null ? wrap(label, room - indent, strong, 3) : wrap(label, room, strong, 3, 'foot');

/** Room that names of at most `most` pixels need there. */
export const endRoom = (ends: readonly Omit<SlopeEnd, 'y'>[], most: number): number =>
  Math.min(most, Math.max(0, ...ends.map((end) => widest([end.label], strong) + (end.text === null ? indent : 0))));

/**
 * Where do the names stand at the right end of their lines?
 *
 * Shape   ends in any order, the left edge of the names, their room, and the height they may fill → elements, none over
 *         another. A line that ended earlier has its mark before its name instead of a value under it.
 */
export function endLabels(
  ends: readonly SlopeEnd[],
  { x, room, top, bottom }: { readonly x: number; readonly room: number; readonly top: number; readonly bottom: number },
): string[] {
  const lines = ends.map((end) => [...nameLines(end, room), ...(end.text === null ? [] : [end.text])]);
  const tallest = Math.max(0, ...lines.map(({ length }) => length)) * pitch;
  const middles = dodged(
    ends.map(({ y }) => y),
    { gap: tallest + 4, top: top + tallest / 2, bottom: bottom - tallest / 2 },
  );
  return ends.flatMap(({ y, text, tone }, i) => {
    const all = lines[i] ?? [];
    const first = (middles[i] ?? y) - (all.length * pitch) / 2 + 12;
    const names = text === null ? all : all.slice(0, -1);
    return [
      text === null ? mark(tone, x + 5, first - 4.5, 4.5) : '',
      ...names.map((line, row) => textAt(text === null ? x + indent : x, first + row * pitch, line, { class: 'strong' })),
      textAt(x, first + names.length * pitch, shorten(text ?? '', room, strong)),
    ];
  });
}

/**
 * How are the points named under the axis?
 *
 * Shape   names, their places, the top and the width of the chart → elements and their foot. Names are wrapped; where they
 *         are still too wide for their places, every second one stands a step lower.
 */
export function pointLabels(
  points: readonly string[],
  {
    x,
    gap,
    top,
    width,
  }: { readonly x: (point: number) => number; readonly gap: number; readonly top: number; readonly width: number },
): { readonly foot: number; readonly items: readonly string[] } {
  const fits = points.flatMap(wordingsOf).every((point) => widest(point.split(' '), small) <= gap - 6);
  const lines = points.map((point) => wrap(point, Math.max(40, fits ? gap - 6 : 2 * gap - 10), small, 4));
  const step = fits ? 0 : Math.max(1, ...lines.filter((_, i) => i % 2 === 0).map(({ length }) => length)) * 15;
  const items = lines.flatMap((texts, i) => {
    const half = widest(texts, small) / 2;
    const at = Math.min(Math.max(x(i), half), width - half);
    const from = top + 16 + (i % 2 === 1 ? step : 0);
    return texts.map((text, row) => textAt(at, from + row * 15, text, { anchor: 'middle', class: 'small' }));
  });
  const feet = lines.map(({ length }, i) => (i % 2 === 1 ? step : 0) + Math.max(1, length) * 15);
  return { foot: top + 6 + Math.max(15, ...feet), items };
}
