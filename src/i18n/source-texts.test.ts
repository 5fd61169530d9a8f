import { readdirSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { languages } from './languages.ts';
import { sourceText, translatedTexts } from './source-texts.ts';

/** Texts of the lists and sources in the repository that pages show. */
function ourTexts(): readonly string[] {
  const cells = (path: string, ...columns: string[]) =>
    Papa.parse<Record<string, string>>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true }).data.flatMap((row) =>
      columns.map((column) => row[column] ?? ''),
    );
  const newest = (source: string) =>
    `data/sources/${source}/${readdirSync(`data/sources/${source}`)
      .filter((name) => /^\d{4}-/.test(name))
      .sort()
      .at(-1)}`;
  const sources = readdirSync('data/sources').flatMap((source) => {
    const { title, provider, licence, location_means, note } = JSON.parse(
      readFileSync(`data/sources/${source}/source.json`, 'utf8'),
    );
    return [title, provider, licence, location_means, note];
  });
  return [
    ...sources,
    ...cells('data/reference/calls.csv', 'rule_status'),
    ...cells('data/reference/published_figures.csv', 'note'),
    ...cells('data/reference/planned_exchanges.csv', 'note'),
    ...cells('data/reference/retained_later.csv', 'note'),
    ...cells('data/reference/themes.csv', 'industrial_ecosystem'),
    ...cells(`${newest('cluster-partnerships')}/projects.csv`, 'wave', 'strand'),
    ...cells(`${newest('outcomes')}/outcomes.csv`, 'what'),
  ].filter((text) => text !== '' && text !== undefined);
}

test.each(languages)('every text of ours that pages show has its words in %s', (language) => {
  expect([...new Set(ourTexts())].filter((text) => sourceText(language, text).lang !== undefined)).toEqual([]);
});

test.each(languages.filter((language) => language !== 'en'))(
  'no text in %s is left over from a list that has changed',
  (language) => {
    const said = new Set(ourTexts());
    // The notes that the pipeline writes itself stand in its code.
    const code = readFileSync('scripts/normalise/completeness.ts', 'utf8').replace(/\$\{[^}]*\}/g, '#');
    const left = translatedTexts(language).filter((text) => !said.has(text) && !code.includes(text.replace(/\{\d+\}/g, '#')));
    expect(left).toEqual([]);
  },
);

test('a text without words in a language stays as it is, marked English', () => {
  expect(sourceText('de', 'A note nobody has translated.')).toEqual({ text: 'A note nobody has translated.', lang: 'en' });
  expect(sourceText('en', 'A note nobody has translated.')).toEqual({ text: 'A note nobody has translated.' });
  expect(sourceText('de', null)).toEqual({ text: '' });
  expect(sourceText('de', 'stated in the call · A note nobody has translated.').lang).toBe('en');
});

test('numbers of a written note keep their places', () => {
  expect(
    sourceText('fr', 'No visits are in the data. Exchanges planned: 254; partnerships with a plan: 5. · stated in the call').text,
  ).toBe(
    'Les données ne contiennent aucune visite. Échanges prévus\u202f: 254\u202f; partenariats avec une prévision\u202f: 5. · indiqué dans l’appel',
  );
});
