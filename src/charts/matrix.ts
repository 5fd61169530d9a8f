import type { Breaks } from '#core/geo/breaks.ts';
import { emptyPicture } from './empty.ts';
import type { ChartOptions } from './options.ts';

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
  /** Up to four bounds: tones q0 (below the first) to q4; state them in a legend (breaksLegend). */
  readonly breaks: Breaks;
}

/** Who works with whom? */
export function matrix(
  cells: readonly MatrixCell[],
  labels: readonly MatrixLabel[],
  words: MatrixWords,
  { width, title }: MatrixOptions,
): string {
  void cells;
  void labels;
  return emptyPicture(words.empty, { width, title, kind: 'matrix' });
}
