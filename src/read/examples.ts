import { currentPeriod } from '#core/taxonomy/periods.ts';
import type { Words } from '#i18n/index.ts';
import { groupBy } from './index-by.ts';
import { labelsOf } from './labels.ts';
import { table } from './table.ts';

const rows = groupBy(
  table('metrics').filter((row) => row.slice_kind === 'all' && row.period === currentPeriod),
  (row) => row.metric,
);

/** What a metric is on the data at hand: its first values, in words; empty when it has a table of its own. */
export function examplesOf(id: string, words: Words, shown = 3): readonly string[] {
  const labels = labelsOf(words);
  return (rows.get(id) ?? []).slice(0, shown).map((row) => {
    const place = row.dims === null ? '' : `${row.dims.replaceAll('|', ', ').replaceAll('=', ' = ')}: `;
    if (row.value === null) return `${place}${words.t('common.na')} (${labels.reason(row.absent ?? '')})`;
    const number = Number(row.value);
    const value =
      row.value === '' || Number.isNaN(number) ? shorten(row.value) : words.decimal(number, Number.isInteger(number) ? 0 : 3);
    const n = row.n === null ? '' : ` (n = ${words.count(row.n)}${row.small_n ? `, ${words.t('common.smallN')}` : ''})`;
    return `${place}${value} ${row.unit}${n}`;
  });
}

const shorten = (list: string) => (list.length > 90 ? `${list.slice(0, list.lastIndexOf(';', 90))} …` : list);
