import { emptyPicture } from './empty.ts';
import type { ChartOptions, NumberFormat } from './options.ts';

export interface DeclaredRow {
  readonly theme: string;
  readonly label: string;
  /** Page of the theme; null for none. */
  readonly href: string | null;
  /** Regions that declare the theme as a priority. */
  readonly declared: number;
  /** Regions with a member in a partnership of the theme. */
  readonly active: number;
  /** How rare the choice is, in [0, 1]: weight of the theme by the largest weight; null = not known. */
  readonly rarity: number | null;
}

export interface DeclaredWords {
  readonly declared: string;
  readonly active: string;
  readonly count: NumberFormat;
  /** Heading of the small bars: "rarity of the choice". */
  readonly rarity: string;
  readonly empty: string;
}

/** Which priorities do many regions declare, and which have a European partnership? */
export function declared(rows: readonly DeclaredRow[], words: DeclaredWords, { width, title }: ChartOptions): string {
  void rows;
  return emptyPicture(words.empty, { width, title, kind: 'declared' });
}
