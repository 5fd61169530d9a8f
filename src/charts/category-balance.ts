import type { Category } from '#core/taxonomy/categories.ts';
import type { ChartOptions, NumberFormat } from './options.ts';

/** Shares in [0, 1] over the three categories; null when not computable, with the reason in `absent`. */
export interface CategoryBalanceRow {
  readonly category: Category;
  readonly label: string;
  readonly population: number | null;
  readonly participations: number | null;
  readonly contribution: number | null;
  readonly absent: string | null;
}

export interface CategoryBalanceWords {
  readonly population: string;
  readonly participations: string;
  readonly contribution: string;
  readonly percent: NumberFormat;
}

export function categoryBalance(
  _rows: readonly CategoryBalanceRow[],
  _words: CategoryBalanceWords,
  _options: ChartOptions,
): string {
  throw new Error('categoryBalance is not drawn yet.');
}
