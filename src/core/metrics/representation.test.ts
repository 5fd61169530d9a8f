import { describe, expect, test } from 'vitest';
import type { Tables } from '../entities/tables.ts';
import { categories } from '../taxonomy/categories.ts';
import { worldOf } from '../world.ts';
import { baseOf } from './base.ts';
import {
  contributionDisparity,
  contributionPerHead,
  dissimilarity,
  leadership,
  participation,
  representationRatio,
  representationShare,
} from './representation.ts';
import { bootstrapIntervals, jackknifeError, representationInterval } from './resampling.ts';
import { participationRow, projectRow, regionRow, tablesOf } from './testing/tables.ts';

/** A quarter of the people in LD, three quarters in MD; one region of the universe has nobody. */
const regions = [
  regionRow('LD11', { category: 'less_developed', population: 100 }),
  regionRow('MD11', { population: 300 }),
  regionRow('MD12', { population: 0 }),
];
const projects = (n: number): Tables =>
  tablesOf({
    regions,
    projects: Array.from({ length: n }, (_, i) => projectRow(`P${i}`)),
    participations: Array.from({ length: n }, (_, i) => [
      participationRow(`P${i}`, 'LD11', { eu_contribution: 10 }),
      participationRow(`P${i}`, 'MD11', { eu_contribution: 10 + i, coordinator: true }),
      participationRow(`P${i}`, 'MD12', { eu_contribution: 999 }),
    ]).flat(),
  });
const one = worldOf(projects(1));

describe('the base', () => {
  test('holds regions with a category and people; what is outside stays in the denominator of fractional counts', () => {
    expect(baseOf(one).regions).toHaveLength(2);
    expect(baseOf(one).totals.fractional).toEqual({ less_developed: 1 / 3, transition: 0, more_developed: 1 / 3 });
  });
});

describe('ratios', () => {
  test('half of the units on a quarter of the people is twice as much', () => {
    expect(representationShare(one, 'units', 'less_developed').value).toBe(1 / 2);
    expect(representationRatio(one, 'units', 'less_developed').value).toBe(2);
    expect(dissimilarity(one, 'units').value).toBe(1 / 4);
  });

  test('per head, and less against more developed', () => {
    expect(contributionPerHead(one, 'all').value).toBe(20 / 400);
    expect(contributionDisparity(one).value).toBeCloseTo(3, 12);
  });

  test('take part but do not lead', () => {
    expect(leadership(one, 'less_developed').value).toBe(0);
    expect(leadership(one, 'more_developed').value).toBe(2);
    expect(participation(one, 'transition').value).toBe(0);
  });

  test('a category without people has a share and no ratio', () => {
    expect(representationShare(one, 'units', 'transition').value).toBe(0);
    expect(representationRatio(one, 'units', 'transition').absent).toBe('no-population');
    expect(representationShare(worldOf(tablesOf({ regions })), 'contribution', 'more_developed').absent).toBe('no-amounts');
    expect(leadership(one, 'transition').absent).toBe('nothing-to-share');
  });
});

describe('resampling', () => {
  test('needs five projects for a jackknife and twenty for a bootstrap', () => {
    expect(jackknifeError(worldOf(projects(4)), 'units', 'less_developed').absent).toBe('too-few-projects');
    expect(jackknifeError(worldOf(projects(5)), 'units', 'less_developed').value).toBeCloseTo(0, 12);
    expect(bootstrapIntervals(worldOf(projects(19)), 'contribution').less_developed.low.absent).toBe('too-few-projects');
    expect(bootstrapIntervals(worldOf(projects(20)), 'contribution').less_developed.low.value).not.toBeNull();
  });

  test('the jackknife is √((n−1)/n Σ(θᵢ−θ̄)²), computed here the long way', () => {
    const n = 6;
    const theta = (without: number): number => {
      const rest = Array.from({ length: n }, (_, i) => i).filter((i) => i !== without);
      const less = 10 * rest.length;
      const more = rest.reduce((sum, i) => sum + 10 + i, 0);
      return less / (less + more) / (100 / 400);
    };
    const replicates = Array.from({ length: n }, (_, i) => theta(i));
    const mean = replicates.reduce((sum, value) => sum + value, 0) / n;
    const se = Math.sqrt(((n - 1) / n) * replicates.reduce((sum, value) => sum + (value - mean) ** 2, 0));
    const world = worldOf(projects(n));
    expect(jackknifeError(world, 'contribution', 'less_developed').value).toBeCloseTo(se, 12);
    const { low, high } = representationInterval(world, 'contribution', 'less_developed');
    expect((low.value ?? 0) + (high.value ?? 0)).toBeCloseTo(
      2 * (representationRatio(world, 'contribution', 'less_developed').value ?? 0),
      12,
    );
  });

  test('leaving out the only project with money leaves nothing to compare', () => {
    const tables = projects(6);
    const lonely = {
      ...tables,
      participations: tables.participations.map((row) => ({ ...row, eu_contribution: row.project_id === 'P0' ? 5 : null })),
    };
    expect(jackknifeError(worldOf(lonely), 'contribution', 'less_developed').absent).toBe('undefined-replicate');
  });

  test('what rounding leaves over is nothing', () => {
    // 0.1 + 0.2 + 0.3 by region is not 0.3 + 0.2 + 0.1 by organisation to the last bit.
    const amounts = [0.1, 0.2, 0.3];
    const tables = tablesOf({
      regions: [...amounts.map((_, i) => regionRow(`R${i}`)), regionRow('R3', { category: 'less_developed' })],
      projects: Array.from({ length: 6 }, (_, i) => projectRow(`P${i}`)),
      participations: [
        ...amounts.map((amount, i) => participationRow('P0', `R${i}`, { org_id: `O${9 - i}`, eu_contribution: amount })),
        ...Array.from({ length: 6 }, (_, i) => participationRow(`P${i}`, 'R3', { org_id: 'O1', eu_contribution: 0 })),
      ],
    });
    const { totals, added } = baseOf(worldOf(tables));
    expect(totals.contribution.more_developed).not.toBe(added.contribution[categories.indexOf('more_developed')]);
    expect(jackknifeError(worldOf(tables), 'contribution', 'less_developed').absent).toBe('undefined-replicate');
  });

  test('the bootstrap encloses the ratio and repeats itself', () => {
    const world = worldOf(projects(40));
    const { low, high } = bootstrapIntervals(world, 'contribution').less_developed;
    const ratio = representationRatio(world, 'contribution', 'less_developed').value ?? 0;
    expect(low.value ?? 9).toBeLessThan(ratio);
    expect(high.value ?? 0).toBeGreaterThan(ratio);
    expect(bootstrapIntervals(worldOf(projects(40)), 'contribution').less_developed).toEqual({
      ...bootstrapIntervals(world, 'contribution').less_developed,
    });
  });

  test('the interval is floored at 0', () => {
    const tables = projects(5);
    const shaky = {
      ...tables,
      participations: tables.participations.filter((row) => row.region_id !== 'LD11' || row.project_id === 'P0'),
    };
    expect(representationInterval(worldOf(shaky), 'units', 'less_developed').low.value).toBe(0);
  });
});
