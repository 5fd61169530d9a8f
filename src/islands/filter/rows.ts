import { fixColumns, freeColumns } from '../base/fixed-columns.ts';
import { type Sorting, showSorting } from '../base/sorting.ts';
import { painted, turn } from '../base/turns.ts';
import type { Element } from './list.ts';
import { listOrder } from './order.ts';

/** Longer tables show this many rows at a time: the browser lays out what is read, not five thousand rows for each letter typed. */
const longest = 500;
/** Of shorter ones this many come at once, and the others after them, as many to a frame. */
const atOnce = 40;
export const step = 50;

/** The rows of a list on the page; `show` gives how many fit but wait to be asked for. */
export interface Rows {
  show(remaining: readonly number[], sorting: Sorting | null): Promise<number>;
}

/** Items under headings: those that do not fit are hidden, and so is a section without any left. */
export function itemRows(list: HTMLElement, elements: readonly Element[]): Rows {
  return {
    async show(remaining) {
      const keep = new Set(remaining);
      elements.forEach((element, place) => {
        element.hidden = !keep.has(place);
      });
      for (const section of list.querySelectorAll<HTMLElement>('section'))
        section.hidden =
          section.querySelector('[data-facets]') !== null && section.querySelector('[data-facets]:not([hidden])') === null;
      return 0;
    },
  };
}

/** Rows of a table: only those that fit stand in it, in order; of a long table a part, with a button for the next. */
export function tableRows(
  {
    table,
    body,
    headings,
    elements,
  }: {
    readonly table: HTMLTableElement;
    readonly body: HTMLTableSectionElement;
    readonly headings: readonly HTMLTableCellElement[];
    readonly elements: readonly Element[];
  },
  button: HTMLButtonElement,
  named: (n: number) => string,
): Rows {
  const ordered = listOrder(elements, (column) => headings[column]?.classList.contains('number') ?? false);
  const long = elements.length > longest;
  let rest: readonly Element[] = [];
  let latest = 0;
  const nameButton = () => {
    button.hidden = rest.length === 0;
    button.textContent = named(Math.min(step, rest.length));
  };
  button.addEventListener('click', () => {
    const next = rest.slice(0, step);
    rest = rest.slice(step);
    body.append(...next);
    nameButton();
    next[0]?.querySelector('a')?.focus();
  });
  if (elements.length > atOnce) addEventListener('resize', () => freeColumns(table));
  return {
    async show(remaining, sorting) {
      latest += 1;
      const own = latest;
      const keep = new Set(remaining);
      const order = await ordered(sorting);
      if (long) await turn();
      if (own !== latest) return rest.length;
      const fitting = order.flatMap((place) => (keep.has(place) ? (elements[place] ?? []) : []));
      const settled = !long && fitting.length === body.children.length && fitting.every((row, i) => row === body.children[i]);
      if (settled) {
        showSorting(headings, sorting);
        return 0;
      }
      if (!long && elements.length > atOnce) fixColumns(table);
      const first = fitting.slice(0, long ? step : atOnce);
      rest = long ? fitting.slice(first.length) : [];
      body.replaceChildren(...first);
      showSorting(headings, sorting);
      nameButton();
      if (long) fixColumns(table);
      if (long || fitting.length <= atOnce) return rest.length;
      await painted();
      for (let from = atOnce; from < fitting.length && own === latest; from += atOnce) {
        body.append(...fitting.slice(from, from + atOnce));
        await painted();
      }
      return 0;
    },
  };
}
