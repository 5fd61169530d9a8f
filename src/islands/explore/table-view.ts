import { fixColumns, freeColumns } from '../base/fixed-columns.ts';
import { painted } from '../base/turns.ts';
import type { ExplorerRow } from './rows.ts';
import { type ExplorerState, mostCompared, type SortColumn } from './state.ts';
import { captionText, headText, rowText, withProjects } from './table-text.ts';
import type { Texts } from './texts.ts';

export interface TableView {
  paint(rows: readonly ExplorerRow[], state: ExplorerState, texts: Texts): void;
  /** Only the boxes of comparison change. */
  compared(regions: readonly string[]): void;
}

interface Shown {
  readonly rows: readonly ExplorerRow[];
  readonly state: ExplorerState;
  readonly texts: Texts;
}

/** Rows shown until the reader asks for all: the order brings the ones looked for to the top, and a short table answers at once. */
const firstRows = 50;

/**
 * The table of the explorer: a heading sorts, a box puts a region into the comparison.
 *
 * Shape   the table stays and its rows change, so that a heading pressed keeps the focus. Rows beyond the first fifty come
 *         a frame later.
 */
export function tableView(place: HTMLElement, sort: (column: SortColumn) => void, choose: (region_id: string) => void): TableView {
  place.innerHTML =
    '<table><caption></caption><thead></thead><tbody></tbody></table><button type="button" data-all hidden></button>';
  const table = only<HTMLTableElement>(place, 'table');
  const [caption, head, body, all] = [
    only(place, 'caption'),
    only(place, 'thead'),
    only(place, 'tbody'),
    only<HTMLButtonElement>(place, '[data-all]'),
  ];
  let latest: Shown | undefined;
  let columns = '';
  let whole = false;
  let round = 0;

  const showHead = ({ rows, state, texts }: Shown) => {
    caption.textContent = captionText(rows.length, state, texts);
    const named = [state.metric, state.against, state.period, withProjects(state)].join(' ');
    if (named !== columns) {
      const held = head.contains(document.activeElement) ? (document.activeElement as HTMLElement).dataset['column'] : undefined;
      freeColumns(table);
      head.innerHTML = headText(state, texts);
      columns = named;
      if (held !== undefined) head.querySelector<HTMLElement>(`[data-column="${held}"]`)?.focus();
    }
    const [down, column] = state.sort.startsWith('-') ? [true, state.sort.slice(1)] : [false, state.sort];
    for (const button of head.querySelectorAll<HTMLElement>('[data-column]')) {
      const heading = button.closest('th');
      if (heading) heading.ariaSort = button.dataset['column'] === column ? (down ? 'descending' : 'ascending') : null;
    }
  };
  /** Puts rows where earlier ones stand: the table keeps its height meanwhile, and the reader the place. */
  const put = (shown: Shown, from: number, to: number) => {
    const made = document.createElement('template');
    made.innerHTML = shown.rows
      .slice(from, to)
      .map((row) => rowText(row, shown.state, shown.texts))
      .join('');
    const before = [...body.children];
    for (const row of before.slice(from, to)) row.remove();
    body.insertBefore(made.content, before[to] ?? null);
  };
  /** The rest of the rows, unless another view comes before it; widths are settled by the first ones. */
  const complete = async (): Promise<void> => {
    const own = round;
    await painted();
    if (own !== round || latest === undefined) return;
    if (latest.rows.length > firstRows) fixColumns(table);
    put(latest, firstRows, Number.POSITIVE_INFINITY);
  };

  addEventListener('resize', () => freeColumns(table));
  all.addEventListener('click', () => {
    if (latest === undefined) return;
    whole = true;
    all.hidden = true;
    // The button is gone: the focus goes to the first row that it brings.
    void complete().then(() => body.querySelectorAll('tr')[firstRows]?.querySelector('a')?.focus());
  });
  head.addEventListener('click', ({ target }) => {
    const heading = (target as Element).closest<HTMLElement>('button[data-column]');
    if (heading) sort(heading.dataset['column'] as SortColumn);
  });
  body.addEventListener('change', ({ target }) => {
    const box = target as HTMLInputElement;
    if (box.name === 'compare') choose(box.value);
  });
  return {
    paint(rows, state, texts) {
      const shown = { rows, state, texts };
      latest = shown;
      round += 1;
      showHead(shown);
      if (!whole) body.replaceChildren();
      put(shown, 0, firstRows);
      all.hidden = whole || rows.length <= firstRows;
      all.textContent = texts.words.t('explore.table.all', { n: rows.length });
      if (whole) void complete();
    },
    compared(regions) {
      if (latest) latest = { ...latest, state: { ...latest.state, regions } };
      const full = regions.length >= mostCompared;
      for (const box of body.querySelectorAll<HTMLInputElement>('input[name="compare"]')) {
        const [checked, disabled] = [regions.includes(box.value), full && !regions.includes(box.value)];
        if (box.checked !== checked) box.checked = checked;
        if (box.disabled !== disabled) box.disabled = disabled;
      }
    },
  };
}

function only<E extends HTMLElement>(place: HTMLElement, selector: string): E {
  const found = place.querySelector<E>(selector);
  if (found === null) throw new Error(`The table of the explorer has no ${selector}.`);
  return found;
}
