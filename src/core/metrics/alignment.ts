import { derived } from '../derived.ts';
import { ensure } from '../grouping.ts';
import { absent, type Measure, ratio } from '../measure.ts';
import { compareByValueThenId, compareText, distinctInOrder } from '../order.ts';
import type { World } from '../world.ts';
import { linked } from './network.ts';
import { complementarity } from './partners.ts';
import { portfolioOf } from './specialisation.ts';
import { themeScopes, themesOf } from './themes.ts';

/** What a region declared in the period of the world: Pr(r). */
export interface Declared {
  /** Place in `world.regions`. */
  readonly region: number;
  /** In id order. */
  readonly themes: readonly string[];
  /** False where only part of the list is known. */
  readonly complete: boolean;
}

/** Declared priorities per region, in id order; rows of a region that is not on the list are left out. */
export const declaredPriorities: (world: World) => ReadonlyMap<number, Declared> = derived((world: World) => {
  const rows = new Map<number, { themes: string[]; complete: boolean }>();
  for (const { region_id, theme, complete } of world.priorities) {
    const region = world.regionIndex.get(region_id);
    if (region === undefined) continue;
    const row = ensure(rows, region, () => ({ themes: [] as string[], complete: true }));
    row.themes.push(theme);
    row.complete &&= complete;
  }
  return new Map(
    [...rows]
      .sort(([a], [b]) => a - b)
      .map(([region, { themes, complete }]) => [region, { region, themes: distinctInOrder(themes), complete }]),
  );
});

/** ln(regions with priorities / regions declaring the theme): how rare a choice it is. Only themes that some region declares. */
export const rarity: (world: World) => ReadonlyMap<string, number> = derived((world: World) => {
  const declaring = new Map<string, number>();
  const regions = declaredPriorities(world);
  for (const { themes } of regions.values()) for (const theme of themes) declaring.set(theme, (declaring.get(theme) ?? 0) + 1);
  return new Map(
    [...declaring].sort(([a], [b]) => compareText(a, b)).map(([theme, count]) => [theme, Math.log(regions.size / count)]),
  );
});

/**
 * Does the region work on what it chose (ALN-SHARE)? Theme weight of its projects in its priorities / its total
 * theme weight.
 *
 * Units   share. Absent `no-priorities`, `partial-list` when the list is not complete, `no-themes`.
 */
export function alignmentShare(world: World, region: number): Measure {
  return weightedAlignment(world, region, () => 1, 'no-themes');
}

/**
 * Does it work on what sets it apart (ALN-RARE)? As ALN-SHARE, each theme weighted by its rarity on both sides. A theme
 * that no region declares has no rarity and is left out on both sides.
 *
 * Absent  as ALN-SHARE; `no-weights` when every weight is 0.
 */
export function rareAlignment(world: World, region: number): Measure {
  const weights = rarity(world);
  return weightedAlignment(world, region, (theme) => weights.get(theme) ?? 0, 'no-weights');
}

function weightedAlignment(
  world: World,
  region: number,
  weightOf: (theme: string) => number,
  reason: 'no-themes' | 'no-weights',
): Measure {
  const declared = declaredPriorities(world).get(region);
  const scope = themeScopes(world).regions[region];
  if (!declared) return absent('no-priorities');
  if (!declared.complete) return absent('partial-list');
  if (!scope || scope.total === 0) return absent('no-themes');
  const chosen = new Set(declared.themes);
  let inside = 0;
  let all = 0;
  for (const [place, theme] of themesOf(world).entries()) {
    const weight = (scope.weights[place] ?? 0) * weightOf(theme);
    all += weight;
    if (chosen.has(theme)) inside += weight;
  }
  return ratio(inside, all, reason);
}

export interface PriorityCover {
  readonly share: Measure;
  readonly covered: readonly string[];
  readonly uncovered: readonly string[];
}

/**
 * Which choices have a European partnership (ALN-COVER)? Declared themes with at least one project of the region.
 *
 * Units   share of declared themes; of a partial list a lower bound of what is declared.
 * Absent  `no-priorities`.
 */
export function priorityCover(world: World, region: number): PriorityCover {
  const declared = declaredPriorities(world).get(region);
  if (!declared) return { share: absent('no-priorities'), covered: [], uncovered: [] };
  const places = new Map(themesOf(world).map((theme, place) => [theme, place]));
  const weights = themeScopes(world).regions[region]?.weights;
  const has = (theme: string): boolean => (weights?.[places.get(theme) ?? -1] ?? 0) > 0;
  const covered = declared.themes.filter(has);
  return {
    share: ratio(covered.length, declared.themes.length, 'no-priorities'),
    covered,
    uncovered: declared.themes.filter((theme) => !has(theme)),
  };
}

export interface Peer {
  /** Place in `world.regions`. */
  readonly peer: number;
  /** CMP-MATCH; null when either has no portfolio or the region lacks nothing. */
  readonly match: number | null;
}

/**
 * Who chose the same and is not yet a partner (ALN-PEERS)? Regions of another country that declare the theme and share
 * no project, by CMP-MATCH descending (an undefined one last, as 0), then id.
 *
 * Shape   `theme` is a declared priority of the region; empty when it is not, or when there is no such region.
 */
export function alignmentPeers(world: World, region: number, theme: string): Peer[] {
  const declared = declaredPriorities(world);
  if (!declared.get(region)?.themes.includes(theme)) return [];
  const country = world.regions[region]?.country;
  const { rowOf } = portfolioOf(world);
  const own = rowOf.get(region);
  return [...declared.values()]
    .flatMap(({ region: peer, themes }) => {
      if (peer === region || !themes.includes(theme) || world.regions[peer]?.country === country || linked(world, region, peer))
        return [];
      const row = rowOf.get(peer);
      const match = own === undefined || row === undefined ? null : complementarity(world, own, row).value;
      return [{ peer, match, value: match ?? 0, id: world.regions[peer]?.region_id ?? '' }];
    })
    .sort(compareByValueThenId)
    .map(({ peer, match }) => ({ peer, match }));
}
