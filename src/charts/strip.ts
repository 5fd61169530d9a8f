import type { ChartOptions, NumberFormat } from './options.ts';

export interface StripRow {
  readonly region_id: string;
  readonly name: string;
  /** null is left out; say how many in the figure's note. */
  readonly value: number | null;
}

export interface StripWords {
  /** What is measured, with its unit; printed as the axis title. */
  readonly axis: string;
  readonly value: NumberFormat;
  /** "Median of transition regions". */
  readonly median: string;
}

export interface StripOptions extends ChartOptions {
  /** The region labelled. */
  readonly highlight: string;
  /** Class of the highlighted mark: `cat-…`. */
  readonly tone: string;
  /** Computed median (core/stats), or null without values. */
  readonly median: number | null;
}

export function strip(_rows: readonly StripRow[], _words: StripWords, _options: StripOptions): string {
  throw new Error('strip is not drawn yet.');
}
