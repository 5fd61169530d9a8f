import { emptyPicture } from './empty.ts';
import type { ChartOptions, NumberFormat } from './options.ts';

/** A value at one of the ordered points (wave, instrument, year). */
export interface SlopeValue {
  /** null with the reason in `reason`. */
  readonly value: number | null;
  readonly reason: string | null;
  /** Small-n mark (METHODOLOGY R12): the mark is hollow. */
  readonly small: boolean;
}

export interface SlopeSeries {
  readonly id: string;
  readonly label: string;
  /** Class of line and marks: `cat-…`. */
  readonly tone: string;
  /** One per point, in the order of the points. */
  readonly values: readonly SlopeValue[];
}

export interface SlopeWords {
  readonly value: NumberFormat;
  /** At the reference line of 1: "in proportion to population"; null draws no line. */
  readonly reference: string | null;
  /** The note of an absent value: "Transition, ESCP-4x: fewer than 5 partnerships". */
  readonly absent: (series: string, point: string, reason: string) => string;
  readonly empty: string;
}

/** How did each category's value move from wave to wave? */
export function slope(
  series: readonly SlopeSeries[],
  points: readonly string[],
  words: SlopeWords,
  { width, title }: ChartOptions,
): string {
  void series;
  void points;
  return emptyPicture(words.empty, { width, title, kind: 'slope' });
}
