import type { Category } from '#core/taxonomy/categories.ts';
import { emptyPicture } from './empty.ts';
import type { ChartOptions, NumberFormat } from './options.ts';

export interface MixingRow {
  readonly a: Category;
  readonly b: Category;
  /** Both names: "less developed with transition". */
  readonly label: string;
  /** Shares of all links in [0, 1]; null with the reason in `note`. */
  readonly observed: number | null;
  readonly expected: number | null;
  /** Reason of absence or small-n mark; null for none. */
  readonly note: string | null;
}

export interface MixingWords {
  /** Names of the two marks: "observed", "expected from activity". */
  readonly observed: string;
  readonly expected: string;
  readonly percent: NumberFormat;
  readonly empty: string;
}

/** Do regions of two categories work together more or less than their activity would give? */
export function categoryMixing(rows: readonly MixingRow[], words: MixingWords, { width, title }: ChartOptions): string {
  void rows;
  return emptyPicture(words.empty, { width, title, kind: 'category-mixing' });
}
