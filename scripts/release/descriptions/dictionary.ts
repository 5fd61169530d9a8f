import type { Artefact } from '#core/artefact.ts';
import { type Language, languages } from '#i18n/languages.ts';
import { type DictionaryRow, dictionaryRows } from '../../../src/tables/dictionary.ts';
import { quoted } from '../../publish/cell-text.ts';
import type { TabularFile } from '../content.ts';

const column = (name: keyof DictionaryRow, type: 'text' | 'flag' | 'list', description: string, more: object = {}) =>
  ({ name, type, description, ...more }) as const;
const always = { required: true };

/** The data dictionary as a table of its own: its columns are described like those of every other. */
const contract = (language: Language): Artefact => ({
  name: `dictionary.${language}`,
  group: 'reference',
  title: `Data dictionary (${language})`,
  description: 'One row per column of every published table: what it holds, in what unit, and what an empty cell means.',
  key: ['table', 'column'],
  columns: [
    column('table', 'text', 'Table.', always),
    column('column', 'text', 'Column.', always),
    column('type', 'text', 'Type of its cells.', {
      ...always,
      values: ['text', 'integer', 'number', 'flag', 'date', 'list', 'url'],
    }),
    column('unit', 'text', 'Unit of its numbers.', { empty: 'no unit' }),
    column('required', 'flag', '1 where its cells are never empty.', always),
    column('values', 'list', 'The codes that may stand in it.', { empty: 'not a closed list' }),
    column('description', 'text', 'What it holds.', always),
    column('empty', 'text', 'What an empty cell means.', { empty: 'its cells are never empty, or nothing is said' }),
    column('references', 'text', 'The column it points to, as table.column.', { empty: 'it points to none' }),
  ],
});

/** The data dictionary as CSV in each language of the site, in the order of the contracts. */
export function dictionaries(): readonly (TabularFile & { readonly content: string; readonly rows: number })[] {
  return languages.map((language) => {
    const artefact = contract(language);
    const names = artefact.columns.map(({ name }) => name as keyof DictionaryRow);
    const rows = dictionaryRows(language);
    return {
      path: `dictionary.${language}.csv`,
      artefact,
      language,
      rows: rows.length,
      content: [names.join(','), ...rows.map((row) => names.map((name) => quoted(row[name] ?? '')).join(','))]
        .map((line) => `${line}\n`)
        .join(''),
    };
  });
}
