import type { Status } from '#core/taxonomy/categories.ts';
import type { Period } from '#core/taxonomy/periods.ts';
import { indexBy } from './index-by.ts';
import { table } from './table.ts';

export type RegionRow = ReturnType<typeof table<'regions'>>[number];
export type CountryRow = ReturnType<typeof table<'countries'>>[number];

const regions = indexBy(table('regions'), (row) => row.region_id);
const countries = indexBy(table('countries'), (row) => row.country);

/** A region of the list. Throws for a code that is not on it: a join went wrong. */
export function region(id: string): RegionRow {
  const row = regions.get(id);
  if (row === undefined) throw new Error(`Region ${id} is not in public/data/tables/regions.csv. Run "npm run data" again.`);
  return row;
}

/** A country of the list; throws as `region` does. */
export function country(code: string): CountryRow {
  const row = countries.get(code);
  if (row === undefined) throw new Error(`Country ${code} is not in public/data/tables/countries.csv. Run "npm run data" again.`);
  return row;
}

/** Status of a region in a period: its category, without one, or outside the universe. */
export function statusIn(id: string, period: Period): Status {
  const row = region(id);
  const [inside, category] =
    period === '2014-2020' ? [row.in_universe_2014_2020, row.category_2014_2020] : [row.in_universe, row.category];
  return inside ? (category ?? 'unclassified') : 'outside';
}
