import { register } from '#core/metrics/index.ts';
import type { Period } from '#core/taxonomy/periods.ts';
import type { Key, Words } from '#i18n/index.ts';
import { metricWords } from '#i18n/metric-words.ts';
import type { MetricChange } from '#read/changes.ts';
import { changes } from '#read/changes.ts';
import { indexBy } from '#read/index-by.ts';
import { labelsOf } from '#read/labels.ts';
import { table } from '#read/table.ts';
import type { Table, TableCell } from '../components/table.ts';

const definitions = indexBy(register, (metric) => metric.id);
/** Entries shown on the page; all of them are in the table. */
const shownRows = 300;

/** A value of a headline metric in its unit: shares in percent, ratios with two decimals, counts and EUR whole. */
export function metricValueText({ count, decimal, percent }: Words, unit: string, value: number | null): string {
  if (unit.startsWith('share')) return percent(value, 1);
  return unit === 'ratio' ? decimal(value, 2) : count(value);
}

/** A difference with its sign, that of a share in percentage points; null where nothing can be compared or nothing moved. */
export function differenceText(words: Words, { unit, difference }: Pick<MetricChange, 'unit' | 'difference'>): string | null {
  if (difference === null || difference === 0) return null;
  const share = unit.startsWith('share');
  const text = share
    ? words.decimal(100 * difference, 1)
    : unit === 'ratio'
      ? words.decimal(difference, 3)
      : words.count(difference);
  const signed = difference > 0 ? `+${text}` : text;
  return share ? words.t('changes.points', { difference: signed }) : signed;
}

/** Headline metrics of one period before and now. */
export function metricsTable(words: Words, period: Period): Table {
  const { t, language } = words;
  const labels = labelsOf(words);
  const part = (pair: string): string => {
    const [name = '', at = ''] = pair.split('=');
    if (at === 'all') return '';
    if (name === 'category' || at.startsWith('category:')) return labels.category(at.replace('category:', ''));
    return t(`changes.${name}.${at}` as Key);
  };
  /** Without a drop before there is nothing to compare with: one column of values. */
  const compared = changes.compared_with !== null;
  const value = (unit: string, number: number | null): TableCell => ({
    text: metricValueText(words, unit, number),
    sort: number ?? undefined,
  });
  return {
    caption: t('changes.metrics.caption', { period }),
    columns: [
      { label: t('changes.column.metric') },
      { label: t('changes.column.of') },
      ...(compared ? [{ label: t('changes.column.before'), number: true }] : []),
      { label: t('changes.column.after'), number: true },
      ...(compared ? [{ label: t('changes.column.difference'), number: true }] : []),
    ],
    rows: table('changes_metrics')
      .filter((row) => row.period === period)
      .map((row) => {
        const definition = definitions.get(row.metric);
        return [
          definition ? `${metricWords(language, definition).name} (${row.metric})` : t(`changes.metric.${row.metric}` as Key),
          row.unit === 'EUR' ? 'EUR' : (row.dims ?? '').split('|').filter(Boolean).map(part).filter(Boolean).join(', '),
          ...(compared ? [value(row.unit, row.before)] : []),
          value(row.unit, row.after),
          ...(compared ? [row.difference === null ? t('common.na') : (differenceText(words, row) ?? '0')] : []),
        ];
      }),
  };
}

/** Rows of each file before and now. */
export function changedSourcesTable(words: Words): Table {
  const { t, count, date } = words;
  const titles = indexBy(table('sources'), (row) => row.source);
  return {
    caption: t('changes.sources.caption'),
    columns: [
      { label: t('changes.column.source') },
      { label: t('changes.column.file') },
      { label: t('changes.column.before'), number: true },
      { label: t('changes.column.after'), number: true },
      { label: t('changes.column.came'), number: true },
      { label: t('changes.column.went'), number: true },
      { label: t('changes.column.changed'), number: true },
    ],
    rows: table('changes_sources').map((row) => [
      titles.get(row.source)?.title ?? row.source,
      `${row.file} (${[row.drop_before, row.drop_after].map((drop) => (drop === null ? '–' : date(drop, 'short'))).join(' → ')})`,
      count(row.rows_before),
      count(row.rows_after),
      count(row.added),
      count(row.removed),
      count(row.changed),
    ]),
  };
}

/** The changes row by row, as many as a page can hold; null without any. */
export function changedRowsTable(words: Words): Table | null {
  const { t, count } = words;
  const rows = table('changes_rows');
  if (rows.length === 0) return null;
  return {
    caption: t('changes.rows.caption', { shown: count(Math.min(shownRows, rows.length)), all: count(rows.length) }),
    columns: [
      { label: t('changes.column.row') },
      { label: t('changes.column.source') },
      { label: t('changes.column.what') },
      { label: t('changes.column.field') },
      { label: t('changes.column.before') },
      { label: t('changes.column.after') },
    ],
    rows: rows
      .slice(0, shownRows)
      .map((row) => [
        row.label === null || row.key.endsWith(row.label) ? row.key : `${row.label} (${row.key})`,
        `${row.source}/${row.file}`,
        t(`changes.change.${row.change}`),
        row.field ?? '',
        row.before ?? '',
        row.after ?? '',
      ]),
  };
}
