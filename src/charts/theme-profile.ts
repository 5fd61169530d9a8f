import type { ChartOptions, NumberFormat } from './options.ts';

/** Shares in [0, 1] of the theme weight; rows are drawn in the order given. */
export interface ThemeProfileRow {
  readonly theme: string;
  readonly label: string;
  readonly region: number;
  readonly eu: number;
}

export interface ThemeProfileWords {
  readonly region: string;
  readonly eu: string;
  readonly percent: NumberFormat;
}

export function themeProfile(_rows: readonly ThemeProfileRow[], _words: ThemeProfileWords, _options: ChartOptions): string {
  throw new Error('themeProfile is not drawn yet.');
}
