import type { Category } from '#core/taxonomy/categories.ts';
import type { ChartOptions, NumberFormat } from './options.ts';

export interface PerHeadRow {
  readonly category: Category;
  readonly label: string;
  /** EUR per inhabitant; null with the reason in `note`. */
  readonly value: number | null;
  readonly note: string | null;
}

export interface PerHeadWords {
  readonly euro: NumberFormat;
  /** All regions together, drawn as a reference line; null draws none. */
  readonly all: { readonly value: number; readonly label: string } | null;
}

export function perHead(_rows: readonly PerHeadRow[], _words: PerHeadWords, _options: ChartOptions): string {
  throw new Error('perHead is not drawn yet.');
}
