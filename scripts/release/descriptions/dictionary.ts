import { languages } from '#i18n/languages.ts';
import { type DictionaryRow, dictionaryRows } from '../../../src/tables/dictionary.ts';
import { quoted } from '../../publish/cell-text.ts';
import type { DescriptionFile } from '../content.ts';

const columns = [
  'table',
  'column',
  'type',
  'unit',
  'required',
  'values',
  'description',
  'empty',
  'references',
] as const satisfies readonly (keyof DictionaryRow)[];

/** The data dictionary as CSV in each language of the site: one row per column of a published table. */
export function dictionaries(): readonly DescriptionFile[] {
  return languages.map((language) => ({
    path: `dictionary.${language}.csv`,
    mediaType: 'text/csv',
    content: [columns.join(','), ...dictionaryRows(language).map((row) => columns.map((name) => quoted(row[name] ?? '')).join(','))]
      .map((line) => `${line}\n`)
      .join(''),
  }));
}
