import { expect, test } from 'vitest';
import { worldOf } from '../world.ts';
import {
  categorisedShare,
  contributionKnownShare,
  locatedShare,
  projectsWithUnits,
  unitCount,
  unitsByStatus,
} from './data-quality.ts';
import { participationRow, projectRow, regionRow, tablesOf } from './testing/tables.ts';

const world = worldOf(
  tablesOf({
    regions: [
      regionRow('AA11', { category: 'transition' }),
      regionRow('BB11', { category: null }),
      regionRow('XX11', { in_universe: false }),
    ],
    projects: [projectRow('P1'), projectRow('EMPTY')],
    participations: [
      participationRow('P1', 'AA11', { eu_contribution: 0 }),
      participationRow('P1', 'BB11'),
      participationRow('P1', 'XX11', { eu_contribution: 5 }),
      participationRow('P1', null),
    ],
  }),
);
const empty = worldOf(tablesOf({}));

test('units stand under exactly one status', () => {
  expect(unitsByStatus(world)).toEqual({
    less_developed: 0,
    transition: 1,
    more_developed: 0,
    unclassified: 1,
    outside: 1,
    unlocated: 1,
  });
  expect(unitCount(world)).toBe(4);
  expect(projectsWithUnits(world)).toBe(1);
});

test('completeness: located, categorised within the universe, amount known where it is 0', () => {
  expect(locatedShare(world).value).toBe(3 / 4);
  expect(categorisedShare(world).value).toBe(1 / 2);
  expect(contributionKnownShare(world).value).toBe(2 / 4);
});

test('without units the shares are absent', () => {
  expect([locatedShare(empty), categorisedShare(empty), contributionKnownShare(empty)].map(({ absent }) => absent)).toEqual([
    'no-units',
    'no-located-units',
    'no-units',
  ]);
});
