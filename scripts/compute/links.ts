import type { Row } from '#core/artefact.ts';
import { affinity, networkOf, salton } from '#core/metrics/network.ts';
import { categoryMixing, countryLinks } from '#core/metrics/network-mixing.ts';
import { currentPeriod, periods } from '#core/taxonomy/periods.ts';
import { isBroad, type Slice, sliceCells } from './slices.ts';

/** Links between regions; they do not depend on the period. */
export function regionPairRows(slices: readonly Slice[]): Row[] {
  return slices.filter(isBroad).flatMap((slice) => {
    const world = slice.worlds[currentPeriod];
    const { nodes, links } = networkOf(world);
    const id = (node: number): string => world.regions[nodes[node] ?? -1]?.region_id ?? '';
    return links.map((link) => ({
      ...sliceCells(slice),
      a: id(link.a),
      b: id(link.b),
      full: link.full,
      fractional: link.fractional,
      salton: salton(world, link),
      affinity: affinity(world, link),
    }));
  });
}

/** Links added up by pair of countries. */
export function countryPairRows(slices: readonly Slice[]): Row[] {
  return slices
    .filter(isBroad)
    .flatMap((slice) => countryLinks(slice.worlds[currentPeriod]).map((link) => ({ ...sliceCells(slice), ...link })));
}

/** Links added up by pair of categories, against what activity alone would give. */
export function categoryPairRows(slices: readonly Slice[]): Row[] {
  return slices.filter(isBroad).flatMap((slice) =>
    periods.flatMap((period) => {
      const fractional = categoryMixing(slice.worlds[period], 'fractional');
      return categoryMixing(slice.worlds[period], 'full').map(({ a, b, weight, share, expected }, i) => ({
        period,
        ...sliceCells(slice),
        a,
        b,
        full: weight,
        fractional: fractional[i]?.weight ?? 0,
        share_full: share.value,
        share_fractional: fractional[i]?.share.value ?? null,
        expected_full: expected.value,
        expected_fractional: fractional[i]?.expected.value ?? null,
      }));
    }),
  );
}
