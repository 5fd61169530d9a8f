/*
 * What a published table promises: its file, key and columns. Writer, reader, data dictionary,
 * downloads and tests all read the same promise.
 */

export type ColumnType = 'text' | 'integer' | 'number' | 'flag' | 'date' | 'list' | 'url';

export interface Column {
  readonly name: string;
  /** `flag` is 0 or 1; `date` is a year, year-month or day, as exact as the source; `list` is separated by `;`. */
  readonly type: ColumnType;
  /** A date that is always a full day. */
  readonly exact?: 'day';
  /** One plain sentence; the data dictionary prints it. */
  readonly description: string;
  /** Unit in words: EUR, EUR per inhabitant, share, ratio, projects … Absent for text. */
  readonly unit?: string;
  /** The cell is never empty. What an empty cell means where this is not set stands in `empty`. */
  readonly required?: boolean;
  readonly empty?: string;
  readonly values?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  /** `table.column` this one points to. */
  readonly references?: string;
}

export type ArtefactGroup = 'normalised' | 'metrics' | 'reference' | 'quality';

export interface Artefact {
  readonly name: string;
  readonly group: ArtefactGroup;
  readonly title: string;
  readonly description: string;
  /**
   * Columns that together name a row; no two rows share them. Rows are published in key order. A column that may be empty takes part in the key with its
   * emptiness: SQL and Table Schema call that a unique key, not a primary one.
   */
  readonly key: readonly string[];
  readonly columns: readonly Column[];
}

export type Cell = string | number | boolean | null | readonly string[];
export type Row = Readonly<Record<string, Cell>>;

type Value<C extends Column> = C extends { type: 'integer' | 'number' }
  ? number
  : C extends { type: 'flag' }
    ? boolean
    : C extends { type: 'list' }
      ? readonly string[]
      : C extends { values: readonly (infer V extends string)[] }
        ? V
        : string;

type Field<C extends Column> = C extends { required: true } | { type: 'list' } ? Value<C> : Value<C> | null;

/** The typed row that a contract promises; an empty cell is `null`, an empty list has no items. */
export type RowOf<A extends Artefact> = { readonly [C in A['columns'][number] as C['name']]: Field<C> };
