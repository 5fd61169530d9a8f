import { folded } from '#core/text/folded.ts';
import type { RowFacets } from '../../components/table.ts';
import { turn } from '../base/turns.ts';
import type { ListRow } from './narrowing.ts';

/** An element of the list with what it can be found by. */
export type Element = HTMLTableRowElement | HTMLLIElement;

/** Milliseconds of work after which the browser gets its turn. */
const slice = 8;

/** Works through a list in slices, so that a long one never keeps the page from answering. */
export async function inTurns<T, R>(items: readonly T[], work: (item: T) => R): Promise<readonly R[]> {
  const done: R[] = [];
  let since = performance.now();
  for (const item of items) {
    done.push(work(item));
    if (performance.now() - since > slice) {
      await turn();
      since = performance.now();
    }
  }
  return done;
}

export const readRows = (elements: readonly Element[]): Promise<readonly ListRow[]> =>
  inTurns(elements, (element) => ({
    facets: JSON.parse(element.dataset['facets'] ?? '{}') as RowFacets,
    text: folded(element.textContent ?? ''),
  }));
