import { onlyIn } from '#core/metrics/dual.ts';
import { currentPeriod } from '#core/taxonomy/periods.ts';
import type { Words } from '#i18n/index.ts';
import { pageHref } from '#i18n/routes.ts';
import { indexBy } from '#read/index-by.ts';
import { labelsOf } from '#read/labels.ts';
import { partnershipPath } from '#read/partnership-path.ts';
import { table } from '#read/table.ts';
import { numberCell, type Table } from '../components/table.ts';
import type { FigureTable } from '../figures/figure.ts';

/** Themes with at least one region in either approach, those with most regions in both first; without the pooled row. */
export const dualRows = table('dual')
  .filter((row) => row.period === currentPeriod && row.theme !== 'all')
  .toSorted((a, b) => b.both - a.both || b.s3 - a.s3 || (a.theme < b.theme ? -1 : 1));

/** All (theme, region) pairs pooled. */
export const dualAll = table('dual').find((row) => row.period === currentPeriod && row.theme === 'all');

export function dualTable(words: Words): FigureTable {
  const { t, count, decimal, percent } = words;
  const labels = labelsOf(words);
  return {
    caption: t('dual.table.caption', { period: currentPeriod }),
    sortable: true,
    columns: [
      { name: 'theme', key: 'theme_id', label: t('column.theme') },
      { name: 'both', measured: 'count', label: t('dual.bars.both'), number: true },
      { name: 'cluster_only', measured: 'count', label: t('dual.bars.cluster'), number: true },
      { name: 's3_only', measured: 'count', label: t('dual.bars.s3'), number: true },
      { name: 's3_covered', measured: 'fraction', label: t('dual.coveredS3'), number: true },
      { name: 'lift', measured: 'ratio', label: t('dual.lift'), number: true },
      { name: 'p_holm', measured: 'probability', label: t('dual.p'), number: true },
    ],
    rows: dualRows.map((row) => [
      { text: labels.theme(row.theme), key: row.theme, href: `${pageHref(words.language, `/themes/${row.theme}/`)}#gaps` },
      numberCell(count(row.both), row.both),
      numberCell(count(onlyIn(row).cluster), onlyIn(row).cluster),
      numberCell(count(onlyIn(row).s3), onlyIn(row).s3),
      numberCell(percent(row.cov_s3), row.cov_s3, { absent: labels.reason('one-side-empty') }),
      numberCell(decimal(row.lift, 1), row.lift, { absent: labels.reason('one-side-empty') }),
      {
        text: row.p_holm !== null && row.p_holm < 0.001 ? t('common.below', { value: decimal(0.001, 3) }) : decimal(row.p_holm, 3),
        sort: row.p_holm ?? 2,
        value: row.p_holm,
        absent: row.p_holm === null ? labels.reason('one-side-empty') : undefined,
      },
    ]),
  };
}

const projects = indexBy(table('projects'), (row) => row.project_id);
const s3 = indexBy(table('s3_partnerships'), (row) => row.s3_id);

/** Links that a source states; null without any. */
export function statedLinks(words: Words): Table | null {
  const { t } = words;
  const labels = labelsOf(words);
  const rows = table('s3_links').filter((row) => row.strength === 'stated');
  if (rows.length === 0) return null;
  return {
    caption: t('dual.links.caption'),
    columns: [
      { label: t('column.acronym') },
      { label: t('column.instrument'), fixed: true },
      { label: t('region.s3') },
      { label: t('column.platform') },
      { label: t('column.themes') },
    ],
    rows: rows.map((row) => [
      {
        text: projects.get(row.project_id)?.acronym ?? row.project_id,
        href: pageHref(words.language, partnershipPath(row.project_id)),
      },
      labels.known('instrument', projects.get(row.project_id)?.instrument ?? ''),
      s3.get(row.s3_id)?.name ?? row.s3_id,
      labels.known('platform', s3.get(row.s3_id)?.platform ?? ''),
      labels.themes(row.themes),
    ]),
  };
}
