import type { Row } from '#core/artefact.ts';
import { categoryFlow, countryFlows, visitsOf } from '#core/metrics/exchanges.ts';
import { categories } from '#core/taxonomy/categories.ts';
import { periods } from '#core/taxonomy/periods.ts';
import type { Slice } from './slices.ts';

/** Visits by category and by country; no row at all when no exchange is located. */
export function exchangeFlowRows(all: Slice): Row[] {
  return periods.flatMap((period): Row[] => {
    const world = all.worlds[period];
    if (visitsOf(world).length === 0) return [];
    return [
      ...categories.flatMap((from) =>
        categories.map((to) => ({ period, level: 'category', from, to, visits: categoryFlow(world, from, to) })),
      ),
      ...[...countryFlows(world)].flatMap(([from, row]) =>
        [...row].map(([to, visits]) => ({ period, level: 'country', from, to, visits })),
      ),
    ];
  });
}
