import { mean, median } from 'simple-statistics';
import { derived } from '../derived.ts';
import { haversine } from '../geo/haversine.ts';
import { addTo } from '../grouping.ts';
import { absent, known, type Measure, ratio } from '../measure.ts';
import type { Category } from '../taxonomy/categories.ts';
import { isCategory, type World } from '../world.ts';

/** An exchange whose two regions are known, places in `world.regions`. */
export interface Visit {
  readonly visitor: number;
  readonly host: number;
  readonly virtual: boolean;
}

/** Located exchanges: both regions known, in order of exchange id. */
export const visitsOf: (world: World) => readonly Visit[] = derived((world: World) =>
  world.exchanges.flatMap(({ visitor_region, host_region, virtual }) => {
    const visitor = visitor_region === null ? undefined : world.regionIndex.get(visitor_region);
    const host = host_region === null ? undefined : world.regionIndex.get(host_region);
    return visitor === undefined || host === undefined ? [] : [{ visitor, host, virtual }];
  }),
);

/** Visits from one region to another: same-region rows are left out. */
const travels: (world: World) => readonly Visit[] = derived((world: World) =>
  visitsOf(world).filter(({ visitor, host }) => visitor !== host),
);

/** Share of located exchanges held online (EXC-VIRT). Absent `no-exchanges`. */
export function virtualShare(world: World): Measure {
  const visits = visitsOf(world);
  return ratio(visits.filter(({ virtual }) => virtual).length, visits.length, 'no-exchanges');
}

/** Share of located exchanges between two countries (EXC-XB). The scheme requires another country: below 1 flags data. */
export function crossBorderShare(world: World): Measure {
  const visits = visitsOf(world);
  const across = visits.filter(({ visitor, host }) => world.regions[visitor]?.country !== world.regions[host]?.country);
  return ratio(across.length, visits.length, 'no-exchanges');
}

export interface Balance {
  readonly visits: number;
  readonly hosted: number;
  /** (hosted − visits)/(hosted + visits): +1 only hosts, −1 only visits. */
  readonly balance: Measure;
}

/** Who hosts and who visits, for the regions that belong to a group (EXC-BAL). Absent `no-exchanges` when neither. */
function balanceOf(world: World, belongs: (region: number) => boolean): Balance {
  let visits = 0;
  let hosted = 0;
  for (const { visitor, host } of travels(world)) {
    if (belongs(visitor)) visits += 1;
    if (belongs(host)) hosted += 1;
  }
  return { visits, hosted, balance: ratio(hosted - visits, hosted + visits, 'no-exchanges') };
}

export const categoryBalance = (world: World, category: Category): Balance =>
  balanceOf(world, (region) => world.status[region] === category);

/** Balance of every region in a located exchange, in id order; one that only visits itself has 0 and no balance. */
export function regionBalances(world: World): { readonly region: number; readonly balance: Balance }[] {
  const visits = new Map<number, number>();
  const hosted = new Map<number, number>();
  for (const { visitor, host } of travels(world)) {
    addTo(visits, visitor, 1);
    addTo(hosted, host, 1);
  }
  const present = new Set(visitsOf(world).flatMap(({ visitor, host }) => [visitor, host]));
  return [...present]
    .sort((a, b) => a - b)
    .map((region) => {
      const made = visits.get(region) ?? 0;
      const received = hosted.get(region) ?? 0;
      return {
        region,
        balance: { visits: made, hosted: received, balance: ratio(received - made, received + made, 'no-exchanges') },
      };
    });
}

/** Visits from one category to another, both known, same-region rows left out (EXC-FLOW). */
export function categoryFlow(world: World, from: Category, to: Category): number {
  return travels(world).filter(({ visitor, host }) => world.status[visitor] === from && world.status[host] === to).length;
}

/** Visits by country of visitor and host, same-region rows left out. */
export function countryFlows(world: World): Map<string, Map<string, number>> {
  const flows = new Map<string, Map<string, number>>();
  for (const { visitor, host } of travels(world)) {
    const from = world.regions[visitor]?.country ?? '';
    const row = flows.get(from) ?? new Map<string, number>();
    flows.set(from, row);
    addTo(row, world.regions[host]?.country ?? '', 1);
  }
  return flows;
}

/** Share of visits between categories that go to another category (EXC-XC). Absent `no-exchanges`. */
export function crossCategoryShare(world: World): Measure {
  let all = 0;
  let across = 0;
  for (const { visitor, host } of travels(world)) {
    const from = world.status[visitor];
    const to = world.status[host];
    if (from === undefined || to === undefined || !isCategory(from) || !isCategory(to)) continue;
    all += 1;
    if (from !== to) across += 1;
  }
  return ratio(across, all, 'no-exchanges');
}

/** Distinct directed pairs of regions whose reverse exists too (EXC-RECIP). Absent `no-exchanges`. */
export function reciprocity(world: World): Measure {
  const key = (from: number, to: number): number => from * world.regions.length + to;
  const pairs = new Map(travels(world).map(({ visitor, host }) => [key(visitor, host), key(host, visitor)]));
  const mutual = [...pairs.values()].filter((reverse) => pairs.has(reverse));
  return ratio(mutual.length, pairs.size, 'no-exchanges');
}

/**
 * How far do visits reach (EXC-DIST)? Great-circle distance between region points; a point stands for a region, so
 * tens of kilometres of error.
 *
 * Units   kilometres. Same-region rows and regions without a position are left out; mean and median by simple-statistics.
 * Absent  `no-distance` when no visit is left.
 */
export function visitDistance(world: World): { readonly mean: Measure; readonly median: Measure; readonly n: number } {
  const distances = travels(world).flatMap(({ visitor, host }) => {
    const [a, b] = [world.regions[visitor], world.regions[host]];
    if (!a || !b || a.lat === null || a.lon === null || b.lat === null || b.lon === null) return [];
    return [haversine({ lat: a.lat, lon: a.lon }, { lat: b.lat, lon: b.lon })];
  });
  if (distances.length === 0) return { mean: absent('no-distance'), median: absent('no-distance'), n: 0 };
  return { mean: known(mean(distances)), median: known(median(distances)), n: distances.length };
}
