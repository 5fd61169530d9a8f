import type { Row } from '#core/artefact.ts';
import { alignmentPeers, alignmentShare, declaredPriorities, priorityCover, rareAlignment } from '#core/metrics/alignment.ts';
import { isSmall } from '#core/metrics/small-numbers.ts';
import { themeScopes } from '#core/metrics/themes.ts';
import { periods } from '#core/taxonomy/periods.ts';
import type { Slice } from './slices.ts';

const peersShown = 5;

/** Declared priorities against projects, one row per region that declares some. */
export function alignmentRows(all: Slice): Row[] {
  return periods.flatMap((period) => {
    const world = all.worlds[period];
    return [...declaredPriorities(world).values()].map(({ region, themes, complete }) => {
      const { share, covered, uncovered } = priorityCover(world, region);
      const n = themeScopes(world).regions[region]?.projects ?? 0;
      return {
        period,
        region_id: world.regions[region]?.region_id ?? '',
        priorities: themes,
        complete,
        aligned_share: alignmentShare(world, region).value,
        aligned_rare: rareAlignment(world, region).value,
        covered_share: share.value,
        covered,
        uncovered,
        n,
        small_n: isSmall('projects', n),
      };
    });
  });
}

/** The first peers per region and declared priority. */
export function alignmentPeerRows(all: Slice): Row[] {
  return periods.flatMap((period) => {
    const world = all.worlds[period];
    return [...declaredPriorities(world).values()].flatMap(({ region, themes }) =>
      themes.flatMap((theme) => {
        const peers = alignmentPeers(world, region, theme);
        return peers.slice(0, peersShown).map(({ peer, match }, i) => ({
          period,
          region_id: world.regions[region]?.region_id ?? '',
          theme,
          rank: i + 1,
          peer: world.regions[peer]?.region_id ?? '',
          match,
          of_n: peers.length,
        }));
      }),
    );
  });
}
