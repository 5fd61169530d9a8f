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

/** Themes of a region's partnerships by share, with the share of all partnerships beside. */
export function themesOf(id: string): readonly { readonly theme: string; readonly share: number; readonly all: number }[] {
  return (themesByRegion.get(id) ?? [])
    .flatMap((row) =>
      row.share === null || row.share === 0
        ? []
        : [{ theme: row.theme, share: row.share, all: shareOfAll.get(row.theme)?.share ?? 0 }],
    )
    .sort((a, b) => b.share - a.share || (a.theme < b.theme ? -1 : 1));
}
