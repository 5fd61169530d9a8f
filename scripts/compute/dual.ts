import type { Row } from '#core/artefact.ts';
import {
  correctedProbabilities,
  coverageOfCluster,
  coverageOfS3,
  type DualSizes,
  dualGap,
  dualJaccard,
  dualLift,
  dualProbability,
  dualThemes,
  gapSides,
  pooled,
  sizesOf,
} from '#core/metrics/dual.ts';
import { periods } from '#core/taxonomy/periods.ts';
import type { Slice } from './slices.ts';

/** Both approaches per theme, and pooled over all themes. */
export function dualRows(all: Slice): Row[] {
  return periods.flatMap((period) => {
    const world = all.worlds[period];
    const themes = dualThemes(world);
    return [
      { period, theme: 'all', ...sizeCells(pooled(themes)), lift: null, p: null, p_holm: null },
      ...themes.map((theme) => ({
        period,
        theme: theme.theme,
        ...sizeCells(sizesOf(theme)),
        lift: dualLift(world, sizesOf(theme)).value,
        p: dualProbability(world, sizesOf(theme)).value,
        p_holm: correctedProbabilities(world).get(theme.theme) ?? null,
      })),
    ];
  });
}

const sizeCells = (sizes: DualSizes) => ({
  ...sizes,
  jaccard: dualJaccard(sizes).value,
  cov_s3: coverageOfS3(sizes).value,
  cov_cluster: coverageOfCluster(sizes).value,
});

/** Regions where one approach is present and the other is not. */
export function dualGapRows(all: Slice): Row[] {
  return periods.flatMap((period) => {
    const world = all.worlds[period];
    return dualThemes(world).flatMap((theme) =>
      gapSides.flatMap((side) =>
        dualGap(theme, side).map((region) => ({
          period,
          theme: theme.theme,
          side,
          region_id: world.regions[region]?.region_id ?? '',
        })),
      ),
    );
  });
}
