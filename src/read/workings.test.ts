import { describe, expect, test } from 'vitest';
import { register } from '#core/metrics/index.ts';
import { longWorkings } from '#core/workings/long.ts';
import { rowWorkings } from '#core/workings/rows.ts';
import { balance, over } from '#core/workings/working.ts';
import { wordsOf } from '#i18n/index.ts';
import { languages } from '#i18n/languages.ts';
import { examplesOf } from './examples.ts';
import { worked } from './workings.ts';

const words = wordsOf('en');

test('a sum is shown with its numbers, and in the numbers of the language', () => {
  expect(worked(over(6, 8), 0.75, words)).toBe('6 / 8 = 0.750');
  expect(worked(over(7_191_180.55, 121_023_915), 7_191_180.55 / 121_023_915, wordsOf('de'))).toBe(
    '7.191.181 / 121.023.915 = 0,059',
  );
  expect(worked(balance(3, 1), 0.5, words)).toBe('(3 − 1) / (3 + 1) = 0.500');
});

test('a sum that does not give the value is not shown', () => {
  expect(worked(over(6, 8), 0.76, words)).toBeNull();
  expect(worked(over(1, 0), 1, words)).toBeNull();
  expect(worked(over(Number.NaN, 8), 0.75, words)).toBeNull();
  expect(worked(over(6, 8), null, words)).toBeNull();
  expect(worked(null, 0.75, words)).toBeNull();
});

describe('the worked examples of the published data', () => {
  const shown = new Map(register.map((metric) => [metric.id, examplesOf(metric, words)]));
  const workedOut = [...shown].flatMap(([id, examples]) => (examples.some(({ text }) => text.includes(' = ')) ? [id] : []));

  test('hold for every metric that has a working, wherever it has a value', () => {
    const expected = [...Object.keys(longWorkings), ...Object.keys(rowWorkings)].filter((id) =>
      // Fields of what nothing is recorded of are 0, and nothing is divided by them.
      shown.get(id)?.some(({ absent, text }) => !absent && text !== '0'),
    );
    expect(expected.filter((id) => !workedOut.includes(id))).toEqual([]);
    expect(workedOut.length).toBeGreaterThan(35);
  });

  test('divide by what the metric counts: regions by regions, not by the projects behind them', () => {
    expect(shown.get('NET-GIANT')?.[0]?.text).toMatch(/^(\d+) \/ \1 = 1$/);
    expect(shown.get('REP-SHARE')?.[0]?.text).toMatch(/^\d+ \/ \d+ = 0\.\d{3}$/);
  });

  test.each(languages)('name in %s a unit and rows for each', (language) => {
    for (const metric of register)
      for (const { unit, text } of examplesOf(metric, wordsOf(language))) {
        expect(text, metric.id).not.toMatch(/NaN|undefined|null/);
        expect(unit, metric.id).not.toMatch(/undefined/);
      }
  });
});
