import type { Category, Status } from '#core/taxonomy/categories.ts';

/*
 * What every chart takes: rows, words, options; and gives back: the text of one <svg>, drawn at exactly `width` CSS
 * pixels, so that its 12 to 14 px type is never scaled. A page prints each chart at both widths and lets CSS show one.
 * No colour, style attribute or script is in it: classes only, coloured by src/styles/charts.css.
 */

/** The two widths a page prints, in CSS pixels: a text column, and a phone. */
export const chartWidths = { wide: 704, narrow: 344 } as const;

export interface ChartOptions {
  /** CSS pixels, 320 or more. */
  readonly width: number;
  /** Unique on the page (also between the wide and the narrow variant): prefixes every id inside. */
  readonly id: string;
  /** Accessible name of the picture, in the page's language. */
  readonly title: string;
}

/** Class that colours and hatches a category or status: `cat-less_developed`, `cat-outside` … */
export const categoryTone = (status: Status | Category): `cat-${Status}` => `cat-${status}`;

/** A value already written in the page's language and with its unit: "12.3 %", "EUR 1.2 million". */
export type NumberFormat = (value: number) => string;
