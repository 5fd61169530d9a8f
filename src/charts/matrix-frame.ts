import { escaped } from '#core/text/markup.ts';
import type { MatrixLabel } from './matrix.ts';
import { el, px, textAt } from './svg.ts';
import { shorten, small, textWidth, widest } from './text.ts';

export interface MatrixFrame {
  readonly left: number;
  readonly top: number;
  /** Side of a cell with the gap to the next, one decimal. */
  readonly cell: number;
  /** Foot of the codes under the matrix. */
  readonly foot: number;
  /** Those that fit, in the order given. */
  readonly labels: readonly MatrixLabel[];
  /** Codes at rows and columns. */
  readonly codes: readonly string[];
  /** Lines from codes that stand further out to their row or column: x1, y1, x2, y2. */
  readonly leaders: readonly (readonly [number, number, number, number])[];
}

const largest = 36;
const least = 9;
/** Twelve-pixel capitals stay apart at this pitch. */
const single = 10.2;
const longest = 90;
/** A turned code is higher than the narrowest cell is wide. */
const spare = 2;

/**
 * How large are cells, and where do the codes stand?
 *
 * Shape   labels in order with their sums → frame. Codes stand at all four sides where that leaves cells high enough for a
 *         code each, else at the left and the top, else there in two lanes; then labels with the smallest sums are left out
 *         (of equal ones the last) until cells are at least 9 pixels.
 * Units   pixels.
 */
export function matrixFrame(all: readonly (MatrixLabel & { readonly sum: number })[], width: number): MatrixFrame {
  const room =
    Math.min(
      longest,
      widest(
        all.map(({ label }) => label),
        small,
      ),
    ) + 5;
  const cellOf = (n: number, lanes: number): number => Math.floor(Math.min(largest, (width - lanes * room - spare) / n) * 10) / 10;
  const most = Math.max(1, Math.floor((width - 2 * room - spare) / least));
  const kept = new Set(
    all
      .map((one, index) => ({ id: one.id, sum: one.sum, index }))
      .sort((a, b) => b.sum - a.sum || a.index - b.index)
      .slice(0, most)
      .map(({ id }) => id),
  );
  const labels = all.filter(({ id }) => kept.has(id));
  const n = labels.length;
  const around = cellOf(n, 2) >= single;
  const staggered = !around && cellOf(n, 1) < single;
  const cell = cellOf(n, around || staggered ? 2 : 1);
  const left = room * (staggered ? 2 : 1);
  const texts = labels.map(({ label }) => shorten(label, room - 5, small));
  const upright = widest(texts, small) + 4 <= cell;
  const tall = upright ? 17 : room;
  const top = tall * (staggered ? 2 : 1);
  const end = left + n * cell;
  const bottom = top + n * cell;
  // A gap of one pixel is part of each cell.
  const middle = (from: number, i: number): number => from + (i + 0.5) * cell - 0.5;
  const out = (i: number): boolean => staggered && i % 2 === 1;
  const leaders: [number, number, number, number][] = [];
  const codes = texts.flatMap((text, i) => {
    const [x, y] = [middle(left, i), middle(top, i)];
    if (out(i)) leaders.push([room + 1, y, left - 2, y], [x, tall + 1, x, top - 2]);
    const row = left - 5 - (out(i) ? room : 0);
    const column = top - 5 - (out(i) ? tall : 0);
    return [
      textAt(row, y + 4.2, text, { anchor: 'end', class: 'small' }),
      upright ? textAt(x, column, text, { anchor: 'middle', class: 'small' }) : turned(x + 4.2, column, text, 'start'),
      ...(around
        ? [
            textAt(end + 4, y + 4.2, text, { class: 'small' }),
            upright ? textAt(x, bottom + 13, text, { anchor: 'middle', class: 'small' }) : turned(x + 4.2, bottom + 4, text, 'end'),
          ]
        : []),
    ];
  });
  const foot = bottom + (around ? (upright ? 17 : 4 + Math.ceil(Math.max(...texts.map((text) => textWidth(text, small))))) : 0);
  return { left, top, cell, foot, labels, codes, leaders };
}

/** Text that reads upwards. */
const turned = (x: number, y: number, text: string, anchor: 'start' | 'end'): string =>
  el(
    'text',
    { transform: `rotate(-90 ${px(x)} ${px(y)})`, x, y, 'text-anchor': anchor === 'end' ? 'end' : null, class: 'small' },
    escaped(text),
  );
