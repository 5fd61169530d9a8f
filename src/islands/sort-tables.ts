/*
 * Sorts a table by a column on a click or key press on its heading. Without this script the table stands in its
 * published order; nothing else depends on it.
 */
for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sortable]')) {
  const body = table.tBodies[0];
  if (body === undefined) continue;
  const headings = [...table.querySelectorAll<HTMLTableCellElement>('thead th')];
  headings.forEach((heading, place) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener('click', () => {
      // Numbers open with the largest, words with A.
      const numeric = heading.classList.contains('number');
      const ascending = heading.ariaSort === null ? !numeric : heading.ariaSort !== 'ascending';
      for (const other of headings) other.ariaSort = null;
      heading.ariaSort = ascending ? 'ascending' : 'descending';
      const rows = [...body.rows].filter((row) => !row.classList.contains('total'));
      const totals = [...body.rows].filter((row) => row.classList.contains('total'));
      const sign = ascending ? 1 : -1;
      const keyed = rows.map((row) => [keyOf(row.cells[place], numeric), row] as const);
      keyed.sort(([a], [b]) => sign * compare(a, b));
      body.append(...keyed.map(([, row]) => row), ...totals);
    });
  });
}

function keyOf(cell: HTMLTableCellElement | undefined, numeric: boolean): string | number {
  const text = cell?.dataset['sort'] ?? cell?.textContent?.trim() ?? '';
  if (!numeric) return text;
  const number = Number(text.replaceAll(/[^\d.−-]/g, '').replace('−', '-'));
  return text === '' || Number.isNaN(number) ? Number.NEGATIVE_INFINITY : number;
}

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a === b ? 0 : a - b;
  return String(a).localeCompare(String(b), document.documentElement.lang);
}
