import { describe, expect, test } from 'vitest';
import { wordsOf } from '#i18n/index.ts';
import { type Language, languages } from '#i18n/languages.ts';
import { labelsOf } from '#read/labels.ts';
import {
  balanceSentence,
  bridgeSentence,
  countrySentence,
  distanceSentence,
  dualSentence,
  pairSentence,
  type RateFacts,
  rankSentence,
  rateSentence,
  type Sentence,
  themesSentence,
  visitsSentence,
} from './sentences.ts';

const words = wordsOf('en');
const sentence = (ratio: number | null, low: number | null, high: number | null, smallN = false) =>
  balanceSentence(words, 'Transition regions', { period: '2021-2027', ratio, low, high, smallN }, 'too few');
const text = (language: Language, said: Sentence | null) =>
  said === null
    ? null
    : wordsOf(language)
        .t(said.key, said.values)
        .replaceAll(/[\u00a0\u202f]/g, ' ');

describe('a category against its share of population', () => {
  test('is below or above only when the whole interval is', () => {
    expect(sentence(0.6, 0.5, 0.7).key).toBe('finding.balanceBelow');
    expect(sentence(1.6, 1.2, 2).key).toBe('finding.balanceAbove');
    expect(sentence(0.6, 0.2, 1).key).toBe('finding.balanceOpen');
    expect(sentence(1.4, 1, 1.8).key).toBe('finding.balanceOpen');
    expect(sentence(1, 0, 40).key).toBe('finding.balanceOpen');
  });

  test('stays silent without an interval and on small numbers', () => {
    for (const nothing of [
      sentence(0.6, null, null),
      sentence(0.6, 0.5, null),
      sentence(null, null, null),
      sentence(0.6, 0.5, 0.7, true),
    ])
      expect(nothing.key).toBe('finding.balanceNone');
  });

  test('reads as a sentence with its numbers', () => {
    const { key, values } = sentence(0.615, 0.5, 0.734);
    expect(words.t(key, values)).toBe(
      'Transition regions are less present than their population suggests: 0.62 for each 1 in proportion (interval 0.50 to 0.73, projects resampled; categories of 2021-2027).',
    );
  });

  const claims: Record<Language, RegExp> = {
    en: /\bare (less|more) present\b/,
    de: /\bsind (schwächer|stärker) vertreten\b/,
    it: /\bsono (meno|più) presenti\b/,
    fr: /\bsont (moins|plus) présentes\b/,
  };
  test.each(languages)('claims a direction in %s where the interval allows it, and nowhere else', (language) => {
    const own = wordsOf(language);
    const labels = labelsOf(own);
    const said = (low: number | null, high: number | null, smallN = false) =>
      text(
        language,
        balanceSentence(
          own,
          labels.known('categoryRegions', 'transition'),
          { period: '2021-2027', ratio: 0.9, low, high, smallN },
          labels.reason('too-few'),
        ),
      );
    expect(said(0.5, 0.95)).toMatch(claims[language]);
    for (const silent of [said(0.5, 1.3), said(0.9, 1), said(null, null), said(0.5, 0.95, true)])
      expect(silent).not.toMatch(claims[language]);
    expect(said(null, null)).not.toMatch(/0[.,]9/);
  });
});

describe('the success rate', () => {
  const facts = (received: number | null, retained: number | null, rate: number | null): RateFacts => ({
    ...{ received, retained, rate, low: rate === null ? null : rate / 2, high: rate === null ? null : rate * 2 },
  });

  test('comes with the rates that so few proposals allow', () => {
    expect(text('en', rateSentence(words, facts(119, 5, 0.042)))).toBe(
      'Proposals retained: 5 of 119, a success rate of 4.2%. Rates from 2.1% to 8.4% are compatible with so few proposals.',
    );
  });

  test.each(languages)('is counts alone below five proposals in %s', (language) => {
    for (const received of [1, 2, 3, 4])
      expect(text(language, rateSentence(wordsOf(language), facts(received, 1, 1 / received)))).not.toMatch(/%/);
  });

  test('is not said where no call publishes both figures', () => {
    expect(rateSentence(words, facts(null, null, null))).toBeNull();
    expect(rateSentence(words, facts(0, 0, null))).toBeNull();
    expect(rateSentence(words, facts(50, null, null))).toBeNull();
    expect(rateSentence(words, facts(50, 5, null))?.key).toBe('finding.successFew');
  });
});

describe('two approaches on one theme', () => {
  test('meet more than by chance only after correction', () => {
    expect(dualSentence([0.2, 0.051, 1])).toEqual({ key: 'finding.dualNone', values: { n: 3 } });
    expect(dualSentence([0.05, 0.051, null])).toEqual({ key: 'finding.dualMore', values: { themes: 1, n: 2 } });
  });

  test('are not compared where one side is empty everywhere', () => {
    expect(dualSentence([])).toBeNull();
    expect(dualSentence([null, null])).toBeNull();
  });

  test.each(languages)('read well in %s for one theme and for many', (language) => {
    expect(
      [dualSentence([0.2]), dualSentence([0.2, 1]), dualSentence([0.01, 1]), dualSentence([0.01, 0.02, 1])].map((said) =>
        text(language, said),
      ),
    ).toMatchSnapshot();
  });
});

describe('a rank', () => {
  const rank = (projects: number, place: number | null, of: number | null) =>
    rankSentence(words, 'transition', { projects, rank: place, of }, '2021-2027');

  test('is not given on fewer than five partnerships', () => {
    for (const projects of [0, 1, 2, 3, 4]) expect(rank(projects, 1, 67)).toBeNull();
    expect(rank(5, 3, 67)?.key).toBe('region.finding.rank');
  });

  test('is not given where the region has no category', () => {
    expect(rank(9, null, null)).toBeNull();
    expect(rank(9, 3, null)).toBeNull();
  });
});

test('the pair that shares most is named only when it is one', () => {
  const pair = (a: string, b: string, full: number) => ({ a, b, full });
  const name = (region: string) => region;
  expect(pairSentence([pair('A', 'B', 3), pair('A', 'C', 2)], name)).toEqual({
    key: 'finding.pair',
    values: { a: 'A', b: 'B', n: 3 },
  });
  expect(pairSentence([pair('A', 'B', 1), pair('A', 'C', 1)], name)).toEqual({ key: 'finding.pairs', values: { pairs: 2, n: 1 } });
  expect(pairSentence([], name)).toBeNull();
});

test('nothing is said of regions or themes that are not there', () => {
  expect(bridgeSentence(null, 0)).toBeNull();
  expect(bridgeSentence(0.5, 0)).toBeNull();
  expect(bridgeSentence(0.9230769230769231, 26)?.values).toEqual({ linked: 24, n: 26 });
  expect(themesSentence([])).toBeNull();
  expect(themesSentence([1, 4, 5, 9])?.values).toEqual({ few: 2, n: 4 });
});

describe('visits', () => {
  test.each(languages)('are told in %s as counts, whichever are none, one or many', (language) => {
    expect(
      (
        [
          [1, 0, null],
          [1, 1, 1],
          [2, 2, 0.5],
          [1200, 1100, 0.99],
          [3, 2, 0],
        ] as const
      ).map(([n, located, share]) => text(language, visitsSentence(n, { share, located }))),
    ).toMatchSnapshot();
  });

  test('are not told of where there are none', () => {
    expect(visitsSentence(0, { share: null, located: 0 })).toBeNull();
  });

  test('have no typical distance below five', () => {
    expect(distanceSentence(words, { median: 812.4, n: 4 })).toBeNull();
    expect(distanceSentence(words, { median: null, n: 0 })).toBeNull();
    expect(languages.map((language) => text(language, distanceSentence(wordsOf(language), { median: 1812.4, n: 50 })))).toEqual([
      'Half of the 50 visits between two regions reach 1,812 km or further.',
      'Die Hälfte der 50 Besuche zwischen zwei Regionen führt mindestens 1.812 km weit.',
      'Metà delle 50 visite tra due regioni arriva a una distanza di almeno 1.812 km.',
      'La moitié des 50 visites entre deux régions portent à 1 812 km ou plus.',
    ]);
  });
});

test('a country of fewer than five regions has counts, not a share of its people', () => {
  const said = (language: Language, active: number, regions: number) =>
    text(language, countrySentence(wordsOf(language), { active, regions, population_reached: 0.5 }));
  expect(said('en', 1, 4)).toBe('1 of 4 regions takes part in a recorded cluster partnership.');
  expect(said('en', 2, 5)).toBe(
    '2 of 5 regions take part in a recorded cluster partnership; 50% of the people live in a region that does.',
  );
  for (const language of languages) {
    expect(said(language, 1, 1)).toMatch(/^[^%{}]+\.$/);
    expect(said(language, 3, 12)).toMatch(/50 ?%.*\.$/);
  }
});
