import fc from 'fast-check';
import { expect, test } from 'vitest';
import { disarmed, original } from './spreadsheet-text.ts';

const risky = /^(?!-\d+(\.\d+)?$)[=+\-@\r\uFF1D\uFF0B\uFF0D\uFF20]/;
const hostile = fc
  .array(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ';', 'a', '"', ',', ' ', '\uFF1D', '1'))
  .map((signs) => signs.join(''));

test.each([
  ['=1+1', '\t=1+1'],
  ['@SUM(A1)', '\t@SUM(A1)'],
  ['-', '\t-'],
  ['\t=1', '\t\t=1'],
  ['solar;=cmd', 'solar;\t=cmd'],
  ['first\n+second', 'first\n\t+second'],
  ['Emilia-Romagna', 'Emilia-Romagna'],
  ['a = b; c + d', 'a = b; c + d'],
  ['-0.04271197508955096', '-0.04271197508955096'],
  ['-1e-7', '-1e-7'],
  ['-1+cmd', '\t-1+cmd'],
  ['\t-5', '\t\t-5'],
  ['', ''],
])('%j stands as %j', (text, cell) => {
  expect(disarmed(text)).toBe(cell);
  expect(original(cell)).toBe(text);
});

test('any text reads back as it was, and no part a spreadsheet may make a cell of begins a formula', () => {
  fc.assert(
    fc.property(fc.oneof(hostile, fc.string()), (text) => {
      const cell = disarmed(text);
      expect(original(cell)).toBe(text);
      for (const part of cell.split(/[;\n\r]/)) expect(part).not.toMatch(risky);
    }),
    { seed: 20261122, numRuns: 2000 },
  );
});
