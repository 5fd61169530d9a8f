import type { Category } from '#core/taxonomy/categories.ts';
import type { Period } from '#core/taxonomy/periods.ts';
import { groupBy, indexBy } from './index-by.ts';
import type { Slice } from './metric.ts';
import { table } from './table.ts';

export type RegionMetrics = ReturnType<typeof table<'region_metrics'>>[number];
export type CategoryMetrics = ReturnType<typeof table<'category_metrics'>>[number];
export type CountryMetrics = ReturnType<typeof table<'country_metrics'>>[number];

const sliceKey = (kind: string, value: string) => `${kind}\t${value}`;
const regionsOf = groupBy(table('region_metrics'), (row) => sliceKey(row.slice_kind, row.slice));
const countriesOf = groupBy(table('country_metrics'), (row) => `${row.period}\t${sliceKey(row.slice_kind, row.slice)}`);
const categoryOf = indexBy(
  table('category_metrics'),
  (row) => `${row.period}\t${sliceKey(row.slice_kind, row.slice)}\t${row.category}`,
);
const regionOf = indexBy(table('region_metrics'), (row) => `${sliceKey(row.slice_kind, row.slice)}\t${row.region_id}`);

/** Every region's figures in a slice. */
export const regionRows = (slice: Slice): readonly RegionMetrics[] => regionsOf.get(sliceKey(slice.kind, slice.value)) ?? [];

/** One region's figures in a slice; undefined where the slice lists only the regions present. */
export const regionRow = (slice: Slice, region: string): RegionMetrics | undefined =>
  regionOf.get(`${sliceKey(slice.kind, slice.value)}\t${region}`);

/** Every country's figures in a slice and period. */
export const countryRows = (period: Period, slice: Slice): readonly CountryMetrics[] =>
  countriesOf.get(`${period}\t${sliceKey(slice.kind, slice.value)}`) ?? [];

/** A category's figures; throws when the table lacks the row, since every slice has all four. */
export function categoryRow(period: Period, slice: Slice, category: Category | 'all'): CategoryMetrics {
  const row = categoryOf.get(`${period}\t${sliceKey(slice.kind, slice.value)}\t${category}`);
  if (row === undefined)
    throw new Error(`public/data/tables/category_metrics.csv has no row ${period}, ${slice.value}, ${category}.`);
  return row;
}
