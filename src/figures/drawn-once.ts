import { type ChartOptions, chartWidths } from '#charts/options.ts';
import { escaped } from '#charts/svg.ts';
import { type Drawing, type Place, widths } from './figure.ts';

/*
 * A map is the same in every language but for the words and addresses of its links. It is laid out once, with slots where
 * words stand, and filled for each language. Charts whose margins follow the width of their words are laid out with them.
 */

/** What a language fills in: the name of a region with its value, and where it leads. */
export interface Worded {
  readonly text: string;
  readonly href: string | null;
}

/** Private characters, which no font and no source writes, mark where a word goes. */
const slot = (place: number): string => `\uE000${place}\uE001`;
const slots = /\uE000(\d+)\uE001/;

/** Text and places of words by turns: text first and last. */
type Template = readonly string[];

/** As many drawings are kept as stand between the pages of one subject in two languages, and more. */
const most = 512;
const kept = new Map<string, Template>();

function templateOf(key: string, draw: () => string): Template {
  const before = kept.get(key);
  if (before !== undefined) return before;
  const template = draw().split(slots);
  const [oldest] = kept.keys();
  if (kept.size >= most && oldest !== undefined) kept.delete(oldest);
  kept.set(key, template);
  return template;
}

const filled = (template: Template, values: readonly string[]): string =>
  template.map((part, i) => (i % 2 === 0 ? part : escaped(values[Number(part)] ?? ''))).join('');

/**
 * Draws a map at the widths of a page, once for all languages.
 *
 * Shape   `subject` names what the drawing shows beside its id: all rows of one id and subject are the same but for text and
 *         address. `draw` gets the rows with slots in place of both, and must print them as they are.
 */
export function drawnOnce<Row extends Worded>(
  { id, subject, title, place }: { readonly id: string; readonly subject: string; readonly title: string; readonly place: Place },
  rows: readonly Row[],
  draw: (rows: readonly Row[], options: ChartOptions) => string,
): Drawing {
  const values = [title, ...rows.flatMap(({ text, href }) => [text, href ?? ''])];
  const at = (width: number, own: string): string => {
    const template = templateOf(`${id} ${subject} ${width} ${own}`, () =>
      draw(
        rows.map((row, i) => ({ ...row, text: slot(2 * i + 1), href: row.href === null ? null : slot(2 * i + 2) })),
        { width, id: own, title: slot(0) },
      ),
    );
    return filled(template, values);
  };
  return {
    place,
    wide: at(widths[place], `${id}-wide`),
    narrow: at(chartWidths.narrow, `${id}-narrow`),
    at,
  };
}
