import type { Adapter } from './adapter.ts';
import type { Csv, CsvRow } from './csv.ts';
import type { Kind } from './kinds.ts';

/** Where the rows of a file come from. */
export interface FileOrigin {
  readonly source: string;
  readonly drop: string;
  /** Path below the data folder. */
  readonly file: string;
}

/** One file of a drop with its layout; cells are reached by field. */
export interface SourceTable<K extends Kind = Kind> extends FileOrigin {
  readonly kind: K;
  readonly layout: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly rows: readonly CsvRow[];
  /** Field → its column in this file. */
  readonly columns: ReadonlyMap<string, { readonly name: string; readonly index: number }>;
  /** Columns of the file that no field reads. */
  readonly unread: readonly string[];
}

export function sourceTable(origin: FileOrigin, adapter: Adapter, csv: Csv): SourceTable {
  const columns = new Map(
    Object.entries(adapter.fields).map(([field, name]) => [field, { name, index: csv.header.indexOf(name) }] as const),
  );
  return {
    ...origin,
    kind: adapter.kind,
    layout: adapter.id,
    sha256: csv.sha256,
    bytes: csv.bytes,
    rows: csv.rows,
    columns,
    unread: csv.header.filter((name) => !adapter.columns.includes(name)),
  };
}

/** A hand-kept list as a table: its fields are its columns. */
export interface ReferenceTable {
  readonly name: string;
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly rows: readonly CsvRow[];
  readonly columns: ReadonlyMap<string, { readonly name: string; readonly index: number }>;
}
