import { describe, expect, test } from 'vitest';
import { worldOf } from '../world.ts';
import {
  categoryBalance,
  categoryFlow,
  countryFlows,
  crossBorderShare,
  crossCategoryShare,
  reciprocity,
  regionBalances,
  virtualShare,
  visitDistance,
  visitsOf,
} from './exchanges.ts';
import { exchangeRow, regionRow, tablesOf } from './testing/tables.ts';

const world = worldOf(
  tablesOf({
    regions: [
      regionRow('AA11', { category: 'less_developed', lat: 0, lon: 0 }),
      regionRow('AA12', { lat: 0, lon: 1 }),
      regionRow('BB11', { lat: 0, lon: 3 }),
      regionRow('XX11', { in_universe: false }),
    ],
    exchanges: [
      exchangeRow('E1', 'AA11', 'BB11'),
      exchangeRow('E2', 'BB11', 'AA11', true),
      exchangeRow('E3', 'AA11', 'BB11'),
      exchangeRow('E4', 'AA11', 'AA12'),
      exchangeRow('E5', 'AA12', 'AA12', true),
      exchangeRow('E6', 'XX11', 'BB11'),
      exchangeRow('E7', null, 'BB11'),
      exchangeRow('E8', 'ZZ99', 'BB11'),
    ],
  }),
);

test('only exchanges between known regions are located', () => {
  expect(visitsOf(world)).toHaveLength(6);
  expect(virtualShare(world).value).toBe(2 / 6);
  expect(crossBorderShare(world).value).toBe(4 / 6);
});

describe('balance', () => {
  test('leaves out visits within a region', () => {
    expect(regionBalances(world).map(({ balance }) => [balance.visits, balance.hosted, balance.balance.value])).toEqual([
      [3, 1, -0.5],
      [0, 1, 1],
      [1, 3, 0.5],
      [1, 0, -1],
    ]);
    expect(categoryBalance(world, 'less_developed')).toMatchObject({ visits: 3, hosted: 1 });
    expect(categoryBalance(world, 'transition').balance.absent).toBe('no-exchanges');
  });
});

test('flows go from visitor to host', () => {
  expect(categoryFlow(world, 'less_developed', 'more_developed')).toBe(3);
  expect(categoryFlow(world, 'more_developed', 'less_developed')).toBe(1);
  expect(crossCategoryShare(world).value).toBe(1);
  expect(countryFlows(world).get('AA')?.get('BB')).toBe(2);
});

test('one of four directed pairs and its reverse are mutual', () => {
  expect(reciprocity(world).value).toBe(2 / 4);
});

test('distances along the equator; regions without a position are left out', () => {
  const degree = (6371.0088 * Math.PI) / 180;
  const { mean, median, n } = visitDistance(world);
  expect(n).toBe(4);
  expect(mean.value).toBeCloseTo((3 * 3 + 1) * degree * 0.25, 6);
  expect(median.value).toBeCloseTo(3 * degree, 6);
  expect(visitDistance(worldOf(tablesOf({}))).mean.absent).toBe('no-distance');
});
