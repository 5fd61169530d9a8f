import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance } from './edit-distance.ts';
import { folded } from './folded.ts';
import { findNames, nameIndex, nearNames } from './name-search.ts';

test.each([
  ['Łódzkie', 'lodzkie'],
  ['Île-de-France', 'ile de france'],
  ['Αττική', 'attiki'],
  ['Κεντρική Μακεδονία', 'kentriki makedonia'],
  ['Северозападен', 'severozapaden'],
  ['Åland', 'aland'],
  ['Südösterreich ß', 'sudosterreich ss'],
  ['  Øst/Midt–(DK04) ', 'ost midt dk04'],
])('%s is found as %s', (name, plain) => {
  expect(folded(name)).toBe(plain);
});

test('folding twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(folded(folded(text))).toBe(folded(text));
    }),
    { seed: 20260104 },
  );
});

test.each([
  ['kitten', 'sitting', 3],
  ['Andalucia', 'Andalucai', 1],
  ['', 'abc', 3],
  ['ca', 'abc', 3],
])('from %s to %s it is %d', (a, b, distance) => {
  expect(editDistance(a, b, 5)).toBe(distance);
});

test('distance is symmetric, zero only for the same text, and one more than the limit beyond it', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
  fc.assert(
    fc.property(word, word, fc.nat(8), (a, b, limit) => {
      const distance = editDistance(a, b, 20);
      expect(editDistance(b, a, 20)).toBe(distance);
      expect(distance === 0).toBe(a === b);
      expect(editDistance(a, b, limit)).toBe(Math.min(distance, limit + 1));
    }),
    { seed: 20260105 },
  );
});

describe('names', () => {
  const index = nameIndex([
    { name: 'Łódzkie', also: ['PL71'] },
    { name: 'Attiki', also: ['EL30'] },
    { name: 'Andalucía', also: ['ES61'] },
    { name: 'Île-de-France', also: ['FR10'] },
    { name: 'Fundación Andaluza de Tecnología' },
  ]);
  const find = (query: string) => findNames(index, query, 5).map(({ name }) => name);
  const near = (query: string) => nearNames(index, query, 5).map(({ name }) => name);

  test('are found with and without accents, in another script, by code, by words in any order', () => {
    expect(find('lodz')).toEqual(['Łódzkie']);
    expect(find('Αττική')).toEqual(['Attiki']);
    expect(find('pl71')).toEqual(['Łódzkie']);
    expect(find('france ile')).toEqual(['Île-de-France']);
    expect(find('andal')).toEqual(['Andalucía', 'Fundación Andaluza de Tecnología']);
  });

  test('that are nearly so are offered, the nearest first', () => {
    expect(near('Andaluzia')[0]).toBe('Andalucía');
    expect(near('lodkzie')).toEqual(['Łódzkie']);
    expect(near('xyzzy')).toEqual([]);
    expect(near('ab')).toEqual([]);
  });
});
