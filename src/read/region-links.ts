import { currentPeriod } from '#core/taxonomy/periods.ts';
import { groupBy, indexBy } from './index-by.ts';
import { table } from './table.ts';

const allPairs = table('region_pairs').filter((row) => row.slice_kind === 'all');
const first = groupBy(allPairs, (row) => row.a);
const second = groupBy(allPairs, (row) => row.b);
const themesByRegion = groupBy(
  table('region_themes').filter((row) => row.period === currentPeriod),
  (row) => row.region_id,
);
const shareOfAll = indexBy(
  table('theme_metrics').filter((row) => row.slice_kind === 'all' && row.period === currentPeriod),
  (row) => row.theme,
);

/** Regions that share a partnership with this one, the most shared first, then by id. */
export function partnersOf(id: string): readonly { readonly region_id: string; readonly full: number }[] {
  return [
    ...(first.get(id) ?? []).map((row) => ({ region_id: row.b, full: row.full })),
    ...(second.get(id) ?? []).map((row) => ({ region_id: row.a, full: row.full })),
  ].sort((a, b) => b.full - a.full || (a.region_id < b.region_id ? -1 : 1));
}

/** Every theme of the partnerships: its share in a region and in all, what weighs most more than in all first. */
export function themeProfileOf(id: string): readonly { readonly theme: string; readonly share: number; readonly all: number }[] {
  const own = indexBy(themesByRegion.get(id) ?? [], (row) => row.theme);
  return [...shareOfAll.values()]
    .map((row) => ({ theme: row.theme, share: own.get(row.theme)?.share ?? 0, all: row.share ?? 0 }))
    .sort((a, b) => b.share - b.all - (a.share - a.all) || (a.theme < b.theme ? -1 : 1));
}
