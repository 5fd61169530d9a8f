import { sum } from 'd3';
import { categories } from '#core/taxonomy/categories.ts';
import { currentPeriod } from '#core/taxonomy/periods.ts';
import type { Words } from '#i18n/index.ts';
import { pageHref } from '#i18n/routes.ts';
import { sourceText } from '#i18n/source-texts.ts';
import { indexBy } from '#read/index-by.ts';
import { labelsOf } from '#read/labels.ts';
import { partnershipPath } from '#read/partnership-path.ts';
import { table } from '#read/table.ts';
import { numberCell, type Table } from '../components/table.ts';
import type { FigureTable } from '../figures/figure.ts';

const projects = indexBy(table('projects'), (row) => row.project_id);
const planned = table('planned_exchanges');

export const plannedTotal = { visits: sum(planned, (row) => row.planned ?? 0), partnerships: planned.length };

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
      count(
        sum(
          planned.filter((plan) => projects.get(plan.project_id)?.call_id === row.scope),
          (plan) => plan.planned ?? 0,
        ),
      ),
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
