import { folded } from '../core/text/folded.ts';
import { escaped } from '../core/text/markup.ts';

/** What the search knows of a page. */
export interface SearchRecord {
  readonly url: string;
  readonly language: string;
  /** HTML for the indexer: title, other spellings, findings and names, each with its weight. */
  readonly content: string;
}

/** First part of a page's path → what a result says it is. */
const kinds: Readonly<Record<string, string>> = {
  regions: 'region',
  countries: 'country',
  themes: 'theme',
  partnerships: 'partnership',
};

/** Parts of a page that are no sentence or name of it: drawings, tools, numbers, headings of columns. */
const left: readonly RegExp[] = [
  /<svg\b[\s\S]*?<\/svg>/g,
  /<(script|style|math|thead|select)\b[\s\S]*?<\/\1>/g,
  /<div class="kit"[\s\S]*?<\/div>/g,
  /<a class="skip-drawing"[\s\S]*?<\/a>/g,
  /<td[^>]* class="[^"]*\bnumber\b[^"]*"[^>]*>[\s\S]*?<\/td>/g,
  /<p class="sources"[\s\S]*?<\/p>/g,
  /<form\b[\s\S]*?<\/form>/g,
  /<figcaption[\s\S]*?<\/figcaption>/g,
];
const tables = /<table\b[\s\S]*?<\/table>/g;

/**
 * The record of a built page; null for one without a title in its main part.
 *
 * Shape   address as readers open it, path below the language, HTML of the page. Of the tables only those of a page about one
 *         thing are kept: those of overviews name everything and would be found for anything.
 */
export function searchRecord(
  html: string,
  { url, path, language }: { readonly url: string; readonly path: string; readonly language: string },
): SearchRecord | null {
  const main = /<main id="main"[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1];
  const title = main === undefined ? undefined : /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(main)?.[1];
  if (main === undefined || title === undefined) return null;
  const [section = '', item] = path.split('/');
  const aboutOne = item !== undefined && item !== '';
  const cut = [...left, ...(aboutOne ? [] : [tables])].reduce((text, pattern) => text.replaceAll(pattern, ' '), main);
  const headings = [...cut.matchAll(/<h[23][^>]*>([\s\S]*?)<\/h[23]>|<p class="lede"[^>]*>([\s\S]*?)<\/p>/g)].map(
    ([, heading, lede]) => textOf(heading ?? lede ?? ''),
  );
  const name = textOf(title);
  const rest = textOf(
    cut.replace(/<h1[\s\S]*?<\/h1>/, ' ').replaceAll(/<h[23][\s\S]*?<\/h[23]>|<p class="lede"[\s\S]*?<\/p>/g, ' '),
  );
  const kind = aboutOne ? (kinds[section] ?? 'page') : 'page';
  const plain = folded(name);
  const spellings = [aboutOne ? decodeURIComponent(item) : '', plain === name.toLowerCase() ? '' : plain].filter(
    (text) => text !== '',
  );
  return {
    url,
    language,
    content: `<html lang="${language}"><head><title>${escaped(name)}</title></head><body data-pagefind-meta="kind:${kind}"><h1 data-pagefind-weight="10">${escaped(name)}</h1><p data-pagefind-weight="4">${headings.map(escaped).join('. ')}</p><p>${escaped(rest)}</p><p data-pagefind-weight="8">${escaped(spellings.join(' '))}</p></body></html>`,
  };
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#38': '&',
  '#34': '"',
  nbsp: ' ',
};
/** Text of some HTML; what stands in different blocks and cells is kept apart. */
const textOf = (html: string): string =>
  html
    .replaceAll(/<\/(?:p|li|dd|dt|td|th|h\d|summary|caption)>/g, '. ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?(?:([.:;!?])(?: \.)+|(?:\. )+\.)/g, '$1')
    .replaceAll(/\s+([.,;:!?])/g, '$1')
    .trim();
