/* Sorting by a column, shared by plain tables and by lists with filters. */

export interface Sorting {
  /** Place of the column. */
  readonly column: number;
  readonly ascending: boolean;
}

/** Makes a button of each heading of a table; `onSort` is told the place of the column that was pressed. */
export function sortButtons(table: HTMLTableElement, onSort: (column: number) => void): readonly HTMLTableCellElement[] {
  const headings = [...table.querySelectorAll<HTMLTableCellElement>('thead th')];
  headings.forEach((heading, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener('click', () => onSort(column));
  });
  return headings;
}

/** The next state of a column on a press: numbers open with the largest, words with A; a second press turns round. */
export function pressed(headings: readonly HTMLTableCellElement[], column: number): Sorting {
  const heading = headings[column];
  const numeric = heading?.classList.contains('number') ?? false;
  const state = heading?.ariaSort;
  return { column, ascending: state !== 'ascending' && state !== 'descending' ? !numeric : state !== 'ascending' };
}

/** Says on the headings by which column the table is sorted; null for its published order. */
export function showSorting(headings: readonly HTMLTableCellElement[], sorting: Sorting | null): void {
  headings.forEach((heading, place) => {
    heading.ariaSort = sorting?.column === place ? (sorting.ascending ? 'ascending' : 'descending') : null;
  });
}

/** The rows in order of a column; rows that are equal in it stay in the order given. */
export function sorted(
  rows: readonly HTMLTableRowElement[],
  headings: readonly HTMLTableCellElement[],
  { column, ascending }: Sorting,
): readonly HTMLTableRowElement[] {
  const numeric = headings[column]?.classList.contains('number') ?? false;
  const sign = ascending ? 1 : -1;
  const keyed = rows.map((row) => [keyOf(row.cells[column], numeric), row] as const);
  keyed.sort(([a], [b]) => sign * compare(a, b));
  return keyed.map(([, row]) => row);
}

function keyOf(cell: HTMLTableCellElement | undefined, numeric: boolean): string | number {
  const text = cell?.dataset['sort'] ?? cell?.textContent?.trim() ?? '';
  if (!numeric) return text;
  const number = Number(text.replaceAll(/[^\d.−-]/g, '').replace('−', '-'));
  return text === '' || Number.isNaN(number) ? Number.NEGATIVE_INFINITY : number;
}

const collator = new Intl.Collator(document.documentElement.lang);

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a === b ? 0 : a - b;
  return collator.compare(String(a), String(b));
}
