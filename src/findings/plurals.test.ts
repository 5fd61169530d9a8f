import { describe, expect, test } from 'vitest';
import { dictionaries, type Key, wordsOf } from '#i18n/index.ts';
import { languages } from '#i18n/languages.ts';

/*
 * Sentences written from counts, with 0, 1 and many: no "1 regions" in any language. Each message is given the same number for
 * every count it takes, once as a number and once as text, since both are passed.
 */

const counted =
  /^(n|n0|active|white|few|one|more|none|known|reported|moved|absent|linked|pairs|themes|added|planned|partnerships|organisations|countries|covered|regions|ended|members|partners|s3|unlocated|unmapped|isolates|nodes|instruments|total|rows|shown|all)$/;
const wrong: Record<string, RegExp> = {
  en: /(?<![\d.,])1 (partnerships|regions|organisations|countries|projects|themes|rows|members|links|metrics|proposals|exchanges|visits|outcomes) /,
  de: /(?<![\d.,])1 (Partnerschaften|Regionen|Organisationen|Länder|Ländern|Projekte|Themen|Zeilen|Mitglieder|Verbindungen|Leitkennzahlen|Besuche) /,
  it: /(?<![\d.,])1 (partenariati|regioni|organizzazioni|paesi|progetti|temi|righe|membri|collegamenti|indicatori|scambi|visite) /,
  fr: /(?<![\d.,])[01] (partenariats|régions|organisations|projets|thèmes|lignes|membres|liens|indicateurs|échanges|visites) /,
};
// These take a part of a whole that is never one, or are chosen only for more than one.
const wholes = /^(coverage\.(dormant|white|country)|calls\.|finding\.(coverage|categories)|data\.h1)/;

/** The regions of the universe, or of a category, and the metrics compared are never one. */
const isWhole = (key: string, name: string) =>
  name === 'n' && ['overview.h1', 'coverage.map.title', 'region.finding.rank', 'finding.moved'].includes(key);

describe.each(languages)('in %s', (language) => {
  test.each(
    Object.keys(dictionaries[language]).filter(
      (key) => /\.(h1|h1Many|h1None|title)$|^finding\.|\.finding/.test(key) && !wholes.test(key),
    ),
  )('%s agrees with one', (key) => {
    const message = dictionaries[language][key as Key];
    const names = [...message.matchAll(/\{(\w+)[,}]/g)].map((found) => found[1] ?? '');
    for (const one of [1, '1']) {
      const values = Object.fromEntries(names.map((name) => [name, !counted.test(name) ? 'X' : isWhole(key, name) ? 242 : one]));
      expect(`${wordsOf(language).t(key as Key, values)} `.replaceAll(/[\u00a0\u202f]/g, ' ')).not.toMatch(wrong[language] ?? /^$/);
    }
  });
});
