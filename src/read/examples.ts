import { greatest } from 'd3';
import type { Cell, Row } from '#core/artefact.ts';
import { artefacts } from '#core/artefacts.ts';
import type { MetricDefinition } from '#core/metrics/definition.ts';
import { currentPeriod } from '#core/taxonomy/periods.ts';
import { unitWords } from '#i18n/contract-words.ts';
import type { Words } from '#i18n/index.ts';
import { metricWords } from '#i18n/metric-words.ts';
import { groupBy } from './index-by.ts';
import { labelsOf } from './labels.ts';
import { table } from './table.ts';
import { working } from './workings.ts';

const long = groupBy(
  table('metrics').filter((row) => row.slice_kind === 'all' && row.period === currentPeriod),
  (row) => row.metric,
);

/**
 * What a metric is on the data at hand, in words: published values, computed by the real function for all projects in the
 * current period, with the sum worked out where one line can show it, its place, unit and denominator. Empty when the data hold none of it.
 */
export function examplesOf(metric: MetricDefinition, words: Words): readonly string[] {
  return metric.publishedIn.columns === undefined ? fromLongTable(metric, words) : fromOwnTable(metric.publishedIn, words);
}

const shown = 3;

function fromLongTable(metric: MetricDefinition, words: Words): readonly string[] {
  const labels = labelsOf(words);
  const rows = long.get(metric.id) ?? [];
  // Most values have the unit of their metric; those of its further fields have units of the tables.
  const unitOf = (unit: string) =>
    unit === metric.unit ? metricWords(words.language, metric).unit : unitWords(words.language, unit);
  const at = (id: string, dims = '') => (long.get(id) ?? []).find((row) => (row.dims ?? '') === dims)?.value ?? null;
  // What the atlas is about first: less developed regions, then everything together.
  const rank = (dims: string | null) => (dims?.includes('less_developed') ? 0 : dims === null || dims.includes('all') ? 1 : 2);
  return rows
    .toSorted((a, b) => Number(a.value === null) - Number(b.value === null) || rank(a.dims) - rank(b.dims))
    .slice(0, shown)
    .map((row) => {
      const place = row.dims === null ? '' : `${placed(row.dims)}: `;
      if (row.value === null) return `${place}${words.t('common.na')} (${labels.reason(row.absent ?? '')})`;
      const n = row.n === null ? '' : ` (n = ${words.count(row.n)}${row.small_n ? `, ${words.t('common.smallN')}` : ''})`;
      return `${place}${working(row, at, words) ?? written(String(row.value), words)} ${unitOf(row.unit)}${n}`;
    });
}

function fromOwnTable({ table: name, columns = [] }: MetricDefinition['publishedIn'], words: Words): readonly string[] {
  const labels = labelsOf(words);
  const artefact = artefacts[name];
  const rows = (table(name) as readonly Row[]).filter(
    (row) => (row['slice_kind'] ?? 'all') === 'all' && (row['period'] ?? currentPeriod) === currentPeriod,
  );
  const [first = ''] = columns;
  const row = greatest(rows, (one) => (typeof one[first] === 'number' ? one[first] : null)) ?? rows[0];
  if (row === undefined) return [];
  const key = artefact.key.filter((column) => !['slice_kind', 'slice', 'period'].includes(column));
  const place = key.map((column) => named(column, row[column] ?? null, labels)).join(', ');
  return columns.map((column) => {
    const value = row[column] ?? null;
    const unit = artefact.columns.find((one) => one.name === column);
    return `${place}: ${column} = ${value === null ? words.t('common.na') : written(String(value), words)} ${unit !== undefined && 'unit' in unit ? unitWords(words.language, unit.unit) : ''}`.trimEnd();
  });
}

function named(column: string, cell: Cell, labels: ReturnType<typeof labelsOf>): string {
  const code = String(cell ?? '');
  if (['region_id', 'a', 'b', 'partner', 'peer'].includes(column) && /^[A-Z]{2}[A-Z0-9]{2}$/.test(code)) return labels.region(code);
  if (column === 'theme') return labels.theme(code);
  if (column === 'category') return labels.category(code);
  return code;
}

const placed = (dims: string) => dims.replaceAll('|', ', ').replaceAll('=', ' = ');

function written(value: string, words: Words): string {
  const number = Number(value);
  if (value === '' || Number.isNaN(number)) return value.length > 90 ? `${value.slice(0, value.lastIndexOf(';', 90))} …` : value;
  return words.decimal(number, Number.isInteger(number) ? 0 : 3);
}
