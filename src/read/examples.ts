import { greatest } from 'd3';
import type { Cell, Row } from '#core/artefact.ts';
import { type ArtefactName, artefacts } from '#core/artefacts.ts';
import type { MetricDefinition } from '#core/metrics/definition.ts';
import { countOf } from '#core/stats/sums.ts';
import { currentPeriod } from '#core/taxonomy/periods.ts';
import { longWorkings } from '#core/workings/long.ts';
import { rowWorkings } from '#core/workings/rows.ts';
import { over, type Published, type Working } from '#core/workings/working.ts';
import { unitWords } from '#i18n/contract-words.ts';
import type { Words } from '#i18n/index.ts';
import { metricWords } from '#i18n/metric-words.ts';
import { groupBy } from './index-by.ts';
import { labelsOf } from './labels.ts';
import type { MetricRow } from './metric.ts';
import { table } from './table.ts';
import { worked } from './workings.ts';

/** A published value, worked out where a line can show it. */
export interface Example {
  /** Region, theme or partnership it is of, in words; empty for everything together. */
  readonly place: string;
  /** The column, or the key of the value in the long table: as it stands in the rows. */
  readonly code: string;
  /** The sum and its value, or why there is none. */
  readonly text: string;
  readonly unit: string;
  /** Denominator, with its mark where it is small; empty where none is published. */
  readonly n: string;
  readonly absent: boolean;
}

const long = groupBy(
  table('metrics').filter((row) => row.slice_kind === 'all' && row.period === currentPeriod),
  (row) => row.metric,
);
const kept = new Map<string, readonly Row[]>();

const published: Published = {
  at(id, dims = '') {
    const value = (long.get(id) ?? []).find((row) => (row.dims ?? '') === dims)?.value ?? null;
    return value === null ? null : Number(value);
  },
  rows(name) {
    let rows = kept.get(name);
    if (rows === undefined) {
      rows = (table(name as ArtefactName) as readonly Row[]).filter(
        (row) => (row['slice_kind'] ?? 'all') === 'all' && (row['period'] ?? currentPeriod) === currentPeriod,
      );
      kept.set(name, rows);
    }
    return rows;
  },
};

/**
 * What a metric is on the data at hand: published values, computed by the real function for all projects in the current period, with
 * the sum worked out where one line can show it, its place, unit and denominator. Empty when the data hold none of it.
 */
export function examplesOf(metric: MetricDefinition, words: Words): readonly Example[] {
  return metric.publishedIn.columns === undefined ? fromLongTable(metric, words) : fromOwnTable(metric, words);
}

const shown = 3;

function workingOf(metric: MetricDefinition, { dims, n, value }: MetricRow): Working | null {
  if (value === null) return null;
  const derive = longWorkings[metric.id];
  if (derive !== undefined)
    return derive(Object.fromEntries((dims ?? '').split('|').map((dim) => dim.split('='))), published, value);
  // The denominator is published with the share; it is the whole only where both count the same.
  const counted = metric.unit.startsWith(`share of ${metric.denominator}`);
  return n === null || n === 0 || !counted || (dims ?? '').includes('field=n') ? null : over(countOf(value, n), n);
}

function fromLongTable(metric: MetricDefinition, words: Words): readonly Example[] {
  // Most values have the unit of their metric; those of its further fields have units of the tables.
  const unitOf = (unit: string) =>
    unit === metric.unit ? metricWords(words.language, metric).unit : unitWords(words.language, unit);
  const counted = metric.denominator === undefined ? '' : ` ${unitWords(words.language, metric.denominator)}`;
  // What the atlas is about first: participations, less developed regions, then everything together.
  const rank = (dims: string | null) =>
    (dims?.includes('less_developed') ? 0 : dims === null || dims.includes('all') ? 1 : 2) -
    (dims?.includes('measure=units') ? 3 : 0);
  return (long.get(metric.id) ?? [])
    .map((row) => ({ row, sum: worked(workingOf(metric, row), row.value, words) }))
    .toSorted(
      (a, b) =>
        Number(a.row.value === null) - Number(b.row.value === null) ||
        Number(a.sum === null) - Number(b.sum === null) ||
        rank(a.row.dims) - rank(b.row.dims),
    )
    .slice(0, shown)
    .map(({ row, sum }) => ({
      place: '',
      code: row.dims ?? '',
      text: row.value === null ? reasonOf(row.absent, words) : (sum ?? written(String(row.value), words)),
      unit: row.value === null ? '' : unitOf(row.unit),
      n: row.n === null ? '' : `n = ${words.count(row.n)}${counted}${row.small_n ? `, ${words.t('common.smallN')}` : ''}`,
      absent: row.value === null,
    }));
}

const reasonOf = (absent: string | null, words: Words): string =>
  `${words.t('common.na')} (${labelsOf(words).reason(absent ?? '')})`;

function fromOwnTable(metric: MetricDefinition, words: Words): readonly Example[] {
  const { table: name, columns = [] } = metric.publishedIn;
  const labels = labelsOf(words);
  const artefact = artefacts[name];
  const rows = published.rows(name);
  const [first = ''] = columns;
  const row = greatest(rows, (one) => (typeof one[first] === 'number' ? one[first] : null)) ?? rows[0];
  if (row === undefined) return [{ place: '', code: '', text: reasonOf('no-data', words), unit: '', n: '', absent: true }];
  const key = artefact.key.filter((column) => !['slice_kind', 'slice', 'period', 'level'].includes(column));
  const place = key
    .map((column) => named(column, row[column] ?? null))
    .filter((name) => name !== '')
    .join(', ');
  const n = typeof row['n'] === 'number' ? `n = ${words.count(row['n'])}` : '';
  return columns.map((column) => {
    const value = row[column] ?? null;
    const found = artefact.columns.find((one) => one.name === column);
    const sum = rowWorkings[metric.id]?.[column]?.(row, published) ?? null;
    return {
      place,
      code: column,
      text:
        value === null
          ? words.t('common.na')
          : ((typeof value === 'number' ? worked(sum, value, words) : null) ?? named(column, value)),
      unit: value !== null && found !== undefined && 'unit' in found ? unitWords(words.language, found.unit) : '',
      n,
      absent: value === null,
    };
  });

  function named(column: string, cell: Cell): string {
    const code = Array.isArray(cell) ? cell.join('; ') : String(cell ?? '');
    if (typeof cell === 'number') return written(code, words);
    if (/^[A-Z]{2}[A-Z0-9]{2}$/.test(code) && ['region_id', 'a', 'b', 'partner', 'peer'].includes(column))
      return labels.region(code);
    if (column === 'theme' && code !== 'all') return labels.theme(code);
    if (column === 'uncovered') return labels.themes(code.split('; '));
    if (column === 'category') return labels.category(code);
    if (['stage', 'result', 'rule'].includes(column)) return labels.known(column, code);
    return code === 'all' ? '' : code;
  }
}

function written(value: string, words: Words): string {
  const number = Number(value);
  if (value === '' || Number.isNaN(number)) return value.length > 90 ? `${value.slice(0, value.lastIndexOf(';', 90))} …` : value;
  return words.decimal(number, Number.isInteger(number) ? 0 : 3);
}
