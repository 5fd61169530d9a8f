import { escaped } from '#charts/svg.ts';
import type { RegionValue } from '#core/explorer/figures.ts';
import type { ExplorerMetricId } from '#core/explorer/metrics.ts';
import { directionOf } from '#i18n/direction.ts';
import { pageHref } from '#i18n/routes.ts';
import type { ExplorerRow } from './rows.ts';
import { type ExplorerState, mostCompared, type SortColumn } from './state.ts';
import type { Texts } from './texts.ts';

export interface TableView {
  paint(rows: readonly ExplorerRow[], state: ExplorerState, texts: Texts): void;
  /** Only the boxes of comparison change. */
  compared(regions: readonly string[]): void;
}

/** The table of the explorer: a heading sorts, a box puts a region into the comparison. */
export function tableView(place: HTMLElement, sort: (column: SortColumn) => void, choose: (region_id: string) => void): TableView {
  let latest: { readonly rows: readonly ExplorerRow[]; readonly state: ExplorerState; readonly texts: Texts } | undefined;
  let whole = false;
  const draw = () => {
    if (latest === undefined) return;
    const { rows, state, texts } = latest;
    place.innerHTML = tableText(rows, whole ? rows.length : firstRows, state, texts);
  };
  place.addEventListener('click', (event) => {
    if ((event.target as Element).closest('[data-all]')) {
      whole = true;
      draw();
      // The button is gone: the focus goes to the first row that it brought.
      place.querySelectorAll<HTMLElement>('tbody tr')[firstRows]?.querySelector('a')?.focus();
      return;
    }
    const heading = (event.target as Element).closest<HTMLElement>('button[data-column]');
    if (heading) sort(heading.dataset['column'] as SortColumn);
  });
  place.addEventListener('change', (event) => {
    const box = event.target as HTMLInputElement;
    if (box.name === 'compare') choose(box.value);
  });
  return {
    paint(rows, state, texts) {
      const focused = place.contains(document.activeElement) ? (document.activeElement as HTMLElement) : null;
      const again = focused?.dataset['column'];
      latest = { rows, state, texts };
      draw();
      // The heading pressed is a new one now: the focus goes back to where the reader was.
      if (again !== undefined) place.querySelector<HTMLElement>(`button[data-column="${again}"]`)?.focus();
    },
    compared(regions) {
      if (latest) latest = { ...latest, state: { ...latest.state, regions } };
      const full = regions.length >= mostCompared;
      for (const box of place.querySelectorAll<HTMLInputElement>('input[name="compare"]')) {
        box.checked = regions.includes(box.value);
        box.disabled = full && !box.checked;
      }
    },
  };
}

/** Rows shown until the reader asks for all: the order brings the ones looked for to the top, and a short table answers at once. */
const firstRows = 50;

function tableText(rows: readonly ExplorerRow[], most: number, state: ExplorerState, texts: Texts): string {
  const { t, language } = texts.words;
  const [down, column] = state.sort.startsWith('-') ? [true, state.sort.slice(1)] : [false, state.sort];
  const head = (name: SortColumn, label: string, unit: string | null, number: boolean) => {
    const sorted = name === column ? ` aria-sort="${down ? 'descending' : 'ascending'}"` : '';
    const small = unit === null ? '' : `<br><small>${escaped(unit)}</small>`;
    return `<th scope="col"${number ? ' class="number"' : ''}${sorted}><button type="button" data-column="${name}">${escaped(label)}${small}</button></th>`;
  };
  const value = (id: ExplorerMetricId, one: RegionValue) => {
    if (one.value === null)
      return `<td class="number absent">${escaped(t('common.na'))} <small>(${escaped(texts.reason(one.absent ?? 'not-reported'))})</small></td>`;
    const small = one.small ? ` <span class="small-n">${escaped(t('common.smallN'))}</span>` : '';
    return `<td class="number">${escaped(texts.number(id, one.value))}${small}</td>`;
  };
  const full = state.regions.length >= mostCompared;
  const withN = state.metric !== 'projects_full' && state.against !== 'projects_full';
  const body = rows.slice(0, most).map((row) => {
    const { region_id, name, country, status } = row;
    const checked = state.regions.includes(region_id);
    const box = `<input type="checkbox" name="compare" value="${escaped(region_id)}" aria-label="${escaped(t('explore.compare.add', { region: name }))}"${checked ? ' checked' : full ? ' disabled' : ''}>`;
    const link = `<a href="${escaped(pageHref(language as 'en', `/regions/${region_id}/`))}">${escaped(`${name} (${region_id})`)}</a>`;
    return `<tr data-region="${escaped(region_id)}"><td class="choice">${box}</td><th scope="row" dir="${directionOf(name) ?? 'ltr'}">${link}</th><td>${escaped(texts.country(country))}</td><td><span class="category ${status}">${escaped(texts.status(status))}</span></td>${value(state.metric, row.metric)}${value(state.against, row.against)}${withN ? `<td class="number">${escaped(texts.words.count(row.projects))}</td>` : ''}</tr>`;
  });
  const all = escaped(t('explore.table.all', { n: rows.length }));
  const rest = rows.length > most ? `<button type="button" data-all>${all}</button>` : '';
  return `<table><caption>${escaped(t('explore.table.caption', { n: rows.length, metric: texts.metric(state.metric), cut: texts.cut(state), scope: texts.scope(state) }))}</caption><thead><tr><th scope="col" class="choice">${escaped(t('explore.table.compare'))}</th>${head('name', t('column.region'), null, false)}${head('country', t('column.country'), null, false)}${head('category', t('column.category'), state.period, false)}${head('metric', texts.metric(state.metric), texts.unit(state.metric), true)}${head('against', texts.metric(state.against), texts.unit(state.against), true)}${withN ? head('n', t('column.partnerships'), 'n', true) : ''}</tr></thead><tbody>${body.join('')}</tbody></table>${rest}`;
}
