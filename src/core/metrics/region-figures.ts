import type { World } from '../world.ts';
import { noActivity, perInhabitant, regionActivity } from './activity.ts';
import { networkOf, strengthOf } from './network.ts';
import { isSmall } from './small-numbers.ts';
import { themeDiversity, themeScopes } from './themes.ts';

/** What is said of a region in any set of projects: columns of `region_metrics` under their own names. */
export interface RegionFigures {
  readonly projects_full: number;
  readonly projects_fractional: number;
  readonly units: number;
  readonly organisations: number;
  readonly coordinators: number;
  /** EUR; null when there are units and no amount is known. */
  readonly contribution_eur: number | null;
  readonly units_without_amount: number;
  readonly eur_per_inhabitant: number | null;
  readonly themes_n0: number;
  readonly themes_n1: number | null;
  readonly degree: number;
  readonly strength_full: number;
  readonly strength_fractional: number;
  /** Fewer than five projects (rule R12). */
  readonly small_n: boolean;
}

/**
 * Presence, money, themes and links of a region in the projects of a world: the one place where its row is made, for the
 * published table and for a cut of the projects that a reader makes.
 *
 * Shape   `region` is a place in `world.regions`.
 * Absent  null where the column says so; counts of a region without a project are real zeros.
 */
export function regionFigures(world: World, region: number): RegionFigures {
  const activity = regionActivity(world).get(region) ?? noActivity;
  const { nodeOf, neighbours } = networkOf(world);
  const node = nodeOf.get(region);
  const scope = themeScopes(world).regions[region];
  const diversity = scope ? themeDiversity(scope) : null;
  return {
    projects_full: activity.projects,
    projects_fractional: activity.fractional,
    units: activity.units,
    organisations: activity.organisations,
    coordinators: activity.coordinators,
    contribution_eur: activity.contribution,
    units_without_amount: activity.unitsWithoutAmount,
    eur_per_inhabitant: perInhabitant(activity, world.regions[region]?.population ?? null).value,
    themes_n0: diversity?.N0.value ?? 0,
    themes_n1: diversity?.N1.value ?? null,
    degree: node === undefined ? 0 : (neighbours[node]?.length ?? 0),
    strength_full: strengthOf(world, region, 'full').value ?? 0,
    strength_fractional: strengthOf(world, region, 'fractional').value ?? 0,
    small_n: isSmall('projects', activity.projects),
  };
}
