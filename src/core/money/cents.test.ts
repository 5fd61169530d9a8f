import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cents, decimalEuros, euros, sumOfEuros } from './cents.ts';

test.each([
  ['0', 0],
  ['379683.75', 37968375],
  ['4996898.7', 499689870],
  ['349952.00', 34995200],
  ['007', 700],
])('%s EUR is %d cents', (text, expected) => {
  expect(cents(text)).toBe(expected);
});

test.each([
  ['-1', 'negative'],
  ['-0.5', 'negative'],
  ['1e309', 'not-a-number'],
  ['1,000', 'not-a-number'],
  ['1 000', 'not-a-number'],
  ['NaN', 'not-a-number'],
  ['', 'not-a-number'],
  ['.5', 'not-a-number'],
  ['€5', 'not-a-number'],
  ['0.005', 'too-precise'],
  ['99999999999999', 'too-large'],
])('"%s" is refused as %s', (text, fault) => {
  expect(cents(text)).toBe(fault);
});

test('the first five projects of INNOSUP-1-2015 add up to the cent', () => {
  const five = ['3338481.5', '4590151.25', '4807473.13', '4838318.75', '4158735.25'];
  const sum = five.reduce((total, text) => total + Number(cents(text)), 0);
  expect(decimalEuros(sum)).toBe('21733159.88');
  expect(decimalEuros(sum + Number(cents('4965503.38')))).toBe('26698663.26');
});

test('writing and reading cents is the identity', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e15 - 1 }), (amount) => {
      expect(cents(decimalEuros(amount))).toBe(amount);
      expect(Math.round(euros(amount) * 100)).toBe(amount);
    }),
    { seed: 20210101 },
  );
});

test('amounts add up to the cent in any order; none known is not nought', () => {
  const cent = fc.integer({ min: 0, max: 10 ** 11 });
  fc.assert(
    fc.property(fc.array(cent, { minLength: 1 }), (amounts) => {
      const inEuros = amounts.map(euros);
      const exact = euros(amounts.reduce((total, amount) => total + amount, 0));
      expect(sumOfEuros(inEuros).value).toBe(exact);
      expect(sumOfEuros([null, ...inEuros.toReversed()]).value).toBe(exact);
    }),
    { seed: 20261122 },
  );
  expect(sumOfEuros([null])).toEqual({ value: null, absent: 'no-amounts' });
});
