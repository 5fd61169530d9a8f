import type { Category } from '#core/taxonomy/categories.ts';
import { emptyPicture } from './empty.ts';
import type { ChartOptions, NumberFormat } from './options.ts';

/** Visits from regions of one category to regions of another; a pair without a cell has none. */
export interface FlowCell {
  readonly from: Category;
  readonly to: Category;
  readonly count: number;
}

export interface FlowWords {
  /** Over the rows: "Visitors from". */
  readonly from: string;
  /** Over the columns: "hosted in". */
  readonly to: string;
  /** Short name of a category. */
  readonly category: (category: Category) => string;
  readonly count: NumberFormat;
  /** Heading of the sums: "all". */
  readonly total: string;
  readonly empty: string;
}

/** Who visits whom, by category of region? */
export function flow(cells: readonly FlowCell[], words: FlowWords, { width, title }: ChartOptions): string {
  void cells;
  return emptyPicture(words.empty, { width, title, kind: 'flow' });
}
