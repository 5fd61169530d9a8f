import type { ChartOptions, NumberFormat } from './options.ts';

/** Cumulative shares in [0, 1], ascending, from (0, 0) to (1, 1). */
export interface LorenzPoint {
  readonly population: number;
  readonly contribution: number;
}

export interface LorenzWords {
  readonly population: string;
  readonly contribution: string;
  readonly equal: string;
  /** "Gini 0.62", printed in the area between the lines; null prints nothing. */
  readonly gini: string | null;
  readonly percent: NumberFormat;
}

export function lorenz(_points: readonly LorenzPoint[], _words: LorenzWords, _options: ChartOptions): string {
  throw new Error('lorenz is not drawn yet.');
}
