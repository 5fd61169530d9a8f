/*
 * Filters of a list: checkboxes by facet with the number of rows each would leave, words, and sorting; all of it in the address. Without
 * this script the full list stands in its published order.
 */
import { folded } from '#core/text/folded.ts';
import { addressState } from '../base/address.ts';
import { announce } from '../base/announce.ts';
import { pageWords } from '../base/page-words.ts';
import { pressed, type Sorting, sortButtons } from '../base/sorting.ts';
import { painted } from '../base/turns.ts';
import type { StateRead } from '../base/url-state.ts';
import { type Element, readRows } from './list.ts';
import { narrowed } from './narrowing.ts';
import { itemRows, step, tableRows } from './rows.ts';
import { type ListState, listParameters } from './state.ts';

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
  const sortingOf = (sort: string): Sorting | null => {
    const column = headings.findIndex((heading) => heading.dataset['name'] === sort.replace(/^-/, ''));
    return sort === '' || column === -1 ? null : { column, ascending: !sort.startsWith('-') };
  };
  const shownRows =
    table === null || body === null
      ? itemRows(list, elements)
      : tableRows({ table, body, headings, elements }, more, (n) => t('filter.more', { n: count(n) }));

  async function show(): Promise<void> {
    const chosen = Object.fromEntries(names.map((name) => [name, state[name] as readonly string[]]));
    const query = folded(state.q);
    const { remaining, counts } = narrowed(rows, names, { facets: chosen, words: query === '' ? [] : query.split(' ') });
    for (const box of boxes) {
      const n = counts.get(box.name)?.get(box.value) ?? 0;
      box.checked = chosen[box.name]?.includes(box.value) ?? false;
      const label = box.closest('label');
      label?.classList.toggle('empty', n === 0 && !box.checked);
      const shown = label?.querySelector('[data-n]');
      if (shown && shown.textContent !== count(n)) shown.textContent = count(n);
    }
    for (const name of names) {
      const note = form.querySelector(`[data-chosen="${CSS.escape(name)}"]`);
      if (note !== null) note.textContent = t('filter.chosen', { n: chosen[name]?.length ?? 0 });
    }
    const narrow = query !== '' || names.some((name) => (chosen[name]?.length ?? 0) > 0);
    if (clear !== null) clear.hidden = !narrow;
    const n = count(elements.length);
    const sentence =
      remaining.length === 0
        ? t('filter.nothing')
        : narrow
          ? t('filter.count', { shown: count(remaining.length), n })
          : t('filter.all', { n });
    const waiting = await shownRows.show(remaining, sortingOf(state.sort));
    if (said !== null) announce(said, waiting > 0 ? `${sentence} ${t('filter.cut', { n: count(step) })}` : sentence);
  }

  function change(next: ListState, how: 'push' | 'replace' = 'push'): void {
    state = next;
    address.set(state, how);
    // The box or letter is painted first.
    void painted().then(show);
  }

  const open = (read: StateRead<ListState>) => {
    state = read.state;
    text.value = state.q;
    refusedNote.hidden = read.refused.length === 0;
    refusedNote.textContent =
      read.refused.length === 0 ? '' : t('tool.refused', { names: read.refused.map(({ name }) => name).join(', ') });
    void show();
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
    text.value = '';
    text.focus();
  });
  open(address.current);
  form.hidden = false;
}
