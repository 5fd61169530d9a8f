/** Keeps the columns of a long table as wide as its first rows made them: the browser need not measure every cell again. */
export function fixColumns(table: HTMLTableElement): void {
  if (table.classList.contains('fixed-columns')) return;
  const headings = headingsOf(table);
  const widths = headings.map((heading) => heading.getBoundingClientRect().width);
  headings.forEach((heading, place) => {
    heading.style.width = `${widths[place] ?? 0}px`;
  });
  table.classList.add('fixed-columns');
}

export function freeColumns(table: HTMLTableElement): void {
  table.classList.remove('fixed-columns');
  for (const heading of headingsOf(table)) heading.style.removeProperty('width');
}

const headingsOf = (table: HTMLTableElement) => [...table.querySelectorAll<HTMLTableCellElement>('thead th')];
