import { latin } from '../text/folded.ts';

/** Names made ready to be searched: one text, folded, so that a letter typed is answered by one pass over it. */
export interface NameIndex {
  /** Every name between line breaks. */
  readonly text: string;
  /** Where each name begins in it. */
  readonly starts: Uint32Array;
}

/** Shape: any number of names; a name that is null is found by nothing. */
export function nameIndex(names: readonly (string | null)[]): NameIndex {
  const starts = new Uint32Array(names.length);
  const parts: string[] = [];
  let at = 1;
  for (const [i, name] of names.entries()) {
    const plain = name === null ? '' : latin(name).replaceAll('\n', ' ');
    starts[i] = at;
    parts.push(plain);
    at += plain.length + 1;
  }
  return { text: `\n${parts.join('\n')}\n`, starts };
}

/** How many matches of the rarest-looking word are looked at: more are no answer to a reader who types. */
const looked = 6000;

/**
 * Places of the names that hold every word of the query, accents and case aside.
 *
 * Shape   at most `limit` places; names that begin with the first word come first, then those in which every word begins a word, then
 *         the others, each in the order of the list. An empty query finds nothing.
 */
export function searchNames({ text, starts }: NameIndex, query: string, limit: number): readonly number[] {
  const words = latin(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  const [first] = words;
  if (first === undefined) return [];
  const needle = words.reduce((longest, word) => (word.length > longest.length ? word : longest));
  const groups: [number[], number[], number[]] = [[], [], []];
  let seen = 0;
  for (let at = text.indexOf(needle); at !== -1 && seen < looked; seen += 1) {
    const place = placeAt(starts, at);
    const start = starts[place] ?? 0;
    const end = text.indexOf('\n', at);
    const name = text.slice(start, end);
    if (words.every((word) => name.includes(word))) {
      const rank = name.startsWith(first) ? 0 : words.every((word) => beginsWord(name, word)) ? 1 : 2;
      groups[rank]?.push(place);
      if (groups[0].length >= limit) break;
    }
    at = text.indexOf(needle, end);
  }
  return groups.flat().slice(0, limit);
}

const beginsWord = (name: string, word: string): boolean => {
  for (let at = name.indexOf(word); at !== -1; at = name.indexOf(word, at + 1))
    if (at === 0 || !/[\p{L}\p{N}]/u.test(name[at - 1] ?? '')) return true;
  return false;
};

/** The last name that begins at or before a place in the text. */
function placeAt(starts: Uint32Array, at: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
