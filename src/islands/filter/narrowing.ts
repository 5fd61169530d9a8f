import type { RowFacets } from '../../components/table.ts';

/** A row of a list as the filter sees it; `text` is folded (core/text/folded.ts). */
export interface ListRow {
  readonly facets: RowFacets;
  readonly text: string;
}

/** What is chosen: ids by facet (none chosen lets all pass), and words that must all stand in the text. */
export interface Choice {
  readonly facets: RowFacets;
  readonly words: readonly string[];
}

export interface Narrowed {
  /** Places of the rows that remain, in order. */
  readonly remaining: readonly number[];
  /** Facet → id → how many rows a reader would see by choosing it: those that fit all other facets. */
  readonly counts: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/**
 * Which rows remain, and how many each choice would leave.
 *
 * Shape   any number of rows; within a facet one of the chosen ids is enough, between facets all must fit. One pass: a row that
 *         fails two facets counts for none, one that fails a single facet counts for that facet only.
 */
export function narrowed(rows: readonly ListRow[], names: readonly string[], { facets, words }: Choice): Narrowed {
  const chosen = names.map((name) => ({ name, ids: new Set(facets[name] ?? []) }));
  const counts = new Map(names.map((name) => [name, new Map<string, number>()]));
  const add = (name: string, row: ListRow) => {
    const own = counts.get(name);
    for (const id of row.facets[name] ?? []) own?.set(id, (own.get(id) ?? 0) + 1);
  };
  const remaining: number[] = [];
  rows.forEach((row, place) => {
    if (!words.every((word) => row.text.includes(word))) return;
    const failed = chosen.filter(({ name, ids }) => ids.size > 0 && !(row.facets[name] ?? []).some((id) => ids.has(id)));
    if (failed.length === 0) {
      remaining.push(place);
      for (const name of names) add(name, row);
    } else if (failed.length === 1 && failed[0] !== undefined) add(failed[0].name, row);
  });
  return { remaining, counts };
}
