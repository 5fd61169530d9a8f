import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { unlocatedReasons } from '#core/artefacts/provenance.ts';
import { absences } from '#core/measure.ts';
import { families } from '#core/metrics/definition.ts';
import { statuses } from '#core/taxonomy/categories.ts';
import en from './en.json' with { type: 'json' };
import { wordsOf } from './index.ts';

describe('the dictionary', () => {
  test.each(Object.entries(en))('%s is a message that parses', (_key, message) => {
    expect(() => new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true })).not.toThrow();
  });

  const codes = [
    ...statuses.map((code) => `category.${code}`),
    ...Object.keys(families).map((code) => `family.${code}`),
    ...Object.keys(absences).map((code) => `reason.${code}`),
    ...unlocatedReasons.map((code) => `unlocatedReason.${code}`),
    ...['pass', 'fail', 'unknown', 'not_assessed'].flatMap((code) => [`result.${code}`, `resultShort.${code}`]),
    ...['partners', 'countries', 'ld_tr', 'overall'].map((code) => `rule.${code}`),
  ];
  test.each(codes)('has words for %s', (key) => {
    expect(en).toHaveProperty([key]);
  });

  test('never says "excluded" of regions: they are "not represented" (METHODOLOGY R14)', () => {
    expect(Object.entries(en).filter(([, message]) => /\bexclu(ded|sion)\b/i.test(message))).toEqual([]);
  });
});

describe('numbers and dates', () => {
  const words = wordsOf('en');
  test('an absent number is n/a, never 0', () => {
    expect([words.count(null), words.decimal(null), words.percent(null), words.eur(null), words.date(null)]).toEqual(
      Array(5).fill('n/a'),
    );
    expect(words.count(0)).toBe('0');
  });
  test('groups thousands, uses a true minus and keeps the precision of a date', () => {
    expect(words.count(1234567)).toBe('1,234,567');
    expect(words.decimal(-0.5, 1)).toBe('−0.5');
    expect(words.money(21733159.88)).toBe('EUR\u00a021,733,159.88');
    expect([words.date('2018'), words.date('2018-03'), words.date('2018-03-01')]).toEqual(['2018', 'March 2018', '1 March 2018']);
  });
  test('text in a message stays text', () => {
    expect(words.t('region.finding.none', { region: '<IMPACT> Connected Car' })).toContain('<IMPACT> Connected Car');
  });
});
