import type { Row } from '#core/artefact.ts';
import { dormantRegions, registeredByRegion, whiteSpots } from '#core/metrics/coverage.ts';
import { networkOf } from '#core/metrics/network.ts';
import { betweennessOf } from '#core/metrics/network-shape.ts';
import { presenceOf } from '#core/metrics/presence.ts';
import { categoryRanks } from '#core/metrics/ranks.ts';
import { regionFigures } from '#core/metrics/region-figures.ts';
import { krugmanOf, portfolioOf } from '#core/metrics/specialisation.ts';
import { currentPeriod, type Period, periods } from '#core/taxonomy/periods.ts';
import type { World } from '#core/world.ts';
import { isBroad, type Slice, sliceCells } from './slices.ts';

/** One row per region and slice; all regions in slice all and per instrument, else those present. */
export function regionRows(slices: readonly Slice[]): Row[] {
  return slices.flatMap((slice) => {
    const world = slice.worlds[currentPeriod];
    const { full } = presenceOf(world);
    return world.regions.flatMap((_, region) => (isBroad(slice) || (full[region] ?? 0) > 0 ? [regionRow(slice, region)] : []));
  });
}

function regionRow(slice: Slice, region: number): Row {
  const world = slice.worlds[currentPeriod];
  const { small_n, ...figures } = regionFigures(world, region);
  const node = networkOf(world).nodeOf.get(region);
  return {
    ...sliceCells(slice),
    region_id: world.regions[region]?.region_id ?? '',
    ...figures,
    betweenness: isBroad(slice) && node !== undefined ? (betweennessOf(world)?.[node] ?? null) : null,
    ...Object.assign({}, ...periods.map((period) => periodCells(slice, period, region))),
    small_n,
  };
}

function periodCells(slice: Slice, period: Period, region: number): Row {
  const world = slice.worlds[period];
  const suffix = period.replace('-', '_');
  const rank = categoryRanks(world).get(region);
  return {
    [`status_${suffix}`]: world.status[region] ?? 'outside',
    [`rank_${suffix}`]: rank?.rank ?? null,
    [`of_n_${suffix}`]: rank?.of ?? null,
    [`krugman_${suffix}`]: isBroad(slice) ? krugmanAt(world, region) : null,
  };
}

function krugmanAt(world: World, region: number): number | null {
  const row = portfolioOf(world).rowOf.get(region);
  return row === undefined ? null : (krugmanOf(world)[row] ?? null);
}

/** Regions of the universe without a project, most populous first. */
export function whiteSpotRows(slices: readonly Slice[]): Row[] {
  return slices.filter(isBroad).flatMap((slice) =>
    periods.flatMap((period) => {
      const world = slice.worlds[period];
      return whiteSpots(world).map((region, i) => ({
        period,
        ...sliceCells(slice),
        rank: i + 1,
        region_id: world.regions[region]?.region_id ?? '',
        population: world.regions[region]?.population ?? null,
      }));
    }),
  );
}

/** Regions with a registered organisation and no project at all. */
export function dormantRows(all: Slice): Row[] {
  return periods.flatMap((period) => {
    const world = all.worlds[period];
    return dormantRegions(world).map((region) => ({
      period,
      region_id: world.regions[region]?.region_id ?? '',
      organisations: registeredByRegion(world).get(region) ?? 0,
      population: world.regions[region]?.population ?? null,
    }));
  });
}
