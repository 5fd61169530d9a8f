import { describe, expect, test } from 'vitest';
import { worldOf } from '../world.ts';
import { activatedShare, coverageScopes, dormantRegions, populationReached, regionalCoverage, whiteSpots } from './coverage.ts';
import { presenceOf } from './presence.ts';
import { organisationRow, participationRow, projectRow, regionRow, tablesOf } from './testing/tables.ts';

const world = worldOf(
  tablesOf({
    regions: [
      regionRow('AA11', { population: 3 }),
      regionRow('AA12', { population: 1, category: 'transition' }),
      regionRow('BB11', { population: null }),
      regionRow('BB12', { population: 9 }),
      regionRow('XX11', { in_universe: false, population: 50 }),
    ],
    organisations: [
      organisationRow('C1', 'AA11'),
      organisationRow('C2', 'BB12'),
      organisationRow('C3', 'BB11', { registered: false }),
    ],
    projects: [projectRow('P1'), projectRow('P2')],
    participations: [
      participationRow('P1', 'AA11'),
      participationRow('P1', 'XX11'),
      participationRow('P1', null, { org_id: 'somewhere' }),
      participationRow('P1', null, { org_id: 'elsewhere' }),
      participationRow('P2', 'AA11'),
    ],
  }),
);
const scope = (by: string) => coverageScopes(world).find((one) => one.by === by) ?? { by, regions: [] };

describe('presence', () => {
  test('counts a project fully in each region, and in parts that add up with the unlocated', () => {
    const { full, fractional, unlocated } = presenceOf(world);
    expect([...full]).toEqual([2, 0, 0, 0, 1]);
    expect([...fractional]).toEqual([1.25, 0, 0, 0, 0.25]);
    expect(unlocated).toBe(0.5);
  });
});

describe('coverage', () => {
  test('is over the universe: one region of four, half of a country', () => {
    expect(regionalCoverage(world, scope('all')).value).toBe(1 / 4);
    expect(regionalCoverage(world, scope('country:AA')).value).toBe(1 / 2);
    expect(regionalCoverage(world, scope('all'), 2).value).toBe(1 / 4);
    expect(regionalCoverage(world, scope('all'), 3).value).toBe(0);
    expect(coverageScopes(world).map(({ by }) => by)).toEqual([
      'all',
      'category:less_developed',
      'category:transition',
      'category:more_developed',
      'country:AA',
      'country:BB',
    ]);
  });

  test('of people counts an unknown population as 0', () => {
    expect(populationReached(world, scope('all')).value).toBe(3 / 13);
  });

  test('of a category without regions is absent, not 0', () => {
    expect(regionalCoverage(world, scope('category:less_developed')).absent).toBe('no-regions');
    expect(populationReached(world, scope('category:less_developed')).absent).toBe('no-population');
  });
});

test('white spots come most populous first, an unknown population last', () => {
  expect(whiteSpots(world).map((region) => world.regions[region]?.region_id)).toEqual(['BB12', 'AA12', 'BB11']);
});

test('only registered organisations make a region one with a cluster', () => {
  expect(dormantRegions(world).map((region) => world.regions[region]?.region_id)).toEqual(['BB12']);
  expect(activatedShare(world).value).toBe(1 / 2);
  expect(activatedShare(worldOf(tablesOf({}))).absent).toBe('no-registered');
});
