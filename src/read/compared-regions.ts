import type { ComparedRegion } from '#core/explorer/comparison.ts';
import { groupBy } from './index-by.ts';
import { partnershipSlug } from './partnership-path.ts';
import { partnersOf, themeProfileOf } from './region-links.ts';
import { table } from './table.ts';

const projectsOf = groupBy(
  table('projects').flatMap((row) => row.regions.map((region_id) => ({ region_id, row }))),
  ({ region_id }) => region_id,
);

/** What the comparison reads of a region: themes, partner regions and partnerships, as its factsheet shows them. */
export function comparedRegion(region_id: string): ComparedRegion {
  return {
    region_id,
    themes: themeProfileOf(region_id)
      .filter(({ share }) => share > 0)
      .toSorted((a, b) => b.share - a.share)
      .map(({ theme, share, all }) => [theme, share, all]),
    partners: Object.fromEntries(partnersOf(region_id).map((row) => [row.region_id, row.full])),
    partnerships: (projectsOf.get(region_id) ?? []).map(({ row }) => [partnershipSlug(row.project_id), row.acronym]),
  };
}
