import { expect, test } from 'vitest';
import { wordsOf } from '#i18n/index.ts';
import { balanceSentence } from './sentences.ts';

const words = wordsOf('en');
const sentence = (ratio: number | null, low: number | null, high: number | null, smallN = false) =>
  balanceSentence(words, 'Transition regions', { period: '2021-2027', ratio, low, high, smallN }, 'too few');

test('says below or above only when the whole interval is', () => {
  expect(sentence(0.6, 0.5, 0.7).key).toBe('finding.balanceBelow');
  expect(sentence(1.6, 1.2, 2).key).toBe('finding.balanceAbove');
  expect(sentence(0.6, 0.2, 1).key).toBe('finding.balanceOpen');
  expect(sentence(1.4, 1, 1.8).key).toBe('finding.balanceOpen');
});

test('stays silent without an interval and on small numbers', () => {
  expect(sentence(0.6, null, null).key).toBe('finding.balanceNone');
  expect(sentence(null, null, null).key).toBe('finding.balanceNone');
  expect(sentence(0.6, 0.5, 0.7, true).key).toBe('finding.balanceNone');
});

test('reads as a sentence with its numbers', () => {
  const { key, values } = sentence(0.615, 0.5, 0.734);
  expect(words.t(key, values)).toBe(
    'Transition regions are less present than their population suggests: 0.62 for each 1 in proportion (interval 0.50 to 0.73, projects resampled; categories of 2021-2027).',
  );
});
