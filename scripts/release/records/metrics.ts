import type { Artefact, Column, Row } from '#core/artefact.ts';
import { artefacts } from '#core/artefacts.ts';
import type { MetricDefinition } from '#core/metrics/definition.ts';
import { register } from '#core/metrics/index.ts';
import type { Tables } from '../published.ts';
import { type ReleaseStamp, stamped } from '../stamp.ts';
import { tableBytes } from '../table-bytes.ts';

/** Columns that say how to read a value, where a table has them. */
const qualifying = new Set(['n', 'unit', 'small_n', 'absent']);

/** The part of a table that holds a metric, as a contract of its own. */
export function metricTable({ id, name, question, publishedIn }: MetricDefinition): Artefact {
  const { key, columns, group }: Artefact = artefacts[publishedIn.table];
  const held = publishedIn.columns;
  const own = (column: Column) =>
    held === undefined || key.includes(column.name) || held.includes(column.name) || qualifying.has(column.name);
  return { name: id, group, title: `${id} · ${name}`, description: question, key, columns: columns.filter(own) };
}

/** Values of a metric, as the table that holds them has them. */
export function metricRows(metric: MetricDefinition, tables: Tables): readonly Row[] {
  const { table } = metric.publishedIn;
  const rows = table === 'metrics' ? tables.metrics.filter((row) => row['metric'] === metric.id) : tables[table];
  const names = metricTable(metric).columns.map(({ name }) => name);
  return rows.map((row) => Object.fromEntries(names.map((name) => [name, row[name] ?? null])));
}

/** A metric's values as CSV and as JSON with its definition, and the index of all. */
export function* metricFiles(tables: Tables, stamp: ReleaseStamp) {
  for (const metric of register) {
    const artefact = metricTable(metric);
    const rows = metricRows(metric, tables);
    const { csv, json } = tableBytes(artefact, rows);
    const said = JSON.stringify({ ...stamped(stamp, 'metric'), ...definitionOf(metric), columns: artefact.columns }, null, 1);
    const whole = Buffer.concat([Buffer.from(`${said.slice(0, -2)},\n "rows": `), json.subarray(0, -1), Buffer.from('\n}\n')]);
    yield { path: `metrics/${metric.id}.csv`, content: csv, rows: rows.length, artefact };
    yield { path: `metrics/${metric.id}.json`, content: whole, rows: rows.length, artefact: null };
  }
  const items = register.map((metric) => {
    const { id, name, family, question, unit } = metric;
    return { id, name, family, question, unit, csv: `metrics/${id}.csv`, json: `metrics/${id}.json` };
  });
  const index = JSON.stringify({ ...stamped(stamp, 'metrics-index'), kind: 'metrics', count: items.length, items }, null, 1);
  yield { path: 'metrics/index.json', content: Buffer.from(`${index}\n`), rows: items.length, artefact: null };
}

/** What the methodology says of a metric. */
function definitionOf(metric: MetricDefinition) {
  const { id, name, family, question, unit, direction, dimensions, denominator, periodBound, publishedIn } = metric;
  return {
    kind: 'metric',
    id,
    name,
    family,
    question,
    unit,
    direction,
    dimensions,
    denominator: denominator ?? null,
    period_bound: periodBound,
    formula_tex: metric.formulaTex,
    absent: metric.nullRule,
    caveat: metric.caveat,
    source: metric.source,
    table: publishedIn.table,
  };
}
