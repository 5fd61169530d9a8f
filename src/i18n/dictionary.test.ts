import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import type { Artefact } from '#core/artefact.ts';
import { unlocatedReasons } from '#core/artefacts/provenance.ts';
import { artefacts } from '#core/artefacts.ts';
import { absences } from '#core/measure.ts';
import { families } from '#core/metrics/definition.ts';
import { register } from '#core/metrics/index.ts';
import { statuses } from '#core/taxonomy/categories.ts';
import { columnWords, tableWords } from './contract-words.ts';
import { dictionaries, wordsOf } from './index.ts';
import { type Language, languages } from './languages.ts';
import { metricWords, untranslated } from './metric-words.ts';
import { sourceText, translatedTexts } from './source-texts.ts';

const dictionary = (language: Language): Readonly<Record<string, string>> => dictionaries[language];
const english = dictionary('en');

/** Names of the arguments of a message, those inside plural and select branches included. */
function argumentsOf(message: string, language: Language): string[] {
  const names = new Set<string>();
  const visit = (parts: readonly unknown[]): void => {
    for (const part of parts as { type: number; value?: unknown; options?: Record<string, { value: unknown[] }> }[]) {
      // In the syntax tree 0 is literal text and 7 the number sign; everything else names an argument.
      if (part.type !== 0 && part.type !== 7 && typeof part.value === 'string') names.add(part.value);
      for (const option of Object.values(part.options ?? {})) visit(option.value);
    }
  };
  visit(new IntlMessageFormat(message, language, undefined, { ignoreTag: true }).getAst());
  return [...names].sort();
}

describe.each(languages)('the dictionary in %s', (language) => {
  const messages = dictionary(language);

  test('has the keys of the English one and no others', () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort());
  });

  test('takes the same arguments as the English one in every message', () => {
    const differing = Object.keys(english).filter(
      (key) => argumentsOf(messages[key] ?? '', language).join() !== argumentsOf(english[key] ?? '', 'en').join(),
    );
    expect(differing).toEqual([]);
  });

  test('has typographic apostrophes only: a straight one is an escape', () => {
    expect(Object.entries(messages).filter(([, message]) => message.includes("'"))).toEqual([]);
  });

  test('has words for every metric', () => {
    expect(untranslated(language)).toEqual([]);
  });

  const codes = [
    ...statuses.map((code) => `category.${code}`),
    ...Object.keys(families).map((code) => `family.${code}`),
    ...Object.keys(absences).map((code) => `reason.${code}`),
    ...unlocatedReasons.map((code) => `unlocatedReason.${code}`),
    ...['pass', 'fail', 'unknown', 'not_assessed'].flatMap((code) => [`result.${code}`, `resultShort.${code}`]),
    ...['partners', 'countries', 'ld_tr', 'overall'].map((code) => `rule.${code}`),
  ];
  test('has words for every code of the data', () => {
    expect(codes.filter((key) => !(key in messages))).toEqual([]);
  });
});

test('French sets its high marks and quotation marks off with a space that does not break', () => {
  const texts = [
    ...Object.values(dictionary('fr')),
    ...register.flatMap((metric) => Object.values(metricWords('fr', metric))),
    ...(Object.values(artefacts) as readonly Artefact[]).flatMap((artefact) => [
      ...Object.values(tableWords('fr', artefact)),
      ...artefact.columns.flatMap((column) => Object.values(columnWords('fr', column))),
    ]),
    ...translatedTexts('fr').map((text) => sourceText('fr', text).text),
  ].filter((text) => typeof text === 'string');
  // ICU's own marks, addresses and codes such as EPSG:3035 or "separated by ;" in tables are no sentences.
  const said = texts.map((text) => text.replace(/\{[^{}]*\}|https?:\S+|EPSG:\d+/g, ''));
  expect(said.filter((text) => / [;:?!»%]|« |\p{L}[;?!](\s|$)|\p{L}:\s/u.test(text))).toEqual([]);
});

test('each language has its own quotation marks', () => {
  const foreign: Record<Language, RegExp> = { en: /[„«»"]/, de: /[«»"”]/, it: /[„“”"]/, fr: /[„“”"]/ };
  for (const language of languages)
    expect(Object.entries(dictionary(language)).filter(([, message]) => foreign[language].test(message))).toEqual([]);
});

test('regions are "not represented", never "excluded" (METHODOLOGY R14)', () => {
  const says = (language: Language, word: RegExp) =>
    Object.entries(dictionary(language)).filter(([, message]) => word.test(message));
  expect(says('en', /\bexclu(ded|sion)\b/i)).toEqual([]);
  expect(says('de', /ausgeschlossen|Ausschluss/i)).toEqual([]);
  expect(says('it', /\besclus/i)).toEqual([]);
  expect(says('fr', /\bexclu/i)).toEqual([]);
});

describe('numbers and dates', () => {
  test('an absent number is n/a, never 0', () => {
    const words = wordsOf('en');
    const absent = [words.count(null), words.decimal(null), words.percent(null), words.eur(null), words.date(null)];
    expect(absent).toEqual(Array(absent.length).fill('n/a'));
    expect(words.count(0)).toBe('0');
  });

  test('groups thousands, uses a true minus and keeps the precision of a date', () => {
    const words = wordsOf('en');
    expect(words.count(1234567)).toBe('1,234,567');
    expect(words.decimal(-0.5, 1)).toBe('−0.5');
    expect(words.money(21733159.88)).toBe('EUR\u00a021,733,159.88');
    expect([words.date('2018'), words.date('2018-03'), words.date('2018-03-01')]).toEqual(['2018', 'March 2018', '1 March 2018']);
  });

  test('follows each language', () => {
    expect(languages.map((language) => wordsOf(language).decimal(1234.5, 1))).toEqual([
      '1,234.5',
      '1.234,5',
      '1.234,5',
      '1\u202f234,5',
    ]);
    expect(languages.map((language) => wordsOf(language).date('2018-03-01'))).toEqual([
      '1 March 2018',
      '1. März 2018',
      '1 marzo 2018',
      '1er mars 2018',
    ]);
  });

  test('a date is one word in a table', () => {
    expect(wordsOf('en').date('2018-03-01', 'short')).toBe('1\u00a0Mar\u00a02018');
    expect(wordsOf('fr').date('2018-03-01', 'short')).toBe('1er\u00a0mars\u00a02018');
  });
  test('text in a message stays text', () => {
    expect(wordsOf('en').t('region.finding.none', { region: '<IMPACT> Connected Car' })).toContain('<IMPACT> Connected Car');
  });
});
