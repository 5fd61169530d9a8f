import type { ChartOptions, NumberFormat } from './options.ts';

export interface RatioRow {
  readonly id: string;
  readonly label: string;
  /** Class of the mark: `cat-…`. */
  readonly tone: string;
  /** Ratio, 1 = proportional; null when undefined or too small, with the reason in `note`. */
  readonly value: number | null;
  /** Interval; both null when none is shown. */
  readonly low: number | null;
  readonly high: number | null;
  /** Reason of absence, or a small-n mark, printed at the row. */
  readonly note: string | null;
}

export interface RatioWords {
  readonly ratio: NumberFormat;
  /** At the line of 1: "in proportion to population". */
  readonly proportional: string;
  readonly below: string;
  readonly above: string;
}

export function ratioInterval(_rows: readonly RatioRow[], _words: RatioWords, _options: ChartOptions): string {
  throw new Error('ratioInterval is not drawn yet.');
}
