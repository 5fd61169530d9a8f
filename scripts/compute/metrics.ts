import type { Row } from '#core/artefact.ts';
import { keyOf, type MetricDefinition, type MetricValue } from '#core/metrics/definition.ts';
import { register } from '#core/metrics/index.ts';
import { isSmall } from '#core/metrics/small-numbers.ts';
import { currentPeriod, type Period, periods } from '#core/taxonomy/periods.ts';
import { isBroad, type Slice, sliceCells } from './slices.ts';

/**
 * Beyond so many projects the long table keeps to the broad slices: by theme and year, a hundred metrics of a hundred parts of a whole framework
 * programme take longer than all the rest. The tables by region, category, country and theme have every slice all the same.
 */
export const projectsInDetail = 5000;

/**
 * The long table: every metric that has no table of its own, for the slices it makes sense for, always a number or absent. Values of single
 * regions stay in region_metrics; coverage by country is left to country_metrics in slices by wave, theme and year.
 */
export function metricRows(slices: readonly Slice[], projects: number): Row[] {
  const long = register.filter(({ publishedIn }) => publishedIn.table === 'metrics');
  const shown = projects > projectsInDetail ? slices.filter(isBroad) : slices;
  return shown.flatMap((slice) => long.filter((metric) => suits(metric, slice)).flatMap((metric) => rowsOf(metric, slice)));
}

function suits({ slices }: MetricDefinition, slice: Slice): boolean {
  return slices === 'every' || slice.kind === 'all' || (slices === 'instrument' && slice.kind === 'instrument');
}

function rowsOf(metric: MetricDefinition, slice: Slice): Row[] {
  const valuesOf = (period: Period): MetricValue[] =>
    [...metric.compute(slice.worlds[period])].filter((value) => hasPlace(value, slice));
  // What no period changes is computed once and stands under both, so that readers always ask the same way.
  const once = metric.periodBound ? null : valuesOf(currentPeriod);
  return periods.flatMap((period) => (once ?? valuesOf(period)).map((value) => rowOf(metric, slice, period, value)));
}

function rowOf(metric: MetricDefinition, slice: Slice, period: Period, { dims, value, unit, n, absent }: MetricValue): Row {
  return {
    period,
    ...sliceCells(slice),
    metric: metric.id,
    dims: dims.length === 0 ? null : keyOf('', dims).slice(1),
    value: numberOf(metric, value),
    unit: unit ?? metric.unit,
    n: n ?? null,
    small_n: isSmall(metric.denominator, n),
    absent: absent ?? null,
  };
}

function hasPlace({ dims }: MetricValue, slice: Slice): boolean {
  return dims.every(([name, at]) => !(name === 'by' && at.startsWith('country:') && !isBroad(slice)));
}

/** Lists and flags have tables of their own, with a column of their type: the long table holds numbers, so that every reader finds them typed. */
function numberOf({ id }: MetricDefinition, value: MetricValue['value']): number | null {
  if (value === null || typeof value === 'number') return value;
  throw new TypeError(
    `${id} gives ${JSON.stringify(value)}, and the table metrics holds numbers. Name a table with a column for it under publishedIn.`,
  );
}
