import { escaped } from '#core/text/markup.ts';
import type { Language } from '#i18n/languages.ts';
import { pageHref } from '#i18n/routes.ts';
import type { ExplorerRow } from './rows.ts';
import { type ExplorerState, mostCompared } from './state.ts';
import type { Texts } from './texts.ts';

/** The regions chosen, side by side: the two figures shown, and the way to all others. HTML. */
export function basketText(rows: readonly ExplorerRow[], state: ExplorerState, texts: Texts): string {
  const { t, count } = texts.words;
  const title = `<h3>${escaped(t('explore.compare.title', { n: state.regions.length, most: mostCompared }))}</h3>`;
  const own = state.regions.flatMap((id) => rows.find(({ region_id }) => region_id === id) ?? []);
  if (own.length === 0) return `${title}<p class="note">${escaped(t('explore.compare.empty'))}</p>`;
  const language = texts.language as Language;
  const line = (label: string, cell: (row: ExplorerRow) => string, number: boolean) =>
    `<tr><th scope="row">${escaped(label)}</th>${own.map((row) => `<td${number ? ' class="number"' : ''} data-region="${escaped(row.region_id)}">${cell(row)}</td>`).join('')}</tr>`;
  const heads = own.map(
    ({ region_id, name }) =>
      `<th scope="col" data-region="${escaped(region_id)}"><a href="${escaped(pageHref(language, `/regions/${region_id}/`))}">${escaped(name)}</a><br><button type="button" data-remove="${escaped(region_id)}">${escaped(t('explore.compare.remove'))}<span class="visually-hidden">: ${escaped(name)}</span></button></th>`,
  );
  const unit = (id: ExplorerState['metric']) => `${texts.metric(id)} (${texts.unit(id)})`;
  const lines = [
    line(t('column.country'), (row) => escaped(texts.country(row.country)), false),
    line(
      `${t('column.category')} ${state.period}`,
      (row) => `<span class="category ${row.status}">${escaped(texts.status(row.status))}</span>`,
      false,
    ),
    line(unit(state.metric), (row) => escaped(texts.value(state.metric, row.metric)), true),
    line(unit(state.against), (row) => escaped(texts.value(state.against, row.against)), true),
    line(`${t('column.partnerships')} (n)`, (row) => escaped(count(row.projects)), true),
  ];
  const caption = t('explore.compare.caption', { cut: texts.cut(state) });
  const address = `${pageHref(language, '/compare/')}?regions=${own.map(({ region_id }) => encodeURIComponent(region_id)).join(',')}`;
  const link =
    own.length < 2
      ? `<p class="note">${escaped(t('explore.compare.more'))}</p>`
      : `<p><a href="${escaped(address)}">${escaped(t('explore.compare.link'))}</a></p>`;
  return `${title}<div class="table-frame" tabindex="0" role="group" aria-label="${escaped(caption)}"><table><caption>${escaped(caption)}</caption><thead><tr><td></td>${heads.join('')}</tr></thead><tbody>${lines.join('')}</tbody></table></div>${link}`;
}
