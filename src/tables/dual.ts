import { currentPeriod } from '#core/taxonomy/periods.ts';
import type { Words } from '#i18n/index.ts';
import { pageHref } from '#i18n/routes.ts';
import { indexBy } from '#read/index-by.ts';
import { labelsOf } from '#read/labels.ts';
import { partnershipPath } from '#read/partnership-path.ts';
import { table } from '#read/table.ts';
import type { Table } from '../components/table.ts';

/** Themes with at least one region in either approach, those with most regions in both first; without the pooled row. */
export const dualRows = table('dual')
  .filter((row) => row.period === currentPeriod && row.theme !== 'all')
  .toSorted((a, b) => b.both - a.both || b.s3 - a.s3 || (a.theme < b.theme ? -1 : 1));

/** All (theme, region) pairs pooled. */
export const dualAll = table('dual').find((row) => row.period === currentPeriod && row.theme === 'all');

export function dualTable(words: Words): Table {
  const { t, count, decimal, percent } = words;
  const labels = labelsOf(words);
  return {
    caption: t('dual.table.caption', { period: currentPeriod }),
    sortable: true,
    columns: [
      { label: t('column.theme') },
      { label: t('dual.bars.both'), number: true },
      { label: t('dual.bars.cluster'), number: true },
      { label: t('dual.bars.s3'), number: true },
      { label: t('dual.coveredS3'), number: true },
      { label: t('dual.lift'), number: true },
      { label: t('dual.p'), number: true },
    ],
    rows: dualRows.map((row) => [
      { text: labels.theme(row.theme), href: `${pageHref(words.language, `/themes/${row.theme}/`)}#gaps` },
      { text: count(row.both), sort: row.both },
      { text: count(row.cluster - row.both), sort: row.cluster - row.both },
      { text: count(row.s3 - row.both), sort: row.s3 - row.both },
      { text: percent(row.cov_s3), sort: row.cov_s3 ?? -1 },
      { text: decimal(row.lift, 1), sort: row.lift ?? -1 },
      {
        text: row.p_holm !== null && row.p_holm < 0.001 ? t('common.below', { value: decimal(0.001, 3) }) : decimal(row.p_holm, 3),
        sort: row.p_holm ?? 2,
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
