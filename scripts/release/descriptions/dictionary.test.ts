import Papa from 'papaparse';
import { expect, test } from 'vitest';
import type { Artefact } from '#core/artefact.ts';
import { artefacts } from '#core/artefacts.ts';
import { dictionaries } from './dictionary.ts';

const tables: readonly Artefact[] = Object.values(artefacts);

test('every column of every table has a row, in four languages', () => {
  const files = dictionaries();
  expect(files.map(({ path }) => path)).toEqual([
    'dictionary.en.csv',
    'dictionary.de.csv',
    'dictionary.it.csv',
    'dictionary.fr.csv',
  ]);
  const expected = tables.flatMap(({ name, columns }) => columns.map((column) => `${name}.${column.name}`));
  for (const { path, content } of files) {
    const { data, errors } = Papa.parse<Record<string, string>>(content, { header: true, skipEmptyLines: true });
    expect(errors, path).toEqual([]);
    expect(
      data.map((row) => `${row['table']}.${row['column']}`),
      path,
    ).toEqual(expected);
    expect(
      data.every((row) => row['description'] !== ''),
      path,
    ).toBe(true);
  }
});
