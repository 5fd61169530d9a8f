import { type Breaks, classOf } from '#core/geo/breaks.ts';
import { escaped } from '#core/text/markup.ts';
import { hatch } from './base-map.ts';
import { emptyPicture } from './empty.ts';
import { type MatrixFrame, matrixFrame } from './matrix-frame.ts';
import type { ChartOptions } from './options.ts';
import { el, line, picture, px, textAt } from './svg.ts';
import { label, small, wrap } from './text.ts';

/** A pair of countries; a pair is drawn on both sides of the diagonal, in whichever order it is given. */
export interface MatrixCell {
  readonly a: string;
  readonly b: string;
  /** Weight of the links; null = not known, hatched. A pair without a cell has none. */
  readonly value: number | null;
  /** Both names and the value: tooltip. */
  readonly text: string;
}

export interface MatrixLabel {
  readonly id: string;
  /** Short code, printed at the row and the column: "EL". */
  readonly label: string;
}

export interface MatrixWords {
  /** What the framed cells of the diagonal are: "within one country". */
  readonly diagonal: string;
  /** Printed when some had to be left out: "9 countries with fewer links are in the table only". */
  readonly left: (n: number) => string;
  readonly empty: string;
}

export interface MatrixOptions extends ChartOptions {
  /** Up to four bounds: tones q0 (below the first) to q4; state them in a legend (breaksEntries). */
  readonly breaks: Breaks;
}

/**
 * Who works with whom?
 *
 * Shape   cells in any order, labels in the order of rows and columns → a square of cells, symmetric, toned by class; the
 *         diagonal (links inside a country) is framed. Codes stand at both sides; where cells are low, columns' codes are
 *         turned and every second code stands further out. Cells stay at least 9 pixels wide: where even that does not fit,
 *         the countries with the smallest sums are left out, and `left` says how many.
 * Units   those of the breaks.
 * Absent  a pair without cell has no link: ground. null is hatched. No cell above the lowest class and none unknown, or no
 *         labels: the text `empty`.
 * Errors  RangeError for a pair given twice, or for a cell whose country has no label.
 */
export function matrix(
  cells: readonly MatrixCell[],
  labels: readonly MatrixLabel[],
  words: MatrixWords,
  { width, id, title, breaks }: MatrixOptions,
): string {
  checked(cells, labels);
  const tone = ({ value }: MatrixCell): string => (value === null ? 'nodata' : `q${classOf(value, breaks)}`);
  const told = cells.filter((cell) => tone(cell) !== 'q0');
  if (told.length === 0) return emptyPicture(words.empty, { width, title, kind: 'matrix' });
  const frame = matrixFrame(strongest(labels, cells), width);
  const place = new Map(frame.labels.map((one, i) => [one.id, i]));
  const drawn = told.flatMap((cell) => {
    const [i, j] = [place.get(cell.a), place.get(cell.b)];
    if (i === undefined || j === undefined) return [];
    const squares = i === j ? square(frame, i, i) : square(frame, i, j) + square(frame, j, i);
    const fill = cell.value === null ? `url(#${id}-hatch)` : null;
    return [el('path', { class: `cell ${tone(cell)}`, fill, d: squares }, `<title>${escaped(cell.text)}</title>`)];
  });
  const diagonal = el('path', { class: 'diagonal', d: frame.labels.map((_, i) => square(frame, i, i)).join('') });
  const leftOut = labels.length - frame.labels.length;
  const notes = leftOut === 0 ? [] : wrap(words.left(leftOut), width - 2, small, 3);
  const key = wrap(words.diagonal, width - 22, label, 2);
  const foot = frame.foot + 10;
  const height = foot + key.length * 18 + notes.length * 16 + 4;
  const side = frame.cell * frame.labels.length;
  const ground = `<pattern id="${id}-ground" x="${px(frame.left)}" y="${px(frame.top)}" width="${px(frame.cell)}" height="${px(frame.cell)}" patternUnits="userSpaceOnUse"><rect class="cell q0" width="${px(frame.cell - 1)}" height="${px(frame.cell - 1)}"/></pattern>`;
  return picture(
    { width, height, title, kind: 'matrix' },
    `<defs>${ground}${hatch(`${id}-hatch`, 1)}</defs>`,
    el('rect', { x: frame.left, y: frame.top, width: side, height: side, fill: `url(#${id}-ground)` }),
    ...drawn,
    diagonal,
    ...frame.codes,
    ...frame.leaders.map(([x1, y1, x2, y2]) => line(x1, y1, x2, y2, 'leader')),
    el('rect', { class: 'diagonal', x: 1, y: foot + 2.5, width: 12, height: 12 }),
    ...key.map((text, i) => textAt(22, foot + 13 + i * 18, text)),
    ...notes.map((text, i) => textAt(0, foot + key.length * 18 + 12 + i * 16, text, { class: 'small soft' })),
  );
}

const square = ({ left, top, cell }: MatrixFrame, column: number, row: number): string =>
  `M${px(left + column * cell)} ${px(top + row * cell)}h${px(cell - 1)}v${px(cell - 1)}h${px(1 - cell)}z`;

/** Labels with their sums over known cells, by which a matrix that is too wide is thinned out. */
function strongest(
  labels: readonly MatrixLabel[],
  cells: readonly MatrixCell[],
): readonly (MatrixLabel & { readonly sum: number })[] {
  const sums = new Map<string, number>();
  for (const { a, b, value } of cells) {
    for (const end of a === b ? [a] : [a, b]) sums.set(end, (sums.get(end) ?? 0) + (value ?? 0));
  }
  return labels.map((one) => ({ ...one, sum: sums.get(one.id) ?? 0 }));
}

function checked(cells: readonly MatrixCell[], labels: readonly MatrixLabel[]): void {
  const ids = new Set(labels.map(({ id }) => id));
  const seen = new Set<string>();
  for (const { a, b } of cells) {
    for (const end of [a, b])
      if (!ids.has(end)) throw new RangeError(`Cell ${a} × ${b} has an end, "${end}", without label. Add it to the labels.`);
    const pair = a < b ? `${a} ${b}` : `${b} ${a}`;
    if (seen.has(pair)) throw new RangeError(`Pair ${a} × ${b} is given twice. A pair is one cell, whichever its order.`);
    seen.add(pair);
  }
}
