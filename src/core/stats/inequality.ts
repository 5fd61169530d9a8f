/*
 * Inequality of an amount over people who live in groups of different size. General: knows nothing of regions
 * or of clusters. Callers make sure that the amounts and the populations each add up to more than 0.
 */

export interface Holding {
  readonly amount: number;
  readonly population: number;
}

export interface LorenzPoint<Group extends Holding> {
  readonly group: Group;
  readonly populationShare: number;
  readonly amountShare: number;
}

/**
 * Points of the Lorenz curve: groups by amount per head ascending, zeros kept, ties in the order given.
 *
 * Shape   populations above 0; cumulative shares, the last point is (1, 1). The curve starts at (0, 0).
 */
export function lorenzCurve<Group extends Holding>(groups: readonly Group[]): LorenzPoint<Group>[] {
  const totals = sums(groups);
  const ascending = [...groups].sort((a, b) => a.amount / a.population - b.amount / b.population);
  let population = 0;
  let amount = 0;
  return ascending.map((group) => {
    population += group.population;
    amount += group.amount;
    return { group, populationShare: population / totals.population, amountShare: amount / totals.amount };
  });
}

/** Population-weighted Gini, 1 − Σ(pᵢ−pᵢ₋₁)(Lᵢ+Lᵢ₋₁), from 0 (equal per head) to 1. */
export function gini(groups: readonly Holding[]): number {
  let area = 0;
  let before = { populationShare: 0, amountShare: 0 };
  for (const point of lorenzCurve(groups)) {
    area += (point.populationShare - before.populationShare) * (point.amountShare + before.amountShare);
    before = point;
  }
  // Equal holdings give 1 − 1 with a rounding error of either sign.
  return Math.max(0, 1 - area);
}

/** Hoover index, ½ Σ |share of amount − share of population|: what would have to move for equality per head. */
export function hoover(groups: readonly Holding[]): number {
  const totals = sums(groups);
  return groups.reduce((sum, g) => sum + Math.abs(g.amount / totals.amount - g.population / totals.population), 0) / 2;
}

/** Theil index Σ s ln(s/p) in nats; 0·ln 0 = 0. */
export function theil(groups: readonly Holding[]): number {
  const totals = sums(groups);
  const sum = groups.reduce((before, g) => before + divergence(g.amount / totals.amount, g.population / totals.population), 0);
  // Terms of either sign cancel to a rounding error around 0, never below it.
  return Math.max(0, sum);
}

function divergence(share: number, expected: number): number {
  return share === 0 ? 0 : share * Math.log(share / expected);
}

function sums(groups: readonly Holding[]): { amount: number; population: number } {
  const totals = { amount: 0, population: 0 };
  for (const group of groups) {
    totals.amount += group.amount;
    totals.population += group.population;
  }
  return totals;
}
