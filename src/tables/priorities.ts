import { rollup } from 'd3';
import { byProtocolOrder } from '#core/geo/protocol-order.ts';
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

/** How many regions declare each theme, and how many of them have a partnership on it; most declared first. */
export const declaredThemes: readonly { readonly theme: string; readonly declared: number; readonly covered: number }[] = (() => {
  const tally = (lists: readonly (readonly string[])[]) =>
    rollup(
      lists.flat(),
      (themes) => themes.length,
      (theme) => theme,
    );
  const declared = tally(alignmentRows.map((row) => row.priorities));
  const covered = tally(alignmentRows.map((row) => row.covered));
  return [...declared]
    .map(([theme, n]) => ({ theme, declared: n, covered: covered.get(theme) ?? 0 }))
    .sort((a, b) => b.declared - a.declared || (a.theme < b.theme ? -1 : 1));
})();

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
