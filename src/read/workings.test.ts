import { expect, test } from 'vitest';
import { wordsOf } from '#i18n/index.ts';
import { type WorkedValue, working } from './workings.ts';

const words = wordsOf('en');
const none = () => null;
const row = (metric: string, value: number | null, more: Partial<WorkedValue> = {}): WorkedValue => ({
  metric,
  value,
  dims: null,
  n: null,
  unit: 'ratio',
  ...more,
});

test('a share is worked from its denominator', () => {
  expect(working(row('DQ-LOC', 0.75, { n: 8, unit: 'share of units' }), none, words)).toBe('6 / 8 = 0.750');
});

test('a ratio is worked from the values it divides', () => {
  const at = (metric: string) => ({ 'REP-SHARE': 0.15, 'REP-POP': 0.3 })[metric] ?? null;
  const dims = 'measure=units|category=transition';
  expect(working(row('REP-RR', 0.5, { dims }), at, words)).toBe('0.1500 / 0.3000 = 0.500');
});

test('a working that does not give the value is not shown', () => {
  expect(working(row('DQ-LOC', 0.76, { n: 8, unit: 'share of units' }), none, words)).toBeNull();
  expect(working(row('REP-RR', 0.5), none, words)).toBeNull();
  expect(working(row('DQ-LOC', null, { n: 8, unit: 'share' }), none, words)).toBeNull();
});
