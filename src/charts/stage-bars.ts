import { emptyPicture } from './empty.ts';
import type { ChartOptions, NumberFormat } from './options.ts';

export interface StageRow {
  readonly stage: string;
  readonly label: string;
  /** Partnerships that have reported at least one outcome of the stage. */
  readonly projects: number;
  /** EUR, sum of the known amounts; null when none is known. */
  readonly amount: number | null;
  /** Outcomes whose amount is not known: the sum is a lower bound. */
  readonly unknown: number;
}

export interface StageWords {
  /** Headings of the two panels: "Partnerships", "Amounts reported". */
  readonly projects: string;
  readonly amounts: string;
  readonly count: NumberFormat;
  readonly eur: NumberFormat;
  /** "1 amount not known". */
  readonly unknown: (n: number) => string;
  /** A stage without outcome: "none reported". */
  readonly none: string;
  /** "4 of 75 ended partnerships have reported"; printed on top. */
  readonly reported: string;
  readonly empty: string;
}

/** What has been reported, stage by stage? */
export function stageBars(rows: readonly StageRow[], words: StageWords, { width, title }: ChartOptions): string {
  void rows;
  return emptyPicture(words.empty, { width, title, kind: 'stage-bars' });
}
