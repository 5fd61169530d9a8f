import type { Row } from '#core/artefact.ts';
import { complementarity, suggestedPartners } from '#core/metrics/partners.ts';
import { portfolioCosine, portfolioJaccard, relatednessDensity } from '#core/metrics/relatedness.ts';
import { isSmall } from '#core/metrics/small-numbers.ts';
import { portfolioOf } from '#core/metrics/specialisation.ts';
import { themeScopes, themeShare, themesOf } from '#core/metrics/themes.ts';
import { periods } from '#core/taxonomy/periods.ts';
import type { World } from '#core/world.ts';
import type { Slice } from './slices.ts';

const published = 10;

const themedProjects = (world: World, region: number): number => themeScopes(world).regions[region]?.projects ?? 0;

/** What regions work on and what that is related to; pairs of neither weight nor relatedness are left out. */
export function regionThemeRows(all: Slice): Row[] {
  return periods.flatMap((period) => {
    const world = all.worlds[period];
    const { rows, columns, x, rca } = portfolioOf(world);
    const places = new Map(themesOf(world).map((theme, place) => [theme, place]));
    return rows.flatMap((region, row) =>
      columns.flatMap((theme, column) => {
        const scope = themeScopes(world).regions[region];
        const at = row * columns.length + column;
        const weight = x[at] ?? 0;
        const density = relatednessDensity(world, row, column).value;
        if (weight === 0 && !density) return [];
        return [
          {
            period,
            region_id: world.regions[region]?.region_id ?? '',
            theme,
            weight,
            share: scope ? themeShare(scope, places.get(theme) ?? -1).value : null,
            rca: rca[at] ?? null,
            density,
            n: themedProjects(world, region),
            small_n: isSmall('projects', themedProjects(world, region)),
          },
        ];
      }),
    );
  });
}

/** Every pair of regions with a portfolio: alike and complementary. */
export function portfolioPairRows(all: Slice): Row[] {
  return periods.flatMap((period) => {
    const world = all.worlds[period];
    const { rows } = portfolioOf(world);
    const ids = rows.map((region) => world.regions[region]?.region_id ?? '');
    return ids.flatMap((a, i) =>
      ids.slice(i + 1).map((b, after) => {
        const j = i + 1 + after;
        return {
          period,
          a,
          b,
          cosine: portfolioCosine(world, i, j),
          jaccard: portfolioJaccard(world, i, j).value,
          match_ab: complementarity(world, i, j).value,
          match_ba: complementarity(world, j, i).value,
        };
      }),
    );
  });
}

/** The first ten suggested partners of each region. */
export function suggestionRows(all: Slice): Row[] {
  return periods.flatMap((period) => {
    const world = all.worlds[period];
    return portfolioOf(world).rows.flatMap((region) =>
      suggestedPartners(world, region, published).map(({ partner, match, themesAdded }, i) => ({
        period,
        region_id: world.regions[region]?.region_id ?? '',
        rank: i + 1,
        partner: world.regions[partner]?.region_id ?? '',
        match,
        themes_added: themesAdded,
        small_n: isSmall('projects', Math.min(themedProjects(world, region), themedProjects(world, partner))),
      })),
    );
  });
}
