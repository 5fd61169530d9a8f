import { freeText, type Parameter, type Parameters } from '../base/url-state.ts';

/** The state of a list: chosen ids by facet, words, and the column it is sorted by (`-members` for the largest first). */
export type ListState = { readonly q: string; readonly sort: string } & { readonly [facet: string]: string | readonly string[] };

/** Commas separate ids; one within an id is written as %2C, which the address writes once more. */
const idList = (known: ReadonlySet<string>): Parameter<readonly string[]> => ({
  initial: [],
  read(text) {
    try {
      const ids = [
        ...new Set(
          text
            .split(',')
            .filter((part) => part !== '')
            .map(decodeURIComponent),
        ),
      ];
      return ids.every((id) => known.has(id)) ? ids : undefined;
    } catch {
      return undefined;
    }
  },
  write: (ids) => ids.map((id) => id.replaceAll('%', '%25').replaceAll(',', '%2C')).join(','),
});

/** How the state of a list is written: its facets with their ids, the names of columns it can be sorted by. */
export function listParameters(
  facets: ReadonlyMap<string, ReadonlySet<string>>,
  columns: readonly string[],
): Parameters<ListState> {
  const sorts = new Set(columns.flatMap((name) => [name, `-${name}`]));
  const sort: Parameter<string> = { initial: '', read: (text) => (sorts.has(text) ? text : undefined), write: (text) => text };
  return {
    ...Object.fromEntries([...facets].map(([name, known]) => [name, idList(known)])),
    q: freeText(),
    sort,
  } as Parameters<ListState>;
}
