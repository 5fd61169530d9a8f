import type { Row } from '#core/artefact.ts';
import { countryActivity, noActivity } from '#core/metrics/activity.ts';
import {
  type CoverageScope,
  coverageScopes,
  depths,
  populationReached,
  regionalCoverage,
  regionsReached,
} from '#core/metrics/coverage.ts';
import { isSmall } from '#core/metrics/small-numbers.ts';
import { distinctInOrder } from '#core/order.ts';
import { type Period, periods } from '#core/taxonomy/periods.ts';
import { isBroad, type Slice, sliceCells } from './slices.ts';

/** One row per country with a region on the list; in slices by wave, theme and year only those with a unit. */
export function countryRows(slices: readonly Slice[]): Row[] {
  return slices.flatMap((slice) =>
    periods.flatMap((period) => {
      const world = slice.worlds[period];
      const scopes = new Map(coverageScopes(world).map((scope) => [scope.by, scope]));
      return distinctInOrder(world.regions.map((region) => region.country))
        .filter((country) => isBroad(slice) || countryActivity(world).has(country))
        .map((country) =>
          countryRow(slice, period, country, scopes.get(`country:${country}`) ?? { by: `country:${country}`, regions: [] }),
        );
    }),
  );
}

function countryRow(slice: Slice, period: Period, country: string, scope: CoverageScope): Row {
  const world = slice.worlds[period];
  const activity = countryActivity(world).get(country) ?? noActivity;
  return {
    period,
    ...sliceCells(slice),
    country,
    regions: scope.regions.length,
    active: regionsReached(world, scope),
    active_share: regionalCoverage(world, scope).value,
    population_reached: populationReached(world, scope).value,
    ...Object.fromEntries(depths.map((k) => [`share_k${k}`, regionalCoverage(world, scope, k).value])),
    projects: activity.projects,
    projects_fractional: activity.fractional,
    units: activity.units,
    organisations: activity.organisations,
    coordinators: activity.coordinators,
    contribution_eur: activity.contribution,
    units_without_amount: activity.unitsWithoutAmount,
    small_n: isSmall('projects', activity.projects),
  };
}
