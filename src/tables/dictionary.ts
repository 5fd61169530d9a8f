import type { Artefact } from '#core/artefact.ts';
import { artefacts } from '#core/artefacts.ts';
import { columnWords } from '#i18n/contract-words.ts';
import type { Language } from '#i18n/languages.ts';

/** One column of one published table, as the data dictionary prints it. */
export interface DictionaryRow {
  readonly table: string;
  readonly column: string;
  /** Type as the contract names it: text, integer, number, flag, date, list or url; the same in every language. */
  readonly type: string;
  /** In the words of the language; `null` for text. */
  readonly unit: string | null;
  /** `1` where cells are never empty, else `0`. */
  readonly required: string;
  /** The codes that may stand in the column, separated by `;`; `null` where they are not a closed list. */
  readonly values: string | null;
  readonly description: string;
  /** What an empty cell means; `null` where there is none. */
  readonly empty: string | null;
  /** `table.column` that the column points to. */
  readonly references: string | null;
}

/**
 * The data dictionary in one language: every column of every published table, in the order of the contracts.
 *
 * Absent  `null` where the contract says nothing.
 * Errors  a sentence of a contract without a translation throws, naming it.
 */
export function dictionaryRows(language: Language): readonly DictionaryRow[] {
  return (Object.values(artefacts) as readonly Artefact[]).flatMap(({ name, columns }) =>
    columns.map((column) => {
      const { description, unit, empty } = columnWords(language, column);
      return {
        table: name,
        column: column.name,
        type: column.type,
        unit,
        required: column.required ? '1' : '0',
        values: column.values === undefined ? null : column.values.join(';'),
        description,
        empty: column.required ? null : empty,
        references: column.references ?? null,
      };
    }),
  );
}
