import type { RegionValue } from '#core/explorer/figures.ts';
import type { ExplorerMetricId } from '#core/explorer/metrics.ts';
import { escaped } from '#core/text/markup.ts';
import { directionOf } from '#i18n/direction.ts';
import { pageHref } from '#i18n/routes.ts';
import type { ExplorerRow } from './rows.ts';
import { type ExplorerState, mostCompared, type SortColumn } from './state.ts';
import type { Texts } from './texts.ts';

/* The table of the explorer as HTML, piece by piece. */

/** Whether the number of partnerships has a column of its own: it has none where it is one of the two figures. */
export const withProjects = ({ metric, against }: ExplorerState): boolean =>
  metric !== 'projects_full' && against !== 'projects_full';

/** Plain text. */
export const captionText = (n: number, state: ExplorerState, texts: Texts): string =>
  texts.words.t('explore.table.caption', {
    n,
    metric: texts.metric(state.metric),
    cut: texts.cut(state),
    scope: texts.scope(state),
  });

export function headText(state: ExplorerState, texts: Texts): string {
  const { t } = texts.words;
  const head = (name: SortColumn, label: string, unit: string | null, number: boolean) => {
    const small = unit === null ? '' : `<br><small>${escaped(unit)}</small>`;
    return `<th scope="col"${number ? ' class="number"' : ''}><button type="button" data-column="${name}">${escaped(label)}${small}</button></th>`;
  };
  const figure = (name: 'metric' | 'against') => head(name, texts.metric(state[name]), texts.unit(state[name]), true);
  return `<tr><th scope="col" class="choice">${escaped(t('explore.table.compare'))}</th>${head('name', t('column.region'), null, false)}${head('country', t('column.country'), null, false)}${head('category', t('column.category'), state.period, false)}${figure('metric')}${figure('against')}${withProjects(state) ? head('n', t('column.partnerships'), 'n', true) : ''}</tr>`;
}

export function rowText(row: ExplorerRow, state: ExplorerState, texts: Texts): string {
  const { t, language, count } = { ...texts.words, language: texts.language };
  const { region_id, name, country, status } = row;
  const checked = state.regions.includes(region_id);
  const full = state.regions.length >= mostCompared;
  const value = (id: ExplorerMetricId, one: RegionValue) => {
    if (one.value === null)
      return `<td class="number absent">${escaped(t('common.na'))} <small>(${escaped(texts.reason(one.absent ?? 'not-reported'))})</small></td>`;
    const small = one.small ? ` <span class="small-n">${escaped(t('common.smallN'))}</span>` : '';
    return `<td class="number">${escaped(texts.number(id, one.value))}${small}</td>`;
  };
  const box = `<input type="checkbox" name="compare" value="${escaped(region_id)}" aria-label="${escaped(t('explore.compare.add', { region: name }))}"${checked ? ' checked' : full ? ' disabled' : ''}>`;
  const link = `<a href="${escaped(pageHref(language as 'en', `/regions/${region_id}/`))}">${escaped(`${name} (${region_id})`)}</a>`;
  return `<tr data-region="${escaped(region_id)}"><td class="choice">${box}</td><th scope="row" dir="${directionOf(name) ?? 'ltr'}">${link}</th><td>${escaped(texts.country(country))}</td><td><span class="category ${status}">${escaped(texts.status(status))}</span></td>${value(state.metric, row.metric)}${value(state.against, row.against)}${withProjects(state) ? `<td class="number">${escaped(count(row.projects))}</td>` : ''}</tr>`;
}
