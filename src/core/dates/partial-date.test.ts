import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { certainlyAfter, earliest, latest, partialDate } from './partial-date.ts';

const dated = (text: string) => {
  const date = partialDate(text);
  if (!date) throw new Error(`${text} should be a date`);
  return date;
};

describe('partialDate', () => {
  test.each([
    ['2018', 2018, null, null],
    ['2018-03', 2018, 3, null],
    ['2020-02-29', 2020, 2, 29],
  ])('%s keeps its precision', (text, year, month, day) => {
    expect(partialDate(text)).toEqual({ text, year, month, day });
  });

  test.each([
    '2019-02-29',
    '2020-02-31',
    '31/02/2020',
    '2018-13',
    '2018-00',
    '2018-1',
    '18',
    '2018-03-31T00:00',
    ' 2018',
    '0018',
    '9999',
    '',
  ])('"%s" is not a date', (text) => {
    expect(partialDate(text)).toBeNull();
  });

  test('agrees with the calendar on every day', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1950-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }), (date) => {
        const text = date.toISOString().slice(0, 10);
        expect(earliest(dated(text))).toBe(text);
        expect(latest(dated(text))).toBe(text);
      }),
      { seed: 20210101 },
    );
  });
});

describe('certainlyAfter', () => {
  test.each([
    ['2019', '2018-12-31', true],
    ['2018', '2018-03', false],
    ['2018-04', '2018-03', true],
    ['2018-03-02', '2018-03', false],
    ['2018-03-31', '2018-03-30', true],
  ])('%s after %s: %s', (a, b, expected) => {
    expect(certainlyAfter(dated(a), dated(b))).toBe(expected);
  });
});
