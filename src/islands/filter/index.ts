/*
 * Filters of a list: checkboxes by facet with the number of rows each would leave, words, and sorting; all of it in the address. Without
 * this script the full list stands in its published order.
 */
import { folded } from '#core/text/folded.ts';
import { addressState } from '../base/address.ts';
import { announce } from '../base/announce.ts';
import { pageWords } from '../base/page-words.ts';
import { pressed, type Sorting, showSorting, sortButtons, sorted } from '../base/sorting.ts';
import type { StateRead } from '../base/url-state.ts';
import { type Element, readRows } from './list.ts';
import { narrowed } from './narrowing.ts';
import { type ListState, listParameters } from './state.ts';

/** Longer tables show this many rows at a time: the browser lays out what is read, not five thousand rows for each letter typed. */
const longest = 500;
const step = 250;
/** How long a pause in typing is, in milliseconds. */
const pause = 120;

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-filter]')) {
  const list = document.getElementById(form.dataset['filter'] ?? '');
  if (list !== null) void start(form, list);
}

async function start(form: HTMLFormElement, list: HTMLElement): Promise<void> {
  const words = pageWords();
  const { t, count } = words;
  const part = <E extends HTMLElement>(name: string) => form.querySelector<E>(name);
  const [said, clear, refusedNote] = [part('[data-said]'), part<HTMLButtonElement>('[data-clear]'), part('[data-refused]')];
  const text = part<HTMLInputElement>('input[name="q"]');
  const table = list.querySelector<HTMLTableElement>('table[data-list]');
  const body = table?.tBodies[0] ?? null;
  const elements = [...list.querySelectorAll<Element>('[data-facets]')];
  if (said === null || clear === null || refusedNote === null || text === null) return;
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  const facets = new Map<string, Set<string>>();
  for (const { name, value } of boxes) facets.set(name, (facets.get(name) ?? new Set()).add(value));
  const names = [...facets.keys()];
  const rows = await readRows(elements);
  const place = new Map<HTMLElement, number>(elements.map((element, i) => [element, i]));

  const headings =
    table === null
      ? []
      : sortButtons(table, (column) => {
          const { ascending } = pressed(headings, column);
          const name = headings[column]?.dataset['name'];
          if (name !== undefined) change({ ...state, sort: ascending ? name : `-${name}` });
        });
  const columns = headings.flatMap((heading) => heading.dataset['name'] ?? []);
  const more = document.createElement('button');
  more.type = 'button';
  more.className = 'more-rows';
  more.hidden = true;
  if (table !== null) list.append(more);

  let state: ListState = { q: '', sort: '' };
  let order: readonly Element[] = elements;
  let ordered = '';
  let rest: readonly Element[] = [];

  function sortingOf(sort: string): Sorting | null {
    const column = headings.findIndex((heading) => heading.dataset['name'] === sort.replace(/^-/, ''));
    return sort === '' || column === -1 ? null : { column, ascending: !sort.startsWith('-') };
  }

  function showRows(remaining: readonly number[]): void {
    const keep = new Set(remaining);
    if (body === null) {
      elements.forEach((element, i) => {
        element.hidden = !keep.has(i);
      });
      // A heading over nothing says nothing.
      for (const section of list.querySelectorAll<HTMLElement>('section'))
        section.hidden =
          section.querySelector('[data-facets]') !== null && section.querySelector('[data-facets]:not([hidden])') === null;
      return;
    }
    if (state.sort !== ordered) {
      const sorting = sortingOf(state.sort);
      order = sorting === null ? elements : sorted(elements as HTMLTableRowElement[], headings, sorting);
      showSorting(headings, sorting);
      ordered = state.sort;
    }
    const fitting = order.filter((element) => keep.has(place.get(element) ?? -1));
    const first = elements.length > longest ? fitting.slice(0, step) : fitting;
    rest = fitting.slice(first.length);
    body.replaceChildren(...first);
    nameMore();
  }

  function nameMore(): void {
    more.hidden = rest.length === 0;
    more.textContent = t('filter.more', { n: count(Math.min(step, rest.length)) });
  }

  function show(): void {
    const chosen = Object.fromEntries(names.map((name) => [name, state[name] as readonly string[]]));
    const query = folded(state.q);
    const { remaining, counts } = narrowed(rows, names, { facets: chosen, words: query === '' ? [] : query.split(' ') });
    showRows(remaining);
    for (const box of boxes) {
      const n = counts.get(box.name)?.get(box.value) ?? 0;
      box.checked = chosen[box.name]?.includes(box.value) ?? false;
      const label = box.closest('label');
      label?.classList.toggle('empty', n === 0 && !box.checked);
      const shown = label?.querySelector('[data-n]');
      if (shown) shown.textContent = count(n);
    }
    for (const name of names) {
      const note = form.querySelector(`[data-chosen="${CSS.escape(name)}"]`);
      if (note !== null) note.textContent = t('filter.chosen', { n: chosen[name]?.length ?? 0 });
    }
    if (text !== null && text.value !== state.q) text.value = state.q;
    const narrow = query !== '' || names.some((name) => (chosen[name]?.length ?? 0) > 0);
    if (clear !== null) clear.hidden = !narrow;
    const n = count(elements.length);
    const sentence =
      remaining.length === 0
        ? t('filter.nothing')
        : narrow
          ? t('filter.count', { shown: count(remaining.length), n })
          : t('filter.all', { n });
    if (said !== null) announce(said, rest.length > 0 ? `${sentence} ${t('filter.cut', { n: count(step) })}` : sentence);
  }

  function change(next: ListState, how: 'push' | 'replace' = 'push'): void {
    state = next;
    address.set(state, how);
    show();
  }

  const open = (read: StateRead<ListState>) => {
    state = read.state;
    refusedNote.hidden = read.refused.length === 0;
    refusedNote.textContent =
      read.refused.length === 0 ? '' : t('tool.refused', { names: read.refused.map(({ name }) => name).join(', ') });
    show();
  };
  const address = addressState<ListState>(listParameters(facets, columns), open);

  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'checkbox') return;
    const { name } = target;
    change({ ...state, [name]: boxes.filter((box) => box.name === name && box.checked).map(({ value }) => value) });
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  text.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => change({ ...state, q: text.value }, 'replace'), pause);
  });
  clear.addEventListener('click', () => {
    change({ ...Object.fromEntries(names.map((name) => [name, []])), q: '', sort: state.sort } as ListState);
    text.focus();
  });
  more.addEventListener('click', () => {
    const next = rest.slice(0, step);
    rest = rest.slice(step);
    body?.append(...next);
    nameMore();
    next[0]?.querySelector('a')?.focus();
  });
  open(address.current);
  form.hidden = false;
}
