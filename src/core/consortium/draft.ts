import type { Call } from '../entities/tables.ts';
import type { Measure } from '../measure.ts';
import { baseOf, sumOf } from '../metrics/base.ts';
import { type Eligibility, eligibilityOf } from '../metrics/eligibility.ts';
import { populationShare, representationShare } from '../metrics/representation.ts';
import { isSmall } from '../metrics/small-numbers.ts';
import { compareText } from '../order.ts';
import { type Category, categories } from '../taxonomy/categories.ts';
import type { Unit, World } from '../world.ts';
import { type Member, memberKey } from './member.ts';

/**
 * A world that holds one project, the draft, under the call it is held against: whatever is said of a recorded partnership can be
 * said of a draft by the same function.
 *
 * Shape   `places` gives regions and countries of the period the call goes by; members in any order, each counted once. A member
 *         that stands for a region is a legal entity there.
 * Absent  a region that is not on the list leaves a member unlocated, as it does a participation (rule R3).
 */
export function draftWorld(places: World, members: readonly Member[], call: Call | null): World {
  const byKey = new Map(members.map((member) => [memberKey(member), member]));
  const keys = [...byKey.keys()].sort(compareText);
  const units = keys.map((org_id): Unit => {
    const region = byKey.get(org_id)?.region ?? null;
    return {
      org_id,
      region: region === null ? null : (places.regionIndex.get(region) ?? null),
      coordinator: false,
      contribution: null,
    };
  });
  const located = new Set(units.flatMap(({ region }) => (region === null ? [] : [region])));
  return {
    ...places,
    organisations: new Map(
      [...byKey].map(([org_id, { country, region }]) => [
        org_id,
        { org_id, name: org_id, country, region_id: region, registered: false },
      ]),
    ),
    calls: call === null ? [] : [call],
    callById: new Map(call === null ? [] : [[call.call_id, call]]),
    projects: [
      {
        project: {
          project_id: 'draft',
          acronym: 'draft',
          call_id: call?.call_id ?? null,
          instrument: call?.instrument ?? '',
          themes: [],
          start_year: null,
          wave: null,
        },
        units,
        regions: [...located].sort((a, b) => a - b),
      },
    ],
    assessedIn: new Map(),
  };
}

/** Does a draft meet the rules of a call (ELI-RULE)? Three-valued, per legal entity, rule by rule. */
export function draftEligibility(places: World, members: readonly Member[], call: Call): Eligibility {
  const [found] = eligibilityOf(draftWorld(places, members, call));
  if (found === undefined) throw new Error('A draft is one project and has one result. draftWorld() made none.');
  return found;
}

export interface BalanceRow {
  readonly category: Category;
  readonly members: number;
  /** Share of the draft's members in the base (REP-SHARE, units). */
  readonly share: Measure;
  /** Share of the population of the base (REP-POP). */
  readonly population: Measure;
}

export interface DraftBalance {
  readonly rows: readonly BalanceRow[];
  /** Members that count: in a region of the universe with a category and a population. */
  readonly n: number;
  /** Members that do not: outside, without category or without region. */
  readonly outside: number;
  readonly smallN: boolean;
}

/**
 * The draft's members by category of region beside the population.
 *
 * Shape   one row per category. Units: shares of the members, and of the people, in the base (rule R7).
 * Absent  shares of no member are absent; fewer than five carry the mark of rule R12.
 */
export function draftBalance(places: World, members: readonly Member[]): DraftBalance {
  const world = draftWorld(places, members, null);
  const units = baseOf(world).totals.units;
  const n = sumOf(units);
  return {
    rows: categories.map((category) => ({
      category,
      members: units[category],
      share: representationShare(world, 'units', category),
      population: populationShare(world, category),
    })),
    n,
    outside: (world.projects[0]?.units.length ?? 0) - n,
    smallN: isSmall('units', n),
  };
}
