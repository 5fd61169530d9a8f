import { expect, test } from 'vitest';
import { worldOf } from '../world.ts';
import { funnelOf, funnelScopes } from './funnel.ts';
import { callRow, tablesOf } from './testing/tables.ts';

const calls = [
  callRow('C1', { proposals_received: 40, proposals_retained: 10 }),
  callRow('C2', { instrument: 'ESCP-S3', proposals_received: 10, proposals_retained: 0 }),
  callRow('C3', { proposals_received: 99 }),
];

test('adds up the calls that publish both figures', () => {
  expect(funnelOf(calls)).toMatchObject({
    calls: 2,
    received: 50,
    retained: 10,
    rate: { value: 0.2 },
    oversubscription: { value: 5 },
  });
});

test('a rate of 0 is a rate; one of no proposals is none', () => {
  expect(funnelOf(calls.slice(1, 2))).toMatchObject({
    rate: { value: 0 },
    low: { value: 0 },
    oversubscription: { absent: 'none-retained' },
  });
  expect(funnelOf(calls.slice(2))).toMatchObject({
    calls: 0,
    received: 0,
    rate: { absent: 'no-proposals' },
    low: { absent: 'no-proposals' },
  });
});

test('the interval encloses the rate', () => {
  const { low, high, rate } = funnelOf(calls);
  expect(low.value ?? 1).toBeLessThan(rate.value ?? 0);
  expect(high.value ?? 0).toBeGreaterThan(rate.value ?? 1);
});

test('scopes: all, each call, each instrument', () => {
  const scopes = funnelScopes(worldOf(tablesOf({ calls })));
  expect(scopes.map(({ by, id, calls: own }) => `${by} ${id} ${own.length}`)).toEqual([
    'all all 3',
    'call C1 1',
    'call C2 1',
    'call C3 1',
    'instrument ESCP-4x 2',
    'instrument ESCP-S3 1',
  ]);
});
