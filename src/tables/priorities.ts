import { byProtocolOrder } from '#core/geo/protocol-order.ts';
import { declaredThemes } from '#core/metrics/declared-themes.ts';
import { currentPeriod } from '#core/taxonomy/periods.ts';
import type { Words } from '#i18n/index.ts';
import { pageHref } from '#i18n/routes.ts';
import { labelsOf } from '#read/labels.ts';
import { region } from '#read/places.ts';
import { table } from '#read/table.ts';
import type { Table, TableCell } from '../components/table.ts';

/** Declared priorities of the current period, one row per region. */
export const alignmentRows = table('alignment')
  .filter((row) => row.period === currentPeriod)
  .toSorted((a, b) => byProtocolOrder(a.region_id, b.region_id));

/** Declared themes, most declared first. */
export const declaredByTheme = declaredThemes(alignmentRows);

/** Of the regions with a full list: how many have a partnership on at least one priority. */
export const alignmentFacts = {
  regions: alignmentRows.filter((row) => row.complete).length,
  covered: alignmentRows.filter((row) => row.complete && row.covered.length > 0).length,
  declared: alignmentRows.filter((row) => region(row.region_id).in_universe).length,
};

export function priorityTable(words: Words): Table {
  const { t, percent } = words;
  const labels = labelsOf(words);
  const share = (value: number | null, smallN: boolean, complete: boolean): TableCell => ({
    text: percent(value),
    sort: value ?? -1,
    smallN: value !== null && smallN ? t('common.smallN') : undefined,
    absent: value === null && !complete ? t('priorities.partial') : undefined,
  });
  return {
    caption: t('priorities.list.caption', { period: currentPeriod }),
    sortable: true,
    columns: [
      { label: t('column.region') },
      { label: t('column.country') },
      { label: t('column.covered') },
      { label: t('column.uncovered') },
      { label: t('column.aligned'), number: true },
      { label: t('column.rare'), number: true },
    ],
    rows: alignmentRows.map((row) => [
      { text: labels.regionName(row.region_id), href: pageHref(words.language, `/regions/${row.region_id}/`) },
      labels.country(region(row.region_id).country),
      row.covered.length === 0 ? t('common.none') : labels.themes(row.covered),
      row.uncovered.length === 0
        ? t('common.none')
        : `${labels.themes(row.uncovered)}${row.complete ? '' : ` (${t('priorities.partial')})`}`,
      share(row.aligned_share, row.small_n, row.complete),
      share(row.aligned_rare, row.small_n, row.complete),
    ]),
  };
}
