import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escaped } from '#core/text/markup.ts';
import { emptyPicture } from './empty.ts';
import { phrase, together, worded, wordingsOf } from './phrase.ts';
import { label, shorten, textWidth, wrap } from './text.ts';

const wordings = fc.array(fc.string({ unit: fc.constantFrom(...'ab <&"é Ω,') }), { minLength: 2, maxLength: 4 });
const seeded = { seed: 4 };

test('a phrase gives back its wordings, alone, among other text and escaped', () => {
  fc.assert(
    fc.property(wordings, fc.string(), (all, before) => {
      for (const [i, own] of all.entries()) {
        expect(worded(phrase(all), i)).toBe(own);
        expect(worded(escaped(`${before}${phrase(all)}: ${phrase(all)}`), i)).toBe(escaped(`${before}${own}: ${own}`));
      }
    }),
    seeded,
  );
  expect(phrase(['a', 'a'])).toBe('a');
  expect(wordingsOf(`${phrase(['a', 'b'])}, ${phrase(['c', 'd'])}`)).toEqual(['a, c', 'b, d']);
  expect(wordingsOf('\uFDD0 no phrase')).toEqual(['\uFDD0 no phrase']);
});

test('a phrase is as wide as its widest wording, and cut and wrapped wording by wording', () => {
  fc.assert(
    fc.property(wordings, fc.integer({ min: 5, max: 80 }), (all, room) => {
      expect(textWidth(phrase(all), label)).toBe(Math.max(...all.map((one) => textWidth(one, label))));
      const cut = shorten(phrase(all), room, label);
      expect(all.map((_, i) => worded(cut, i))).toEqual(all.map((one) => shorten(one, room, label)));
      for (const stand of ['head', 'foot'] as const) {
        const lines = wrap(phrase(all), room, label, 3, stand);
        for (const [i, one] of all.entries()) {
          const own = lines.map((line) => worded(line, i));
          const filled = wrap(one, room, label, 3);
          const rest = Array.from({ length: lines.length - filled.length }, () => '');
          expect(own).toEqual(stand === 'head' ? [...filled, ...rest] : [...rest, ...filled]);
        }
      }
    }),
    seeded,
  );
});

test('values of all languages are one: words as phrases, formats by their answers, the rest as it is', () => {
  const of = (name: string, decimal: string) => ({
    rows: [{ name, value: 1.5, note: null }],
    format: (value: number, unit: string) => `${String(value).replace('.', decimal)} ${name} ${unit}`,
  });
  const one = together([of('regions', '.'), of('Regionen', ',')]);
  expect(one.rows).toEqual([{ name: phrase(['regions', 'Regionen']), value: 1.5, note: null }]);
  expect(worded(one.format(1.5, phrase(['in all', 'in allen'])), 1)).toBe('1,5 Regionen in allen');
});

test.each([
  [[[1], [1, 2]], 'drawing'],
  [[[{ a: 1 }], [{ b: 1 }]], 'drawing[0]'],
  [[{ note: null }, { note: 'few' }], 'drawing.note'],
])('%j is no drawing: %s differs', (values, place) => {
  expect(() => together<unknown>(values)).toThrow(`"${place}" is `);
});

test('a chart that knows nothing of phrases draws the text of each language', () => {
  const svg = emptyPicture(phrase(['No link <1>', 'Keine Verbindung erfasst, und eine zweite Zeile']), {
    width: 200,
    title: 't',
    kind: 'k',
  });
  expect(worded(svg, 0)).toContain('>No link &lt;1&gt;<');
  expect(worded(svg, 1)).toContain('Keine Verbindung');
  expect(worded(svg, 0)).not.toMatch(/[\uFDD0-\uFDD2]/);
});
