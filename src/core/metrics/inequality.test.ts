import { expect, test } from 'vitest';
import { worldOf } from '../world.ts';
import { contributionGini, contributionLorenz, contributionTheil, moneyAndWealth, topShare } from './inequality.ts';
import { participationRow, projectRow, regionRow, tablesOf } from './testing/tables.ts';

const paid = (amounts: Record<string, number | null>) =>
  worldOf(
    tablesOf({
      regions: [
        regionRow('AA11', { category: 'less_developed', population: 100, gdp_per_head: 1 }),
        regionRow('AA12', { category: 'less_developed', population: 100, gdp_per_head: 2 }),
        regionRow('BB11', { population: 200, gdp_per_head: 3 }),
      ],
      projects: [projectRow('P1')],
      participations: Object.entries(amounts).map(([region, amount]) =>
        participationRow('P1', region, { eu_contribution: amount }),
      ),
    }),
  );

test('inequality inside a category is within, none of it between', () => {
  const { total, between, within, betweenShare, inside } = contributionTheil(paid({ AA11: 20, BB11: 20 }));
  expect(between.value).toBe(0);
  expect(within.value).toBeCloseTo(Math.log(2) / 2, 12);
  expect(total.value).toBeCloseTo(Math.log(2) / 2, 12);
  expect(betweenShare.value).toBe(0);
  expect(inside.less_developed.value).toBeCloseTo(Math.log(2), 12);
  expect(inside.transition.absent).toBe('no-amounts');
});

test('equality has no between share, and nothing paid has no inequality at all', () => {
  expect(contributionTheil(paid({ AA11: 1, AA12: 1, BB11: 2 })).betweenShare.absent).toBe('no-inequality');
  const nothing = paid({ AA11: null, BB11: 0 });
  expect(contributionGini(nothing).absent).toBe('no-amounts');
  expect(contributionTheil(nothing).total.absent).toBe('no-amounts');
  expect(contributionLorenz(nothing)).toEqual([]);
});

test('the largest regions', () => {
  expect(topShare(paid({ AA11: 10, AA12: 20, BB11: 30 }), 1).value).toBe(1 / 2);
  expect(topShare(paid({ AA11: 10, AA12: 20, BB11: 30 }), 10).value).toBe(1);
});

test('money and wealth: falling per head with rising GDP', () => {
  expect(moneyAndWealth(paid({ AA11: 30, AA12: 20, BB11: 10 })).rho.value).toBeCloseTo(-1, 12);
  expect(moneyAndWealth(paid({})).rho.absent).toBe('constant');
  expect(moneyAndWealth(worldOf(tablesOf({})))).toMatchObject({ rho: { absent: 'too-few-regions' }, n: 0 });
});
