import { byProtocolOrder } from '#core/geo/protocol-order.ts';
import { register } from '#core/metrics/index.ts';
import { sumOfKnown } from '#core/stats/sums.ts';
import { categories } from '#core/taxonomy/categories.ts';
import { currentPeriod } from '#core/taxonomy/periods.ts';
import type { Words } from '#i18n/index.ts';
import type { Language } from '#i18n/languages.ts';
import { metricWords } from '#i18n/metric-words.ts';
import { pageHref } from '#i18n/routes.ts';
import { sourceText } from '#i18n/source-texts.ts';
import { indexBy } from '#read/index-by.ts';
import { labelsOf } from '#read/labels.ts';
import { allProjects, metric, metricValue } from '#read/metric.ts';
import { partnershipPath } from '#read/partnership-path.ts';
import { table } from '#read/table.ts';
import { numberCell, type Table } from '../components/table.ts';
import type { FigureTable } from '../figures/figure.ts';

const projects = indexBy(table('projects'), (row) => row.project_id);
const planned = table('planned_exchanges');

export const plannedTotal = { visits: sumOfKnown(planned.map((row) => row.planned)) ?? 0, partnerships: planned.length };

/** Planned exchanges per partnership; null without any. */
export function plannedTable(words: Words): Table | null {
  const { t, count } = words;
  if (planned.length === 0) return null;
  return {
    caption: t('exchanges.planned.caption'),
    columns: [
      { label: t('column.acronym') },
      { label: t('column.call') },
      { label: t('column.planned'), number: true },
      { label: t('column.note') },
    ],
    rows: planned.map((row) => [
      {
        text: projects.get(row.project_id)?.acronym ?? row.project_id,
        href: pageHref(words.language, partnershipPath(row.project_id)),
      },
      projects.get(row.project_id)?.call_id ?? t('common.notKnown'),
      count(row.planned),
      sourceText(words.language, row.note),
    ]),
  };
}

/** Targets of the calls beside the plans of their recorded partnerships. */
export function targetTable(words: Words): Table | null {
  const { t, count, date } = words;
  const rows = table('completeness').filter((row) => row.measure === 'exchanges_target');
  if (rows.length === 0) return null;
  return {
    caption: t('exchanges.target.caption'),
    columns: [
      { label: t('column.call') },
      { label: t('column.target'), number: true },
      { label: t('column.planned'), number: true },
      { label: t('calls.complete.asOf') },
      { label: t('column.source') },
    ],
    rows: rows.map((row) => [
      row.scope,
      count(row.published),
      count(sumOfKnown(planned.filter((plan) => projects.get(plan.project_id)?.call_id === row.scope).map((plan) => plan.planned))),
      date(row.as_of),
      row.source_url === null ? t('common.none') : { text: new URL(row.source_url).hostname, href: row.source_url },
    ]),
  };
}

/** Visits from category to category; null without exchanges. */
export function flowTable(words: Words): FigureTable | null {
  const { t, count } = words;
  const labels = labelsOf(words);
  const rows = table('exchange_flows').filter((row) => row.period === currentPeriod && row.level === 'category');
  if (rows.length === 0) return null;
  const visits = (from: string, to: string) => rows.find((row) => row.from === from && row.to === to)?.visits ?? 0;
  return {
    caption: t('exchanges.flows.subtitle', { period: currentPeriod }),
    columns: [
      { name: 'visitor_category', label: t('exchanges.visitor') },
      ...categories.map((category) => ({
        name: `to_${category}`,
        measured: 'count',
        label: labels.category(category),
        number: true,
      })),
    ],
    rows: categories.map((from) => [
      { text: labels.category(from), category: from },
      ...categories.map((to) => numberCell(count(visits(from, to)), visits(from, to))),
    ]),
  };
}

/** Who hosts and who visits, by category of region; null without exchanges. */
export function hostingTable(words: Words): Table | null {
  const { t, count, decimal } = words;
  const labels = labelsOf(words);
  if (table('exchanges').length === 0) return null;
  return {
    caption: t('exchanges.hosting.caption', { period: currentPeriod }),
    columns: [
      { label: t('column.category') },
      { label: t('exchanges.made'), number: true },
      { label: t('exchanges.hosted'), number: true },
      { label: t('exchanges.balance'), unit: t('exchanges.balanceUnit'), number: true },
    ],
    rows: categories.map((category) => {
      const at = (field: string) => metricValue(currentPeriod, allProjects, 'EXC-BAL', `category=${category}|field=${field}`);
      const { value, absent, small_n } = metric(currentPeriod, allProjects, 'EXC-BAL', `category=${category}`);
      const balance = value === null ? null : Number(value);
      return [
        { text: labels.category(category), category },
        numberCell(count(at('visits')), at('visits')),
        numberCell(count(at('hosted')), at('hosted')),
        numberCell(decimal(balance), balance, {
          absent: labels.reason(absent ?? 'no-exchanges'),
          smallN: small_n ? t('common.smallN') : undefined,
        }),
      ];
    }),
  };
}

/** Visits from country to country, most first; null without any. */
export function countryFlowTable(words: Words): Table | null {
  const { t, count } = words;
  const labels = labelsOf(words);
  const rows = table('exchange_flows').filter((row) => row.period === currentPeriod && row.level === 'country');
  if (rows.length === 0) return null;
  return {
    caption: t('exchanges.countries.caption'),
    sortable: true,
    columns: [{ label: t('exchanges.from') }, { label: t('exchanges.to') }, { label: t('exchanges.visits'), number: true }],
    rows: rows
      .toSorted((a, b) => b.visits - a.visits || byProtocolOrder(a.from, b.from) || byProtocolOrder(a.to, b.to))
      .map((row) => [labels.country(row.from), labels.country(row.to), numberCell(count(row.visits), row.visits)]),
  };
}

const shares = ['EXC-XB', 'EXC-XC', 'EXC-VIRT', 'EXC-RECIP'] as const;

/** How visits go: across borders and categories, online, in both directions, how far; null without exchanges. */
export function visitTable(words: Words): Table | null {
  const { t, count, percent, language } = words;
  const labels = labelsOf(words);
  if (table('exchanges').length === 0) return null;
  const row = (id: string, text: string, dims: string, shown: (value: number | null) => string) => {
    const own = metric(currentPeriod, allProjects, id, dims);
    const { value } = own;
    return [
      { text, href: pageHref(language, `/methodology/#${id}`) },
      numberCell(shown(value), value, {
        absent: labels.reason(own.absent ?? 'no-exchanges'),
        smallN: own.small_n ? t('common.smallN') : undefined,
      }),
      numberCell(count(own.n), own.n),
    ];
  };
  const kilometres = (value: number | null): string => (value === null ? count(null) : t('exchanges.km', { n: count(value) }));
  return {
    caption: t('exchanges.visitsTable.caption', { period: currentPeriod }),
    columns: [{ label: t('changes.column.metric') }, { label: t('column.value'), number: true }, { label: 'n', number: true }],
    rows: [
      ...shares.map((id) => row(id, nameOf(language, id), '', (value) => percent(value))),
      row('EXC-DIST', t('exchanges.median'), 'field=median', kilometres),
      row('EXC-DIST', t('exchanges.mean'), 'field=mean', kilometres),
    ],
  };
}

const nameOf = (language: Language, id: string): string => {
  const found = register.find((one) => one.id === id);
  return found === undefined ? id : metricWords(language, found).name;
};
