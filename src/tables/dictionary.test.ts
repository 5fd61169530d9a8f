import { expect, test } from 'vitest';
import { artefacts } from '#core/artefacts.ts';
import { languages } from '#i18n/languages.ts';
import { dictionaryRows } from './dictionary.ts';

const columns = Object.values(artefacts).flatMap(({ name, columns }) => columns.map((column) => `${name}.${column.name}`));

test.each(languages)('the dictionary in %s has every column of every table once, in the order of the contracts', (language) => {
  expect(dictionaryRows(language).map(({ table, column }) => `${table}.${column}`)).toEqual(columns);
});

test('a row says what its contract says', () => {
  expect(dictionaryRows('fr').find(({ table, column }) => table === 'regions' && column === 'country')).toEqual({
    table: 'regions',
    column: 'country',
    type: 'text',
    unit: null,
    required: '1',
    values: null,
    description: 'Pays de la région.',
    empty: null,
    references: 'countries.country',
  });
});

test('codes stay the same in every language; words do not', () => {
  const [english, german] = [dictionaryRows('en'), dictionaryRows('de')];
  const codes = (rows: typeof english) =>
    rows.map(({ type, required, values, references }) => [type, required, values, references]);
  expect(codes(german)).toEqual(codes(english));
  // Of what is longer than a name, only a formula is written alike.
  const alike = german.filter(({ description }, i) => description === english[i]?.description && description.split(' ').length > 2);
  expect([...new Set(alike.map(({ description }) => description))]).toEqual(['full / √(N(a)·N(b)) (NET-SAL).']);
});
