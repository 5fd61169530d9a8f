import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, lexiconOf, matchThemes } from './theme-match.ts';

const lexicon = lexiconOf([
  { theme: 'agri-food', keyword: 'food' },
  { theme: 'packaging', keyword: 'packaging' },
  { theme: 'packaging', keyword: 'food packaging' },
  { theme: 'energy', keyword: 'energy' },
  { theme: 'geothermal', keyword: 'geothermal energy' },
  { theme: 'ict', keyword: 'ict' },
  { theme: 'industry40', keyword: 'industry 4.0' },
  { theme: 'health', keyword: 'e-health' },
  { theme: 'creative', keyword: 'café culture' },
]);
const themes = (text: string) => matchThemes(text, lexicon).map((match) => match.theme);

describe('matchThemes', () => {
  test('a longer keyword uses up the words of a shorter one', () => {
    expect(themes('Food packaging')).toEqual(['packaging']);
    expect(themes('Geothermal energy')).toEqual(['geothermal']);
    expect(themes('Geothermal energy and energy')).toEqual(['geothermal', 'energy']);
  });

  test('matches on word borders only', () => {
    expect(themes('Seafood, conflict, energyless')).toEqual([]);
    expect(themes('(food)/ICT-energy')).toEqual(['agri-food', 'ict', 'energy']);
  });

  test('ignores case, accents, hyphen signs and runs of blanks', () => {
    expect(themes('CAFE  CULTURE; e\u2011health; INDUSTRY 4.0')).toEqual(['creative', 'health', 'industry40']);
  });

  test('gives a theme once, in the order of the text, with the keyword that named it', () => {
    expect(matchThemes('ICT, food packaging, packaging', lexicon)).toEqual([
      { theme: 'ict', keyword: 'ict', at: 0 },
      { theme: 'packaging', keyword: 'food packaging', at: 5 },
    ]);
  });

  test('guesses nothing', () => {
    expect(themes('Lighting and furniture')).toEqual([]);
    expect(themes('')).toEqual([]);
  });

  test('finds each keyword that stands alone between other words, whatever surrounds it', () => {
    const entry = fc.constantFrom(...lexicon.entries);
    const filler = fc.constantFrom('lamps', 'chairs', 'xy', 'zoo');
    fc.assert(
      fc.property(fc.array(fc.tuple(entry, filler), { maxLength: 6 }), (pieces) => {
        const text = pieces.map(([one, word]) => `${word} ${one.keyword.toUpperCase()}, `).join('');
        expect(new Set(themes(text))).toEqual(new Set(pieces.map(([one]) => one.theme)));
      }),
      { seed: 20210101 },
    );
  });

  test('the order of the keyword list does not matter while no keyword names two themes', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...lexicon.entries], { minLength: lexicon.entries.length }),
        fc.string(),
        (shuffled, noise) => {
          const text = `${noise} food packaging ${noise} ict energy`;
          expect(matchThemes(text, lexiconOf(shuffled))).toEqual(matchThemes(text, lexicon));
        },
      ),
      { seed: 20210101 },
    );
  });
});

test('fold is idempotent', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
    { seed: 20210101 },
  );
});
