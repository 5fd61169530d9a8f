import { expect, test } from 'vitest';
import { directionOf, isolated } from './direction.ts';
import { wordsOf } from './index.ts';

const arabic = 'شراكة (ABC) 2020';

test('a name that runs from right to left is set off in a sentence, others are left alone', () => {
  expect(isolated(arabic)).toBe(`\u2068${arabic}\u2069`);
  expect(['Andalucía', 'Ανατολική', 'Пловдив', '<b>', ''].map(isolated)).toEqual(['Andalucía', 'Ανατολική', 'Пловдив', '<b>', '']);
  expect(wordsOf('en').t('figure.n', { n: arabic })).toBe(`n = \u2068${arabic}\u2069.`);
});

test('only an element with such a text takes its direction from it', () => {
  expect([directionOf('אשכול'), directionOf('Länsi-Suomi')]).toEqual(['auto', undefined]);
});
