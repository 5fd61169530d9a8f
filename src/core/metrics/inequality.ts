import { absent, known, type Measure, ratio } from '../measure.ts';
import { gini, hoover, type LorenzPoint, lorenzCurve, theil } from '../stats/inequality.ts';
import { spearman } from '../stats/rank-correlation.ts';
import { type Category, categories } from '../taxonomy/categories.ts';
import type { World } from '../world.ts';
import { type BaseRegion, baseOf, sumOf } from './base.ts';

export interface MoneyHolding extends BaseRegion {
  readonly amount: number;
}

const holdings = (world: World): MoneyHolding[] =>
  baseOf(world).regions.map((region) => ({ ...region, amount: region.contribution }));

const hasMoney = (world: World): boolean => sumOf(baseOf(world).totals.contribution) > 0;

/** Points of the Lorenz curve of EU contribution over people, ascending; empty when no amount is known. */
export function contributionLorenz(world: World): LorenzPoint<MoneyHolding>[] {
  return hasMoney(world) ? lorenzCurve(holdings(world)) : [];
}

/**
 * How concentrated is money across people (REP-GINI)? Weighted by population: the unweighted form treats regions
 * as equal and moves with their size.
 *
 * Units   index from 0 to 1; regions without money are kept.
 * Absent  `no-amounts` when nothing is known to have been paid.
 */
export function contributionGini(world: World): Measure {
  return hasMoney(world) ? known(gini(holdings(world))) : absent('no-amounts');
}

/** Share of the money that would have to move for equality per head (REP-HOOVER). Absent `no-amounts`. */
export function contributionHoover(world: World): Measure {
  return hasMoney(world) ? known(hoover(holdings(world))) : absent('no-amounts');
}

export interface TheilParts {
  readonly total: Measure;
  readonly between: Measure;
  readonly within: Measure;
  readonly betweenShare: Measure;
  /** Inequality inside one category; absent when it received nothing. */
  readonly inside: Readonly<Record<Category, Measure>>;
}

/**
 * Is the inequality between categories or inside them (REP-THEIL)? Low between-share: a category quota will not cure it.
 *
 * Units   nats; total = between + within; betweenShare is a share.
 * Absent  all `no-amounts` when nothing is known to have been paid; betweenShare `no-inequality` when total < 1e-12.
 */
export function contributionTheil(world: World): TheilParts {
  const all = holdings(world);
  const { totals, population } = baseOf(world);
  const money = sumOf(totals.contribution);
  const inside = {} as Record<Category, Measure>;
  let within = 0;
  for (const category of categories) {
    const amount = totals.contribution[category];
    inside[category] = amount > 0 ? known(theil(all.filter((row) => row.category === category))) : absent('no-amounts');
    within += amount > 0 ? (amount / money) * (inside[category].value ?? 0) : 0;
  }
  if (money === 0) {
    const none = absent('no-amounts');
    return { total: none, between: none, within: none, betweenShare: none, inside };
  }
  const total = theil(all);
  const between = theil(
    categories.filter((k) => population[k] > 0).map((k) => ({ amount: totals.contribution[k], population: population[k] })),
  );
  return {
    total: known(total),
    between: known(between),
    within: known(within),
    betweenShare: total < 1e-12 ? absent('no-inequality') : known(between / total),
    inside,
  };
}

/** Share of the money that went to the `n` regions that received most (REP-TOP). Absent `no-amounts`. */
export function topShare(world: World, n: number): Measure {
  const amounts = baseOf(world)
    .regions.map((region) => region.contribution)
    .sort((a, b) => b - a);
  const largest = amounts.slice(0, n).reduce((sum, amount) => sum + amount, 0);
  return ratio(largest, sumOf(baseOf(world).totals.contribution), 'no-amounts');
}

/**
 * Does money follow wealth (REP-RHO)? Spearman's correlation of GDP per head and EUR per inhabitant, over regions
 * of the base whose GDP is known. Association only.
 *
 * Absent  `too-few-regions` below 3, `constant` when either is the same everywhere.
 */
export function moneyAndWealth(world: World): { readonly rho: Measure; readonly n: number } {
  const pairs = baseOf(world).regions.flatMap((row) => {
    const gdp = world.regions[row.region]?.gdp_per_head ?? null;
    return gdp === null ? [] : [{ gdp, perHead: row.contribution / row.population }];
  });
  const rho = spearman(
    pairs.map((pair) => pair.gdp),
    pairs.map((pair) => pair.perHead),
  );
  return { rho: rho === null ? absent(pairs.length < 3 ? 'too-few-regions' : 'constant') : known(rho), n: pairs.length };
}
