import { derived } from '../derived.ts';
import { competitionRanks } from '../order.ts';
import { categories } from '../taxonomy/categories.ts';
import type { World } from '../world.ts';
import { presenceOf } from './presence.ts';

export interface CategoryRank {
  readonly rank: number;
  /** Regions of the category, those without a project included. */
  readonly of: number;
}

/**
 * Where does a region stand among the regions of its category, by projects (COV-N, full)? Competition ranks (rule R10).
 *
 * Shape   by place in `world.regions`; regions without a category have no entry.
 */
export const categoryRanks: (world: World) => ReadonlyMap<number, CategoryRank> = derived((world: World) => {
  const { full } = presenceOf(world);
  const ranks = new Map<number, CategoryRank>();
  for (const category of categories) {
    const regions = world.universe.filter((region) => world.status[region] === category);
    const places = competitionRanks(regions.map((region) => full[region] ?? 0));
    for (const [i, region] of regions.entries()) ranks.set(region, { rank: places[i] ?? 0, of: regions.length });
  }
  return ranks;
});
