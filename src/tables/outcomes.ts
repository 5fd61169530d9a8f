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
const stages = ['strategy', 'matchmaking', 'demonstration', 'investment', 'cascade'] as const;

export const outcomesAll = table('outcomes_summary').find((row) => row.slice_kind === 'all' && row.stage === 'all');
export const outcomeStages = stages.flatMap((stage) =>
  table('outcomes_summary').filter((row) => row.slice_kind === 'all' && row.stage === stage),
);

export function stageTable(words: Words): FigureTable {
  const { t, count } = words;
  const labels = labelsOf(words);
  return {
    caption: t('pipeline.stages.subtitle'),
    columns: [
      { name: 'stage', key: 'stage_id', label: t('column.stage') },
      { name: 'partnerships', measured: 'count', label: t('column.partnerships'), number: true },
      { name: 'outcomes', measured: 'count', label: t('column.outcomes'), number: true },
      { name: 'amount', measured: 'EUR', label: t('column.amount'), unit: 'EUR', number: true },
      { name: 'amounts_unknown', measured: 'count', label: t('pipeline.stages.unknown'), number: true },
    ],
    rows: outcomeStages.map((row) => [
      { text: labels.known('stage', row.stage), key: row.stage },
      numberCell(count(row.projects), row.projects),
      numberCell(count(row.outcomes), row.outcomes),
      numberCell(count(row.amount_eur), row.amount_eur, { absent: labels.reason('no-outcomes') }),
      numberCell(count(row.amounts_unknown), row.amounts_unknown),
    ]),
  };
}

/** Each reported outcome with its source; null without any. */
export function outcomeTable(words: Words): Table | null {
  const { t, count, date } = words;
  const labels = labelsOf(words);
  const rows = table('outcomes');
  if (rows.length === 0) return null;
  return {
    caption: t('pipeline.table.caption'),
    columns: [
      { label: t('column.acronym') },
      { label: t('column.stage') },
      { label: t('column.amount'), unit: 'EUR', number: true },
      { label: t('calls.complete.asOf') },
      { label: t('column.what') },
      { label: t('column.source') },
    ],
    rows: rows.map((row) => [
      {
        text: projects.get(row.project_id)?.acronym ?? row.project_id,
        href: pageHref(words.language, partnershipPath(row.project_id)),
      },
      labels.known('stage', row.stage),
      row.amount_eur === null ? { text: count(null), absent: t('pipeline.stages.unknown') } : count(row.amount_eur),
      row.date === null ? { text: date(null, 'short'), absent: labels.reason('not-reported') } : date(row.date, 'short'),
      sourceText(words.language, row.what),
      row.source_url === null ? t('common.none') : { text: new URL(row.source_url).hostname, href: row.source_url },
    ]),
  };
}
