import { folded } from '#core/text/folded.ts';
import type { Sorting } from '../base/sorting.ts';
import { type Element, inTurns } from './list.ts';

type SortKey = string | number;

/**
 * Sorts the rows of a list: what a column is sorted by is read once, in slices, and compared as plain letters, so that thousands of rows
 * are in order before the reader notices.
 */
export function listOrder(elements: readonly Element[], numeric: (column: number) => boolean) {
  const known = new Map<number, readonly SortKey[]>();
  return async (sorting: Sorting | null): Promise<readonly number[]> => {
    const places = elements.map((_, place) => place);
    if (sorting === null) return places;
    const { column, ascending } = sorting;
    const keys = known.get(column) ?? (await inTurns(elements, (row) => keyOf(row, column, numeric(column))));
    known.set(column, keys);
    const sign = ascending ? 1 : -1;
    return places.sort((a, b) => {
      const [x = '', y = ''] = [keys[a], keys[b]];
      return x === y ? a - b : x < y ? -sign : sign;
    });
  };
}

function keyOf(row: Element, column: number, numeric: boolean): SortKey {
  const cell = row.children[column];
  const text = cell?.getAttribute('data-sort') ?? cell?.textContent?.trim() ?? '';
  if (!numeric) return folded(text);
  const number = Number(text.replaceAll(/[^\d.−-]/g, '').replace('−', '-'));
  return text === '' || Number.isNaN(number) ? Number.NEGATIVE_INFINITY : number;
}
