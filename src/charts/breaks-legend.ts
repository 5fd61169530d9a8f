import { type Breaks, classOf, ratioBreaks } from '#core/geo/breaks.ts';
import { type LegendEntry, mapLegend } from './legend.ts';
import type { NumberFormat } from './options.ts';

export interface BreaksWords {
  readonly value: NumberFormat;
  /** "below 0.5". */
  readonly below: (bound: string) => string;
  /** "0.5 to 0.8": from the lower bound up to, without, the upper one. */
  readonly between: (low: string, high: string) => string;
  /** "2 and more". */
  readonly from: (bound: string) => string;
  /** Further classes, `nodata` or `outside`, in the order printed. */
  readonly more: readonly LegendEntry[];
}

/**
 * What do the classes between these breaks mean?
 *
 * Shape   n ascending breaks → n + 1 entries, tones `q0`… or `d0`…, each stating its bounds; then `more`.
 * Units   those of the breaks, written by `value`.
 */
export function breaksEntries(scale: 'q' | 'd', breaks: Breaks, words: BreaksWords): readonly LegendEntry[] {
  const name = (i: number): string => {
    const [low, high] = [breaks[i - 1], breaks[i]];
    if (low === undefined) return high === undefined ? '' : words.below(words.value(high));
    return high === undefined ? words.from(words.value(low)) : words.between(words.value(low), words.value(high));
  };
  const classes = breaks.length === 0 ? [] : Array.from({ length: breaks.length + 1 }, (_, i) => i);
  return [...classes.map((i) => ({ tone: `${scale}${i}`, label: name(i) })), ...words.more];
}

/** Class of a ratio around 1, d0 (below half) to d4 (double and more); null is `nodata`. */
export const ratioTone = (ratio: number | null): string => (ratio === null ? 'nodata' : `d${classOf(ratio, ratioBreaks)}`);

/** Legend, as HTML, of a map toned by ratioTone: five classes around 1 with their bounds. */
export const ratioLegend = (words: BreaksWords, options: { readonly id: string; readonly title: string }): string =>
  mapLegend(breaksEntries('d', ratioBreaks, words), options);
