import type { ChartOptions, NumberFormat } from './options.ts';

export interface TimelineRow {
  readonly series: string;
  /** Year of start; null = not known, drawn as a column of its own. */
  readonly year: number | null;
  readonly count: number;
}

export interface TimelineWords {
  /** Name of each series, in the order of the panels. */
  readonly series: readonly { readonly id: string; readonly label: string }[];
  readonly unknownYear: string;
  readonly count: NumberFormat;
}

export function timeline(_rows: readonly TimelineRow[], _words: TimelineWords, _options: ChartOptions): string {
  throw new Error('timeline is not drawn yet.');
}
