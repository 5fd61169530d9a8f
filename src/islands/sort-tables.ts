/*
 * Sorts a table by a column on a click or key press on its heading. Without this script the table stands in its
 * published order; nothing else depends on it. Lists with filters sort themselves (islands/filter).
 */
import { pressed, showSorting, sortButtons, sorted } from './base/sorting.ts';

for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sortable]:not([data-list])')) {
  const body = table.tBodies[0];
  if (body === undefined) continue;
  const headings = sortButtons(table, (column) => {
    const sorting = pressed(headings, column);
    showSorting(headings, sorting);
    const rows = [...body.rows].filter((row) => !row.classList.contains('total'));
    const totals = [...body.rows].filter((row) => row.classList.contains('total'));
    body.append(...sorted(rows, headings, sorting), ...totals);
  });
}
