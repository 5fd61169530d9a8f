import { emptyPicture } from './empty.ts';
import type { ChartOptions, NumberFormat } from './options.ts';

/** Numbers of regions; they add up to the regions in either. */
export interface DualRow {
  readonly theme: string;
  readonly label: string;
  /** Page of the theme; null for none. */
  readonly href: string | null;
  readonly both: number;
  readonly clusterOnly: number;
  readonly s3Only: number;
}

export interface DualWords {
  readonly both: string;
  readonly clusterOnly: string;
  readonly s3Only: string;
  readonly count: NumberFormat;
  /** At the end of the bar: "4 of 28". */
  readonly of: (both: number, either: number) => string;
  readonly empty: string;
}

/** Do regional authorities and clusters meet on the same theme? */
export function dualBars(rows: readonly DualRow[], words: DualWords, { width, title }: ChartOptions): string {
  void rows;
  return emptyPicture(words.empty, { width, title, kind: 'dual-bars' });
}
