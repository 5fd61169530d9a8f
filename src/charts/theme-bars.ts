import { emptyPicture } from './empty.ts';
import type { ChartOptions, NumberFormat } from './options.ts';

export interface ThemeBarRow {
  readonly theme: string;
  readonly label: string;
  /** Page of the theme; null for none. */
  readonly href: string | null;
  /** Length of the bar, 0 or more. */
  readonly value: number;
  /** What the value rests on: "6 partnerships". Empty prints nothing. */
  readonly count: string;
  /** Second mark on the same axis (regions of the S3 partnerships, expected share); null draws none. */
  readonly second: number | null;
  /** Small-n mark: the bar is hollow. */
  readonly small: boolean;
}

export interface ThemeBarWords {
  readonly value: NumberFormat;
  /** What the bars measure, with unit: axis title. */
  readonly axis: string;
  /** Names of bar and second mark for the key; null without a second mark. */
  readonly key: { readonly bar: string; readonly second: string } | null;
  readonly empty: string;
}

/** How much work is on each theme? */
export function themeBars(rows: readonly ThemeBarRow[], words: ThemeBarWords, { width, title }: ChartOptions): string {
  void rows;
  return emptyPicture(words.empty, { width, title, kind: 'theme-bars' });
}
