import type { Row } from '#core/artefact.ts';
import { statusActivity, wholeCents } from '#core/metrics/activity.ts';
import { baseOf, type MeasureName, measures, sumOf } from '#core/metrics/base.ts';
import { coverageScopes, populationOf, populationReached, regionalCoverage, regionsReached } from '#core/metrics/coverage.ts';
import { projectsWithUnits } from '#core/metrics/data-quality.ts';
import { contributionLorenz, contributionTheil } from '#core/metrics/inequality.ts';
import {
  contributionPerHead,
  leadership,
  participation,
  populationShare,
  projectsWithCategory,
  representationRatio,
  representationShare,
} from '#core/metrics/representation.ts';
import { representationInterval } from '#core/metrics/resampling.ts';
import { isSmall } from '#core/metrics/small-numbers.ts';
import { themeDiversity, themeScopes } from '#core/metrics/themes.ts';
import { type Category, categories } from '#core/taxonomy/categories.ts';
import { periods } from '#core/taxonomy/periods.ts';
import type { World } from '#core/world.ts';
import { isBroad, type Slice, sliceCells } from './slices.ts';

/** One row per category of region, slice and period, and one for all regions of the universe. */
export function categoryRows(slices: readonly Slice[]): Row[] {
  return slices.flatMap((slice) =>
    periods.flatMap((period) =>
      (['all', ...categories] as const).map((category) => ({
        period,
        ...sliceCells(slice),
        category,
        ...cellsOf(slice.worlds[period], category),
      })),
    ),
  );
}

function cellsOf(world: World, category: Category | 'all'): Row {
  const by = category === 'all' ? 'all' : `category:${category}`;
  const scope = coverageScopes(world).find((one) => one.by === by) ?? { by, regions: [] };
  const themes = themeScopes(world);
  const projects = category === 'all' ? projectsWithUnits(world) : projectsWithCategory(world, category);
  const theil = contributionTheil(world);
  return {
    regions: scope.regions.length,
    active: regionsReached(world, scope),
    active_share: regionalCoverage(world, scope).value,
    population: populationOf(world, scope.regions),
    population_reached: populationReached(world, scope).value,
    population_share:
      category === 'all' ? (sumOf(baseOf(world).population) > 0 ? 1 : null) : populationShare(world, category).value,
    ...Object.assign({}, ...measures.map((measure) => measureCells(world, measure, category))),
    eur_per_inhabitant: amountsKnown(world, category) ? contributionPerHead(world, category).value : null,
    participation: category === 'all' ? null : participation(world, category).value,
    lead: category === 'all' ? null : leadership(world, category).value,
    themes_n1: themeDiversity(themes.categories.find((one) => one.scope === by) ?? themes.all).N1.value,
    theil_within: category === 'all' ? theil.within.value : theil.inside[category].value,
    projects,
    small_n: isSmall('projects', projects),
  };
}

function measureCells(world: World, measure: MeasureName, category: Category | 'all'): Row {
  const totals = baseOf(world).totals[measure];
  const known = measure !== 'contribution' || amountsKnown(world, category);
  const shown = measure === 'contribution' ? wholeCents : (value: number): number => value;
  if (category === 'all') {
    const total = sumOf(totals);
    const none = { [`${measure}_rr`]: null, [`${measure}_rr_se`]: null, [`${measure}_rr_low`]: null, [`${measure}_rr_high`]: null };
    return {
      [measure]: known ? shown(total) : null,
      [`${measure}_share`]: representationShare(world, measure, 'all').value,
      ...none,
    };
  }
  const { se, low, high } = representationInterval(world, measure, category);
  // Ratios that rest on fewer than five projects carry no interval (METHODOLOGY R12).
  const few = isSmall('projects', projectsWithCategory(world, category));
  return {
    [measure]: known ? shown(totals[category]) : null,
    [`${measure}_share`]: representationShare(world, measure, category).value,
    [`${measure}_rr`]: representationRatio(world, measure, category).value,
    [`${measure}_rr_se`]: se.value,
    [`${measure}_rr_low`]: few ? null : low.value,
    [`${measure}_rr_high`]: few ? null : high.value,
  };
}

/** False where units exist and none has an amount: their sum is not known rather than 0. */
function amountsKnown(world: World, category: Category | 'all'): boolean {
  const of = (one: Category): boolean | undefined => {
    const activity = statusActivity(world).get(one);
    return activity && activity.contribution !== null;
  };
  if (category !== 'all') return of(category) ?? true;
  const stated = categories.map(of).filter((one) => one !== undefined);
  return stated.length === 0 || stated.includes(true);
}

/** Points of the Lorenz curve of money over people. */
export function lorenzRows(slices: readonly Slice[]): Row[] {
  return slices.filter(isBroad).flatMap((slice) =>
    periods.flatMap((period) => {
      const world = slice.worlds[period];
      return contributionLorenz(world).map(({ group, populationShare: people, amountShare }, i) => ({
        period,
        ...sliceCells(slice),
        rank: i + 1,
        region_id: world.regions[group.region]?.region_id ?? '',
        population_share: Math.min(1, people),
        contribution_share: Math.min(1, amountShare),
      }));
    }),
  );
}
