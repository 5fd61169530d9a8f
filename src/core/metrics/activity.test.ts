import { expect, test } from 'vitest';
import { worldOf } from '../world.ts';
import { countryActivity, noActivity, perInhabitant, regionActivity } from './activity.ts';
import { categoryRanks } from './ranks.ts';
import { isSmall } from './small-numbers.ts';
import { organisationRow, participationRow, projectRow, regionRow, tablesOf } from './testing/tables.ts';

const world = worldOf(
  tablesOf({
    regions: [regionRow('AA11'), regionRow('AA12'), regionRow('BB11'), regionRow('BB12', { category: null })],
    organisations: [organisationRow('O3', null, { country: 'AA' })],
    projects: [projectRow('P1'), projectRow('P2')],
    participations: [
      participationRow('P1', 'AA11', { org_id: 'O1', coordinator: true, eu_contribution: 0.1 }),
      participationRow('P1', 'AA11', { org_id: 'O2', eu_contribution: 0.2 }),
      participationRow('P1', null, { org_id: 'O3' }),
      participationRow('P2', 'AA11', { org_id: 'O1' }),
      participationRow('P2', 'BB11', { org_id: 'O4' }),
    ],
  }),
);

test('adds up what a region does, to the cent', () => {
  expect(regionActivity(world).get(0)).toEqual({
    projects: 2,
    fractional: 2 / 3 + 1 / 2,
    units: 3,
    organisations: 2,
    coordinators: 1,
    contribution: 0.3,
    unitsWithoutAmount: 1,
  });
});

test('units without a single known amount have no sum; where nothing happens it is a real 0', () => {
  expect(regionActivity(world).get(2)?.contribution).toBeNull();
  expect(perInhabitant(regionActivity(world).get(2) ?? noActivity, 10).absent).toBe('no-amounts');
  expect(perInhabitant(noActivity, 10).value).toBe(0);
  expect(perInhabitant(noActivity, null).absent).toBe('no-population');
});

test('an unlocated unit counts in the country of its organisation', () => {
  expect(countryActivity(world).get('AA')).toMatchObject({ projects: 2, units: 4, organisations: 3 });
});

test('ranks are within the category, regions without a project included', () => {
  expect([0, 1, 2, 3].map((region) => categoryRanks(world).get(region))).toEqual([
    { rank: 1, of: 3 },
    { rank: 3, of: 3 },
    { rank: 2, of: 3 },
    undefined,
  ]);
});

test('fewer than five projects are few; two regions of a country are all there are', () => {
  expect(isSmall('projects', 4)).toBe(true);
  expect(isSmall('projects', 5)).toBe(false);
  expect(isSmall('regions', 2)).toBe(false);
  expect(isSmall('projects', undefined)).toBe(false);
});
