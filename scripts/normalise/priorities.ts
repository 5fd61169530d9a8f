import type { Records } from '../validate/records.ts';
import type { Reference } from '../validate/reference-records.ts';
import type { Accounts } from './accounts.ts';
import { locate, spread } from './location.ts';
import { provenanceOf } from './provenance.ts';
import type { RowsOf } from './rows.ts';
import type { UnlocatedList } from './unlocated.ts';

/**
 * Declared priorities per region, theme and period. A list counts as complete unless the region itself, a region around it or a part of it is among
 * the partial ones of the period.
 */
export function regionPriorityRows(
  records: Records,
  reference: Reference,
  unlocated: UnlocatedList,
  accounts: Accounts,
): RowsOf<'region_priorities'> {
  const partial = records.partialLists.map((one) => {
    accounts.enter(one.origin, 'accepted');
    return {
      period: one.period,
      why: one.why,
      regions: new Set(spread(one.code, null, reference.nuts).map((place) => place.region_id)),
    };
  });
  const rows = new Map<string, RowsOf<'region_priorities'>[number]>();
  for (const { region, theme, period, level, origin } of records.regionPriorities) {
    const located = locate(region, null, reference.nuts);
    const { region_id } = located;
    if (region_id === null) {
      unlocated.add({ kind: 'priority', id: region, name: null, country: region.slice(0, 2), code: region, located, origin });
      accounts.enter(origin, 'excluded');
      continue;
    }
    const key = `${region_id} ${theme} ${period}`;
    const fresh = !rows.has(key);
    accounts.enter(origin, fresh ? 'accepted' : 'merged');
    if (!fresh) continue;
    const why = partial.find((one) => one.period === period && one.regions.has(region_id))?.why ?? null;
    rows.set(key, { region_id, theme, period, level, complete: why === null, incomplete_reason: why, ...provenanceOf(origin) });
  }
  return [...rows.values()];
}

export function statedPriorityRows(records: Records, reference: Reference, accounts: Accounts): RowsOf<'priorities_as_stated'> {
  return records.statedPriorities.map(({ country, region, code, level, period, priority, themes, origin }) => {
    accounts.enter(origin, 'accepted');
    const places = spread(code, country, reference.nuts);
    const [first] = places;
    return {
      country,
      region_name: region,
      regions: places.flatMap((place) => place.region_id ?? []),
      level,
      period,
      priority_as_stated: priority,
      themes,
      location_as_stated: code,
      location_basis: null,
      located_by: first?.located_by ?? 'none',
      unlocated_reason: first?.unlocated_reason ?? null,
      ...provenanceOf(origin),
    };
  });
}
