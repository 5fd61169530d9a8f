import type { Period } from '#core/taxonomy/periods.ts';
import { indexBy } from './index-by.ts';
import { table } from './table.ts';

export type MetricRow = ReturnType<typeof table<'metrics'>>[number];
export interface Slice {
  readonly kind: MetricRow['slice_kind'];
  readonly value: string;
}
export const allProjects: Slice = { kind: 'all', value: 'all' };
export const ofInstrument = (instrument: string): Slice => ({ kind: 'instrument', value: instrument });

const nameOf = (period: string, slice: Slice, metric: string, dims: string) =>
  [period, slice.kind, slice.value, metric, dims].join('\t');
let index: ReadonlyMap<string, MetricRow> | undefined;

/** One published metric, with its denominator and the reason of its absence. Throws when it was not published. */
export function metric(period: Period, slice: Slice, id: string, dims = ''): MetricRow {
  index ??= indexBy(table('metrics'), (row) =>
    nameOf(row.period, { kind: row.slice_kind, value: row.slice }, row.metric, row.dims ?? ''),
  );
  const row = index.get(nameOf(period, slice, id, dims));
  if (row === undefined) throw new Error(`public/data/tables/metrics.csv has no ${id} ${dims} for ${slice.value}, ${period}.`);
  return row;
}

/** The same as a number; null where the metric is undefined. */
export function metricValue(period: Period, slice: Slice, id: string, dims = ''): number | null {
  return metric(period, slice, id, dims).value;
}
