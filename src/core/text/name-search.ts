import { editDistance } from './edit-distance.ts';
import { folded } from './folded.ts';

/** A name that can be looked for: what it is shown as, and what else it is called. */
export interface Named {
  readonly name: string;
  /** Codes, acronyms, names in other languages. */
  readonly also?: readonly string[] | undefined;
}

interface Entry<T> {
  readonly item: T;
  readonly texts: readonly string[];
}
export type NameIndex<T> = readonly Entry<T>[];

export const nameIndex = <T extends Named>(items: readonly T[]): NameIndex<T> =>
  items.map((item) => ({ item, texts: [...new Set([item.name, ...(item.also ?? [])].map(folded))].filter((text) => text !== '') }));

/**
 * The names that hold all words of a query, each at the start of a word.
 *
 * Shape   at most `limit`, the best first: whole names, then beginnings, then others; shorter names before longer ones.
 */
export function findNames<T extends Named>(index: NameIndex<T>, query: string, limit: number): readonly T[] {
  const wanted = folded(query);
  if (wanted === '') return [];
  const words = wanted.split(' ');
  const rank = (text: string) => {
    if (text === wanted) return 0;
    if (text.startsWith(wanted)) return 1;
    return words.every((word) => ` ${text}`.includes(` ${word}`)) ? 2 : null;
  };
  return best(
    index.flatMap(({ item, texts }) => {
      const ranks = texts.flatMap((text) => rank(text) ?? []);
      return ranks.length === 0 ? [] : [{ item, rank: Math.min(...ranks) }];
    }),
    limit,
  );
}

/** Short words must match more closely: a slip in three letters makes another word. */
const slips = (text: string): number => (text.length < 4 ? 1 : text.length < 9 ? 2 : 3);

/**
 * Names that are spelt nearly like the query, or have a word that is; the nearest first.
 *
 * Absent  empty for a query of fewer than three letters: everything is near to it.
 */
export function nearNames<T extends Named>(index: NameIndex<T>, query: string, limit: number): readonly T[] {
  const wanted = folded(query);
  if (wanted.length < 3) return [];
  const most = slips(wanted);
  return best(
    index.flatMap(({ item, texts }) => {
      const distances = texts.flatMap((text) => {
        const parts = wanted.includes(' ') ? [text] : [text, ...text.split(' ').filter((word) => word.length > 2)];
        // A word in a name counts a little less than the name itself.
        return parts.map((part, i) => editDistance(wanted, part, most) + (i === 0 ? 0 : 0.5));
      });
      const nearest = Math.min(...distances);
      return nearest <= most ? [{ item, rank: nearest }] : [];
    }),
    limit,
  );
}

function best<T extends Named>(found: readonly { readonly item: T; readonly rank: number }[], limit: number): readonly T[] {
  return found
    .toSorted((a, b) => a.rank - b.rank || a.item.name.length - b.item.name.length || (a.item.name < b.item.name ? -1 : 1))
    .slice(0, limit)
    .map(({ item }) => item);
}
