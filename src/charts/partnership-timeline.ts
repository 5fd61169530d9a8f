import type { ChartOptions } from './options.ts';

export interface SpanRow {
  readonly id: string;
  readonly label: string;
  readonly href: string | null;
  /** "2018", "2018-03" or "2018-03-01"; null = not known. The less is known, the longer the fuzzy end. */
  readonly start: string | null;
  readonly end: string | null;
  /** The span in words, "March 2018 to 2021". */
  readonly text: string;
}

export interface SpanWords {
  /** Printed where neither date is known. */
  readonly unknown: string;
}

export interface SpanOptions extends ChartOptions {
  /** Date of the data, ISO: a line across the chart; null draws none. */
  readonly asOf: { readonly date: string; readonly label: string } | null;
  /** The row to stress; null stresses none. */
  readonly highlight: string | null;
}

export function partnershipTimeline(_rows: readonly SpanRow[], _words: SpanWords, _options: SpanOptions): string {
  throw new Error('partnershipTimeline is not drawn yet.');
}
