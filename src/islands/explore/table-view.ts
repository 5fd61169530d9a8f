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
/** Rows put into place at a time; each piece is painted before the next one, and the browser answers the reader between them. */
const piece = 20;

/**
 * The table of the explorer: a heading sorts, a box puts a region into the comparison.
 *
 * Shape   the table stays and its rows change, so that a heading pressed keeps the focus. A row that says the same as before is
 *         moved and not made again. Rows beyond the first fifty come a frame later, piece by piece.
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
  const made = new WeakMap<ExplorerRow, HTMLTableRowElement>();

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
  /** Elements of the rows from `from` to `to`: those at hand, and new ones. */
  const elementsOf = ({ rows, state, texts }: Shown, from: number, to: number): readonly HTMLTableRowElement[] => {
    const wanted = rows.slice(from, to);
    const fresh = wanted.filter((row) => !made.has(row));
    const parsed = document.createElement('template');
    parsed.innerHTML = fresh.map((row) => rowText(row, state, texts)).join('');
    const elements = [...parsed.content.querySelectorAll('tr')];
    for (const [i, row] of fresh.entries()) {
      const element = elements[i];
      if (element) made.set(row, element);
    }
    return wanted.flatMap((row) => made.get(row) ?? []);
  };
  /** Puts rows where earlier ones stand: the table keeps its height meanwhile, and the reader the place. */
  const put = (shown: Shown, from: number, to: number) => {
    const elements = elementsOf(shown, from, to);
    let there: Element | null = body.children[from] ?? null;
    for (const element of elements) {
      const next: Element | null = there?.nextElementSibling ?? null;
      if (there === element) there = next;
      else if (there === null || element.isConnected) body.insertBefore(element, there);
      else {
        there.replaceWith(element);
        there = next;
      }
      showBox(element.querySelector('input'), shown.state.regions);
    }
  };
  /** Takes away what is left of a longer view before. */
  const end = (length: number) => {
    for (const row of [...body.children].slice(length)) row.remove();
  };
  /** The rows after `first`, unless another view comes before it; widths are settled by the first ones. `begun` is done after the first piece. */
  const complete = async (first: number, begun?: () => void): Promise<void> => {
    const own = round;
    await painted();
    for (let from = first; own === round && latest !== undefined && from < latest.rows.length; from += piece) {
      if (from === first) fixColumns(table);
      put(latest, from, from + piece);
      if (from === first) begun?.();
      await painted();
    }
    if (own === round && latest !== undefined) end(latest.rows.length);
  };

  addEventListener('resize', () => freeColumns(table));
  all.addEventListener('click', () => {
    if (latest === undefined) return;
    whole = true;
    all.hidden = true;
    // The button is gone: the focus goes to the first row that it brings.
    void complete(firstRows, () => body.querySelectorAll('tr')[firstRows]?.querySelector('a')?.focus());
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
      put(shown, 0, whole ? piece : firstRows);
      if (!whole) end(Math.min(rows.length, firstRows));
      all.hidden = whole || rows.length <= firstRows;
      all.textContent = texts.words.t('explore.table.all', { n: rows.length });
      if (whole) void complete(piece);
    },
    compared(regions) {
      if (latest) latest = { ...latest, state: { ...latest.state, regions } };
      for (const box of body.querySelectorAll<HTMLInputElement>('input[name="compare"]')) showBox(box, regions);
    },
  };
}

/** Whether a region is compared, and whether one more can be. */
function showBox(box: HTMLInputElement | null, regions: readonly string[]): void {
  if (box === null) return;
  const checked = regions.includes(box.value);
  const disabled = !checked && regions.length >= mostCompared;
  if (box.checked !== checked) box.checked = checked;
  if (box.disabled !== disabled) box.disabled = disabled;
}

function only<E extends HTMLElement>(place: HTMLElement, selector: string): E {
  const found = place.querySelector<E>(selector);
  if (found === null) throw new Error(`The table of the explorer has no ${selector}.`);
  return found;
}
