import type { Status } from '#core/taxonomy/categories.ts';
import type { ChartOptions, NumberFormat } from './options.ts';

export interface CategoryMixPart {
  readonly status: Status;
  readonly label: string;
  /** Members; parts with 0 are not drawn. */
  readonly count: number;
}

export interface CategoryMixWords {
  readonly count: NumberFormat;
  /** Printed when no member is recorded. */
  readonly empty: string;
}

export function categoryMix(_parts: readonly CategoryMixPart[], _words: CategoryMixWords, _options: ChartOptions): string {
  throw new Error('categoryMix is not drawn yet.');
}
