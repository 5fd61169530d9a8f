import type { Row } from '#core/artefact.ts';
import { dualThemes } from '#core/metrics/dual.ts';
import { isSmall } from '#core/metrics/small-numbers.ts';
import { projectsByTheme, themeScopes, themeShare, themesOf } from '#core/metrics/themes.ts';
import { categories } from '#core/taxonomy/categories.ts';
import { periods } from '#core/taxonomy/periods.ts';
import { type Slice, sliceCells } from './slices.ts';

/** One row per theme that occurs in the slice. */
export function themeRows(slices: readonly Slice[]): Row[] {
  return slices.flatMap((slice) =>
    periods.flatMap((period) => {
      const world = slice.worlds[period];
      const { all, categories: byCategory } = themeScopes(world);
      const regions = new Map(dualThemes(world).map(({ theme, cluster }) => [theme, cluster.length]));
      return themesOf(world).map((theme, place) => {
        const projects = projectsByTheme(world)[place] ?? 0;
        return {
          period,
          ...sliceCells(slice),
          theme,
          weight: all.weights[place] ?? 0,
          share: themeShare(all, place).value,
          projects,
          regions: regions.get(theme) ?? 0,
          ...Object.fromEntries(
            categories.flatMap((category, i) => {
              const scope = byCategory[i];
              return [
                [`weight_${category}`, scope?.weights[place] ?? 0],
                [`share_${category}`, scope ? themeShare(scope, place).value : null],
              ];
            }),
          ),
          small_n: isSmall('projects', projects),
        };
      });
    }),
  );
}
