import { strip } from '#charts/strip.ts';
import { themeProfile } from '#charts/theme-profile.ts';
import { type ComparedRegion, sharedPartnerships } from '#core/explorer/comparison.ts';
import { valuesOf } from '#core/explorer/figures.ts';
import type { RegionsFile, SliceFile } from '#core/explorer/files.ts';
import { type ExplorerMetricId, explorerMetric } from '#core/explorer/metrics.ts';
import { quantile } from '#core/stats/quantile.ts';
import { currentPeriod, periods } from '#core/taxonomy/periods.ts';
import { escaped } from '#core/text/markup.ts';
import type { Language } from '#i18n/languages.ts';
import { pageHref } from '#i18n/routes.ts';
import type { Texts } from '../explore/texts.ts';

/** Everything a comparison is drawn from. */
export interface Comparison {
  readonly ids: readonly string[];
  readonly places: RegionsFile;
  readonly file: SliceFile;
  readonly details: readonly ComparedRegion[];
  readonly texts: Texts;
}

/** Figures compared, in the order of the table. */
const metrics: readonly ExplorerMetricId[] = [
  'population',
  'gdp_per_head',
  'projects_full',
  'projects_fractional',
  'organisations',
  'coordinators',
  'contribution_eur',
  'eur_per_inhabitant',
  'themes_n1',
  'krugman',
  'degree',
  'strength_full',
  'betweenness',
];

const place = ({ places }: Comparison, id: string) => places.region_id.indexOf(id);
const nameOf = (comparison: Comparison, id: string) => comparison.places.name[place(comparison, id)] ?? id;
const link = ({ texts }: Comparison, path: `/${string}`, text: string) =>
  `<a href="${escaped(pageHref(texts.language as Language, path))}">${escaped(text)}</a>`;
const framed = (caption: string, head: readonly string[], rows: readonly string[]) =>
  `<div class="table-frame" tabindex="0" role="group" aria-label="${escaped(caption)}"><table><caption>${escaped(caption)}</caption><thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;

/** All figures of the regions side by side. HTML. */
export function figuresTable(comparison: Comparison): string {
  const { ids, places, file, texts } = comparison;
  const { t } = texts.words;
  const heads = ids.map(
    (id) =>
      `<th scope="col">${link(comparison, `/regions/${id}/`, `${nameOf(comparison, id)} (${id})`)}<br><button type="button" class="no-print" data-remove="${escaped(id)}">${escaped(t('explore.compare.remove'))}<span class="visually-hidden">: ${escaped(nameOf(comparison, id))}</span></button></th>`,
  );
  const line = (label: string, unit: string, cells: readonly string[]) =>
    `<tr><th scope="row">${escaped(label)}${unit === '' ? '' : `<br><small>${escaped(unit)}</small>`}</th>${cells.join('')}</tr>`;
  const words = [
    line(
      t('column.country'),
      '',
      ids.map((id) => `<td>${escaped(texts.country(places.country[place(comparison, id)] ?? ''))}</td>`),
    ),
    ...periods.toReversed().map((period) =>
      line(
        t('column.category'),
        period,
        ids.map((id) => {
          const status = places.status[period][place(comparison, id)] ?? 'outside';
          return `<td><span class="category ${status}">${escaped(texts.status(status))}</span></td>`;
        }),
      ),
    ),
  ];
  const figures = metrics.map((id) => {
    const values = valuesOf(explorerMetric(id), file, places, currentPeriod);
    const year = id === 'population' ? places.population_year : id === 'gdp_per_head' ? places.gdp_year : null;
    return line(
      texts.metric(id),
      texts.unit(id),
      ids.map((region) => {
        const at = place(comparison, region);
        const one = values[at];
        if (one === undefined || one.value === null)
          return `<td class="number absent">${escaped(t('common.na'))} <small>(${escaped(texts.reason(one?.absent ?? 'not-reported'))})</small></td>`;
        const small = one.small ? ` <span class="small-n">${escaped(t('common.smallN'))}</span>` : '';
        const when = year?.[at] ? ` <small>(${year[at]})</small>` : '';
        return `<td class="number">${escaped(texts.number(id, one.value))}${small}${when}</td>`;
      }),
    );
  });
  return framed(t('compare.figures.caption', { period: currentPeriod }), [`<td></td>`, ...heads], [...words, ...figures]);
}

/** Each region among those of its category, by number of partnerships: the strip of its factsheet. HTML. */
export function strips(comparison: Comparison, width: number): string {
  const { ids, places, file, texts } = comparison;
  const { t, count } = texts.words;
  const values = valuesOf(explorerMetric('projects_full'), file, places, currentPeriod);
  const status = places.status[currentPeriod];
  return ids
    .map((id) => {
      const own = status[place(comparison, id)] ?? 'outside';
      const peers = places.region_id.flatMap((region_id, at) =>
        status[at] === own ? [{ region_id, name: places.name[at] ?? region_id, value: values[at]?.value ?? null }] : [],
      );
      const sorted = peers.flatMap(({ value }) => (value === null ? [] : [value])).sort((a, b) => a - b);
      const title = t('compare.strip.title', {
        region: nameOf(comparison, id),
        category: texts.status(own),
        period: currentPeriod,
      });
      const drawing = strip(
        peers,
        { axis: texts.metric('projects_full'), value: (value) => count(value), median: t('compare.strip.median') },
        {
          width,
          id: `strip-${id}`,
          title,
          highlight: id,
          tone: `cat-${own}`,
          median: sorted.length === 0 ? null : quantile(sorted, 0.5),
        },
      );
      return `<figure><header><h3>${escaped(nameOf(comparison, id))}</h3><p>${escaped(t('compare.strip.text', { category: texts.status(own), period: currentPeriod, n: peers.length }))}</p></header>${drawing}</figure>`;
    })
    .join('');
}

/** Themes of each region against all regions, and as a table. HTML. */
export function themes(comparison: Comparison, width: number): string {
  const { details, texts } = comparison;
  const { t, percent } = texts.words;
  return details
    .map(({ region_id, themes: own }) => {
      const name = nameOf(comparison, region_id);
      const at = place(comparison, region_id);
      const row = comparison.file.region.indexOf(at);
      const n = row < 0 ? 0 : (comparison.file.columns.projects_full[row] ?? 0);
      const title = t('compare.themes.figure', { region: name });
      const drawing = themeProfile(
        own.slice(0, 8).map(([theme, region, eu]) => ({ theme, label: texts.theme(theme), region, eu })),
        {
          shares: t('maps.profile.shares'),
          less: t('maps.profile.less'),
          more: t('maps.profile.more'),
          percent: (value) => percent(value),
          empty: texts.reason('no-themes'),
        },
        { width, id: `themes-${region_id}`, title },
      );
      const table = framed(
        title,
        [t('column.theme'), t('compare.themes.region'), t('compare.themes.all')].map(
          (label, i) => `<th scope="col"${i > 0 ? ' class="number"' : ''}>${escaped(label)}</th>`,
        ),
        own.map(
          ([theme, region, all]) =>
            `<tr><th scope="row">${escaped(texts.theme(theme))}</th><td class="number">${escaped(percent(region, 1))}</td><td class="number">${escaped(percent(all, 1))}</td></tr>`,
        ),
      );
      const small = n < 5 && own.length > 0 ? ` <span class="small-n">${escaped(t('common.smallN'))}</span>` : '';
      const rest =
        own.length === 0
          ? ''
          : `<details><summary>${escaped(t('compare.themes.table'))}<span class="visually-hidden">: ${escaped(name)}</span></summary>${table}</details>`;
      return `<figure><header><h3>${escaped(name)}</h3><p>${escaped(t('compare.themes.n', { n }))}${small}</p></header>${drawing}${rest}</figure>`;
    })
    .join('');
}

/** How many partnerships each two regions share, and which. HTML. */
export function shared(comparison: Comparison): string {
  const { ids, details, texts } = comparison;
  const { t, count } = texts.words;
  const caption = t('compare.shared.caption');
  const own = (id: string) => details.find(({ region_id }) => region_id === id);
  const matrix = framed(
    caption,
    ['<td></td>', ...ids.map((id) => `<th scope="col" class="number">${escaped(nameOf(comparison, id))}</th>`)],
    ids.map(
      (a) =>
        `<tr><th scope="row">${escaped(nameOf(comparison, a))}</th>${ids
          .map(
            (b) =>
              `<td class="number">${a === b ? '<span class="absent">–</span>' : escaped(count(own(a)?.partners[b] ?? 0))}</td>`,
          )
          .join('')}</tr>`,
    ),
  );
  const list = sharedPartnerships(details);
  if (list.length === 0) return `${matrix}<p>${escaped(t('compare.shared.none'))}</p>`;
  const most = 100;
  const rows = list
    .toSorted((a, b) => b.regions.length - a.regions.length)
    .slice(0, most)
    .map(
      ({ slug, acronym, regions }) =>
        `<tr><th scope="row">${link(comparison, `/partnerships/${slug}/`, acronym)}</th><td>${escaped(regions.map((id) => nameOf(comparison, id)).join('; '))}</td></tr>`,
    );
  return (
    matrix +
    framed(
      t('compare.shared.list', { n: list.length, shown: Math.min(most, list.length) }),
      [t('column.acronym'), t('compare.shared.regions')].map((label) => `<th scope="col">${escaped(label)}</th>`),
      rows,
    )
  );
}
