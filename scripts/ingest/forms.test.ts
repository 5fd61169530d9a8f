import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  amountInEuros,
  anyOf,
  certainDecimal,
  dateForm,
  decimalForm,
  eitherDecimal,
  inTurn,
  pairForm,
  patternForm,
  reportedDecimal,
  wordsForm,
} from './forms.ts';
import { codeFits } from './selection.ts';

describe('amounts', () => {
  const german = decimalForm(',', '.');
  test.each([
    ['1.234.567,89', '1234567.89'],
    ['1234567,89', '1234567.89'],
    ['0', '0'],
    ['-5,1', '-5.1'],
    // With these marks none of the others can be told for certain.
    ['12.50', null],
    ['1.23', null],
    ['1,234,567', null],
    ['1.2345', null],
    ['', null],
    ['1e309', null],
    ['EUR 5', null],
  ])('%s with decimal comma and points between thousands: %s', (cell, expected) => {
    expect(german(cell)).toBe(expected);
  });

  test('blanks between thousands may be any that typesetters use', () => {
    expect(decimalForm(',', ' ')('1\u202f234\u00a0567,5')).toBe('1234567.5');
    expect(decimalForm('.', "'")("1'000.05")).toBe('1000.05');
  });

  test('rounds to whole cents only where it is told to, half upward', () => {
    expect(decimalForm('.')('1.005')).toBe('1.005');
    const rounded = decimalForm('.', '', true);
    expect(['1.005', '1.0049', '0.999', '99999999999.995', '0.004'].map(rounded)).toEqual([
      '1.01',
      '1.00',
      '1.00',
      '100000000000.00',
      '0.00',
    ]);
  });

  test('what is written with any marks is read back', () => {
    const marks = fc.constantFrom<['.' | ',', '' | '.' | ',' | ' ' | "'"]>(
      [',', '.'],
      ['.', ','],
      [',', ' '],
      ['.', "'"],
      ['.', ''],
    );
    fc.assert(
      fc.property(fc.nat({ max: 1e9 }), fc.nat({ max: 99 }), marks, (whole, cents, [mark, thousands]) => {
        const written = `${String(whole).replace(/\B(?=(\d{3})+$)/g, thousands)}${mark}${String(cents).padStart(2, '0')}`;
        expect(decimalForm(mark, thousands)(written)).toBe(`${whole}.${String(cents).padStart(2, '0')}`);
      }),
      { seed: 20210101 },
    );
  });

  test.each([
    ['2349367.02', '2349367.02'],
    ['2349367,02', '2349367.02'],
    ['1.234.567,5', '1234567.5'],
    ['1,234,567.50', '1234567.50'],
    ['1.234.567', '1234567'],
    ['75\u00a0354 267', null],
    ['75 354 267', '75354267'],
    ['1 234', '1234'],
    ["1'234,5", '1234.5'],
    ['56868.983', '56868.98'],
    ['0,995', '1.00'],
    ['-12,5', '-12.5'],
    ['310000', '310000'],
    // These can be read in two ways, or in none.
    ['1.234', null],
    ['310,000', null],
    ['1.23.456', null],
    ['1234.567.890', null],
    ['1.234.56', null],
    ['1,234.567,8', null],
    ['5.', null],
    ['', null],
    ['1e309', null],
  ])('%s with marks that are not declared: %s', (cell, expected) => {
    expect(certainDecimal(cell)).toBe(expected);
  });

  test('with marks that are not declared, an amount is the one that was written, or none', () => {
    const marks = fc.constantFrom<['.' | ',', '' | '.' | ',' | ' ' | "'"]>(
      [',', '.'],
      ['.', ','],
      [',', ' '],
      ['.', "'"],
      [',', ''],
    );
    fc.assert(
      fc.property(fc.nat({ max: 1e12 }), fc.nat({ max: 999 }), fc.nat({ max: 3 }), marks, (whole, part, places, [mark, group]) => {
        const decimals = places === 0 ? '' : mark + String(part).padStart(3, '0').slice(0, places);
        const found = certainDecimal(String(whole).replace(/\B(?=(\d{3})+$)/g, group) + decimals);
        const written = whole + (places === 0 ? 0 : Number(`0.${decimals.slice(1)}`));
        if (found !== null) expect(Math.abs(Number(found) - written)).toBeLessThan(0.0051 + written * 1e-15);
      }),
      { seed: 20210101, numRuns: 2000 },
    );
  });

  test('an amount in another currency is none in EUR', () => {
    const cost = amountInEuros(decimalForm('.', '', true));
    expect(['160001.004 EUR', '100 PLN', 'x EUR'].map(cost)).toEqual(['160001.00', '', null]);
  });

  test('CORDIS: either mark, no thousands; a cost of 0 is one not reported', () => {
    expect(['2073781,25', '64125.5', '0', '1.234,5', '1e309'].map(eitherDecimal)).toEqual([
      '2073781.25',
      '64125.5',
      '0',
      null,
      null,
    ]);
    expect(['0', '0,00', '0.5'].map(reportedDecimal)).toEqual(['', '', '0.5']);
  });
});

test('dates by format; the calendar is the business of validation', () => {
  const slash = dateForm('DD/MM/YYYY');
  expect(['31/12/2020', '1/2/2020', '31/02/2020', '2020', '2020-12-31', '31/12/20', '31/12/2020 10:00:00'].map(slash)).toEqual([
    '2020-12-31',
    '2020-02-01',
    '2020-02-31',
    '2020',
    null,
    null,
    '2020-12-31',
  ]);
  expect(dateForm('YYYY.MM.DD')('2020x12x31')).toBeNull();
});

test('words, patterns, pairs, and one after another', () => {
  const words = wordsForm(new Map([['yes', 'coordinator']]));
  expect(['Yes', 'no'].map(words)).toEqual(['coordinator', 'no']);
  expect(patternForm(/Q\d+$/u)('https://linkedopendata.eu/entity/Q12')).toBe('Q12');
  expect([patternForm(/x/u)('y'), patternForm(/x/u, true)('y')]).toEqual([null, '']);
  expect(['48.2,16.37', '(48.2, 16.37)', '148.2,16.37', 'x', '1,2,3'].map(pairForm(0))).toEqual(['48.2', '48.2', '', '', '']);
  expect(inTurn(patternForm(/\d+,\d+/u), decimalForm(','))('about 12,5 EUR')).toBe('12.5');
});

test('patterns of a selection fit codes and what lies below them', () => {
  const fits = (code: string, pattern: string) => codeFits(code, pattern);
  expect([fits('HORIZON.3.2', 'HORIZON.3.2'), fits('HORIZON.3.2.1', 'horizon.3.2'), fits('HORIZON.3.21', 'HORIZON.3.2')]).toEqual([
    true,
    true,
    false,
  ]);
  expect([fits('HORIZON-EIE-2021', 'HORIZON-EIE'), fits('HORIZON-EIE-2021', '*-2021'), fits('HORIZON-EIE', 'HORIZON-E')]).toEqual([
    true,
    true,
    false,
  ]);
});

test('the first form that fits', () => {
  const day = anyOf(dateForm('DD/MM/YYYY'), dateForm('YYYY-MM-DD'));
  expect(['29/02/2020', '2020-02-29 00:00:00', '2020', '02.03.2020'].map(day)).toEqual(['2020-02-29', '2020-02-29', '2020', null]);
});
