import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ListRow, narrowed } from './narrowing.ts';

const rows: readonly ListRow[] = [
  { facets: { country: ['ES', 'FR'], year: ['2018'] }, text: 'alpha energy' },
  { facets: { country: ['DE'], year: ['2018'] }, text: 'beta energy' },
  { facets: { country: ['ES'], year: ['2020'] }, text: 'gamma health' },
];
const names = ['country', 'year'];

test('within a facet one is enough, between facets all must fit; counts leave their own facet out', () => {
  const { remaining, counts } = narrowed(rows, names, { facets: { country: ['ES'], year: ['2018'] }, words: [] });
  expect(remaining).toEqual([0]);
  expect(Object.fromEntries(counts.get('country') ?? [])).toEqual({ ES: 1, FR: 1, DE: 1 });
  expect(Object.fromEntries(counts.get('year') ?? [])).toEqual({ 2018: 1, 2020: 1 });
});

test('all words must stand in the text, and counts follow it', () => {
  const { remaining, counts } = narrowed(rows, names, { facets: {}, words: ['energy', 'be'] });
  expect(remaining).toEqual([1]);
  expect(Object.fromEntries(counts.get('country') ?? [])).toEqual({ DE: 1 });
});

test('a count is what remains when that choice alone is made in its facet', () => {
  const id = fc.constantFrom('a', 'b', 'c');
  const facets = fc.record({ x: fc.uniqueArray(id), y: fc.uniqueArray(id) });
  fc.assert(
    fc.property(fc.array(fc.record({ facets, text: fc.constantFrom('p q', 'q', 'p') })), facets, (list, chosen) => {
      const { remaining, counts } = narrowed(list, ['x', 'y'], { facets: chosen, words: ['p'] });
      for (const value of ['a', 'b', 'c']) {
        const alone = narrowed(list, ['x', 'y'], { facets: { ...chosen, x: [value] }, words: ['p'] });
        expect(counts.get('x')?.get(value) ?? 0).toBe(alone.remaining.length);
      }
      expect(remaining).toEqual(
        list.flatMap((row, place) =>
          row.text.includes('p') &&
          (['x', 'y'] as const).every(
            (name) => chosen[name].length === 0 || row.facets[name].some((one) => chosen[name].includes(one)),
          )
            ? [place]
            : [],
        ),
      );
    }),
    { seed: 20260106 },
  );
});
