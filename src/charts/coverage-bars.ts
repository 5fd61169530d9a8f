import type { ChartOptions, NumberFormat } from './options.ts';

export interface CoverageRow {
  readonly id: string;
  readonly label: string;
  readonly active: number;
  readonly n: number;
  /** active / n; null when n is 0, with the reason in `absent`. */
  readonly share: number | null;
  readonly absent: string | null;
  /** Small-n mark (METHODOLOGY R12). */
  readonly small: boolean;
  /** Class of the bar, `cat-…`; the default is the sequential hue. */
  readonly tone?: string;
}

export interface CoverageWords {
  /** "12 of 18". */
  readonly of: (active: number, n: number) => string;
  readonly percent: NumberFormat;
  /** Mark of a small n, "small n". */
  readonly small: string;
}

export function coverageBars(_rows: readonly CoverageRow[], _words: CoverageWords, _options: ChartOptions): string {
  throw new Error('coverageBars is not drawn yet.');
}
