import { type ChartOptions, chartWidths } from '#charts/options.ts';
import { together, worded } from '#charts/phrase.ts';
import { escaped } from '#core/text/markup.ts';
import { type Words, wordsOf } from '#i18n/index.ts';
import { type Language, languages } from '#i18n/languages.ts';
import { type Labels, labelsOf } from '#read/labels.ts';
import { type Drawing, type Place, widths } from './figure.ts';

/*
 * A drawing has one geometry in all languages: it is laid out once for each width, by the widest of its words, and each language
 * takes its own words out of it (charts/phrase.ts).
 */

/** As many drawings are kept as stand between the pages of one subject in two languages, and more. */
const most = 512;
const kept = new Map<string, string>();

/** Stands where the title goes, which each figure knows in its own language only. */
const title = '\uFDD3';

function laidOut(key: string, draw: () => string): string {
  const before = kept.get(key);
  if (before !== undefined) return before;
  const drawing = draw();
  const [oldest] = kept.keys();
  if (kept.size >= most && oldest !== undefined) kept.delete(oldest);
  kept.set(key, drawing);
  return drawing;
}

/** A wording that has fewer lines than others leaves elements of text without text. */
const emptyText = /<text [^>]*><\/text>/g;

/**
 * Draws a chart at the widths of a page, once for all languages.
 *
 * Shape   `subject` names what the figure is about beside its id: a region, a partnership; two drawings of one id and subject must
 *         show the same. `told` gives what is drawn in the words of a language, rows in the same order in each; `draw` gets that
 *         with phrases in place of words, and the options of the chart.
 * Errors  RangeError where more than words differs between languages.
 */
export function drawnOnce<Told extends readonly [unknown, ...unknown[]]>(
  figure: {
    readonly id: string;
    readonly subject?: string;
    readonly title: string;
    readonly place: Place;
    readonly language: Language;
  },
  told: (words: Words, labels: Labels) => Told,
  draw: (...given: [...Told, ChartOptions]) => string,
): Drawing {
  const { id, subject = '', place, language } = figure;
  let phrased: Told | undefined;
  const at = (width: number, own: string): string => {
    const drawing = laidOut(`${id} ${subject} ${width} ${own}`, () => {
      phrased ??= together(languages.map(wordsOf).map((words) => told(words, labelsOf(words))));
      return draw(...phrased, { width, id: own, title });
    });
    return worded(drawing, languages.indexOf(language))
      .replace(emptyText, '')
      .replaceAll(title, () => escaped(figure.title));
  };
  return { place, wide: at(widths[place], `${id}-wide`), narrow: at(chartWidths.narrow, `${id}-narrow`), at };
}
