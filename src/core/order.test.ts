import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareByValueThenId, compareText, competitionRanks, distinctInOrder } from './order.ts';

test('orders by code point, not by locale and not by UTF-16 unit', () => {
  // U+1F600 is stored as two surrogates below U+FFFD.
  expect(distinctInOrder(['\u{1F600}', '\uFFFD', 'é', 'z', 'a', 'Z', 'a'])).toEqual(['Z', 'a', 'z', 'é', '\uFFFD', '\u{1F600}']);
  expect(compareText('AA1', 'AA11')).toBeLessThan(0);
});

test('agrees with comparing lists of code points', () => {
  const points = (text: string) => [...text].map((character) => character.codePointAt(0) ?? 0);
  const byPoints = (a: number[], b: number[]): number => {
    const at = a.findIndex((point, i) => point !== b[i]);
    if (at === -1) return a.length - b.length;
    return at >= b.length ? 1 : (a[at] ?? 0) - (b[at] ?? 0);
  };
  const text = fc
    .array(fc.constantFrom('a', 'é', '\uFFFD', '\uE000', '\u{1F600}', '\u{10FFFF}'), { maxLength: 4 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(Math.sign(compareText(a, b))).toBe(Math.sign(byPoints(points(a), points(b))));
    }),
    { seed: 20210101 },
  );
});

test('values that differ beyond the twelfth decimal are ties, ordered by id', () => {
  const rows = [
    { id: 'b', value: 0.3 },
    { id: 'a', value: 0.1 + 0.2 },
    { id: 'c', value: 0.4 },
  ];
  expect(rows.sort(compareByValueThenId).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
});

test('ranks are competition ranks: 1, 2, 2, 4', () => {
  expect(competitionRanks([5, 7, 5, 1])).toEqual([2, 1, 2, 4]);
  expect(competitionRanks([])).toEqual([]);
});
