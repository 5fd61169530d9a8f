import { ensure } from '../grouping.ts';

/** One keyword and the theme it leads to. */
export interface Keyword {
  readonly theme: string;
  readonly keyword: string;
}

export interface ThemeMatch extends Keyword {
  /** Where in the folded text the keyword begins. */
  readonly at: number;
}

/** Keywords ready for matching: folded, longest first. */
export interface Lexicon {
  readonly entries: readonly (Keyword & { readonly folded: string })[];
  /** Places of the entries that begin with a word; under the empty text, those that begin with another sign. */
  readonly byFirstWord: ReadonlyMap<string, readonly number[]>;
}

/** Lower case, without accents, with plain hyphens and single spaces: two spellings of one word become equal. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .trim();
}

/** Orders keywords for matching: longest first, then as given. */
export function lexiconOf(keywords: Iterable<Keyword>): Lexicon {
  const entries = [...keywords].map((entry) => ({ ...entry, folded: fold(entry.keyword) })).filter((entry) => entry.folded !== '');
  entries.sort((a, b) => b.folded.length - a.folded.length);
  const byFirstWord = new Map<string, number[]>();
  for (const [at, { folded }] of entries.entries())
    ensure(byFirstWord, firstWord.exec(folded)?.[0] ?? '', (): number[] => []).push(at);
  return { entries, byFirstWord };
}

const wordSign = /[\p{L}\p{N}]/u;
const firstWord = /^[\p{L}\p{N}]+/u;
const words = /[\p{L}\p{N}]+/gu;

/** Does a word begin or end here? A hyphen is a border, a letter or digit is none. */
function bordered(text: string, from: number, to: number): boolean {
  const before = text.charAt(from - 1);
  const after = text.charAt(to);
  return !(before !== '' && wordSign.test(before)) && !(after !== '' && wordSign.test(after));
}

/** Entries whose first word is one of the text: no other can stand in it on word borders. In their order. */
function candidates(text: string, { entries, byFirstWord }: Lexicon): Lexicon['entries'] {
  const places = new Set(byFirstWord.get(''));
  for (const word of text.match(words) ?? []) for (const place of byFirstWord.get(word) ?? []) places.add(place);
  return [...places].sort((a, b) => a - b).flatMap((place) => entries[place] ?? []);
}

/**
 * Which themes do these words name?
 *
 * Shape   any text. Keywords are tried longest first, on word borders, regardless of case and accents; a keyword
 *         uses its words up, so that a shorter one inside it does not match again ("food" inside "food packaging").
 * Absent  no match is an empty list: nothing is guessed.
 * Order   as the keywords stand in the text; a theme once, with the keyword that named it first.
 */
export function matchThemes(text: string, lexicon: Lexicon): ThemeMatch[] {
  let rest = fold(text);
  const found: ThemeMatch[] = [];
  for (const { theme, keyword, folded } of candidates(rest, lexicon)) {
    let at = rest.indexOf(folded);
    while (at !== -1) {
      const end = at + folded.length;
      if (bordered(rest, at, end)) {
        found.push({ theme, keyword, at });
        // A used stretch becomes blanks of the same length: positions stay, no shorter keyword fits in.
        rest = `${rest.slice(0, at)}${'\u0000'.repeat(folded.length)}${rest.slice(end)}`;
      }
      at = rest.indexOf(folded, at + 1);
    }
  }
  const seen = new Set<string>();
  return found.sort((a, b) => a.at - b.at).filter(({ theme }) => !seen.has(theme) && seen.add(theme));
}
