import { folded } from '#core/text/folded.ts';
import type { RowFacets } from '../../components/table.ts';
import type { ListRow } from './narrowing.ts';

/** An element of the list with what it can be found by. */
export type Element = HTMLTableRowElement | HTMLLIElement;

/** Milliseconds of work after which the browser gets its turn. */
const slice = 12;

const turn = () =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, 0);
  });

/** Reads the rows in slices, so that a long list never keeps the page from answering. */
export async function readRows(elements: readonly Element[]): Promise<readonly ListRow[]> {
  const rows: ListRow[] = [];
  let since = performance.now();
  for (const element of elements) {
    rows.push({ facets: JSON.parse(element.dataset['facets'] ?? '{}') as RowFacets, text: folded(element.textContent ?? '') });
    if (performance.now() - since > slice) {
      await turn();
      since = performance.now();
    }
  }
  return rows;
}
