import { derived } from '../derived.ts';
import { ensure } from '../grouping.ts';
import { absent, known, type Measure, ratio } from '../measure.ts';
import { compareText } from '../order.ts';
import { atLeastInCommon, holm } from '../stats/hypergeometric.ts';
import type { World } from '../world.ts';

/** A theme with the regions of the universe that either approach reaches, places in `world.regions`, ascending. */
export interface DualTheme {
  readonly theme: string;
  /** A(t): a unit in a project of the theme. */
  readonly cluster: readonly number[];
  /** S(t): in an S3 partnership of the theme; repeats count once. */
  readonly s3: readonly number[];
  readonly both: readonly number[];
}

/** Every theme of a project or of an S3 partnership, in id order, with its regions. */
export const dualThemes: (world: World) => readonly DualTheme[] = derived((world: World) => {
  const cluster = new Map<string, Set<number>>();
  const s3 = new Map<string, Set<number>>();
  const inUniverse = (region: number | undefined): region is number =>
    region !== undefined && (world.regions[region]?.in_universe ?? false);
  for (const { project, regions } of world.projects) {
    for (const theme of project.themes) {
      const reached = ensure(cluster, theme, () => new Set<number>());
      for (const region of regions) if (inUniverse(region)) reached.add(region);
    }
  }
  for (const { theme, region_id } of world.s3) {
    const committed = ensure(s3, theme, () => new Set<number>());
    const region = world.regionIndex.get(region_id);
    if (inUniverse(region)) committed.add(region);
  }
  const ascending = (set: ReadonlySet<number> | undefined): number[] => [...(set ?? [])].sort((a, b) => a - b);
  return [...new Set([...cluster.keys(), ...s3.keys()])].sort(compareText).map((theme) => {
    const a = ascending(cluster.get(theme));
    const s = ascending(s3.get(theme));
    return { theme, cluster: a, s3: s, both: a.filter((region) => s3.get(theme)?.has(region)) };
  });
});

export interface DualSizes {
  readonly cluster: number;
  readonly s3: number;
  readonly both: number;
}

/** Sizes over all themes: (theme, region) pairs pooled. */
export function pooled(themes: readonly DualTheme[]): DualSizes {
  const sum = (side: 'cluster' | 's3' | 'both'): number => themes.reduce((total, theme) => total + theme[side].length, 0);
  return { cluster: sum('cluster'), s3: sum('s3'), both: sum('both') };
}

export const sizesOf = ({ cluster, s3, both }: DualTheme): DualSizes => ({
  cluster: cluster.length,
  s3: s3.length,
  both: both.length,
});

/** Regions in one approach alone. */
export const onlyIn = ({ cluster, s3, both }: DualSizes): { readonly cluster: number; readonly s3: number } => ({
  cluster: cluster - both,
  s3: s3 - both,
});

/** |A∩S|/|A∪S| (DUAL jaccard). Absent `both-empty`. */
export const dualJaccard = ({ cluster, s3, both }: DualSizes): Measure => ratio(both, cluster + s3 - both, 'both-empty');
/** |A∩S|/|S|: how many committed regions the clusters reach (DUAL cov_s3). Absent `one-side-empty`. */
export const coverageOfS3 = ({ s3, both }: DualSizes): Measure => ratio(both, s3, 'one-side-empty');
/** |A∩S|/|A| (DUAL cov_cluster). Absent `one-side-empty`. */
export const coverageOfCluster = ({ cluster, both }: DualSizes): Measure => ratio(both, cluster, 'one-side-empty');

/** |A∩S|·|U|/(|A||S|): 1 as by chance (DUAL lift). Absent `one-side-empty`. */
export function dualLift(world: World, { cluster, s3, both }: DualSizes): Measure {
  return ratio(both * world.universe.length, cluster * s3, 'one-side-empty');
}

/** Probability of at least as many common regions by chance (DUAL p, hypergeometric). Absent `one-side-empty`. */
export function dualProbability(world: World, { cluster, s3, both }: DualSizes): Measure {
  if (cluster === 0 || s3 === 0) return absent('one-side-empty');
  return known(atLeastInCommon(both, cluster, s3, world.universe.length));
}

/** The probabilities of all themes after Holm's correction: many are tested, so only these are marked. */
export const correctedProbabilities: (world: World) => ReadonlyMap<string, number> = derived((world: World) => {
  const tested = dualThemes(world).flatMap((theme) => {
    const { value } = dualProbability(world, sizesOf(theme));
    return value === null ? [] : [{ theme: theme.theme, value }];
  });
  const adjusted = holm(tested.map(({ value }) => value));
  return new Map(tested.map(({ theme }, i) => [theme, adjusted[i] ?? 1]));
});

export const gapSides = ['cluster_only', 's3_only'] as const;
export type GapSide = (typeof gapSides)[number];

/** Regions where one approach is present and the other absent (DUAL-GAP), in id order. */
export function dualGap({ cluster, s3, both }: DualTheme, side: GapSide): number[] {
  const common = new Set(both);
  return (side === 'cluster_only' ? cluster : s3).filter((region) => !common.has(region));
}
