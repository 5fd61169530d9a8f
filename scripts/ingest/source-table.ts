import { type Adapter, columnsOfField, type Tolerance } from './adapter.ts';
import type { Delimiter } from './csv/delimiter.ts';
import type { BrokenRow, Csv, CsvRow } from './csv.ts';
import type { Form } from './forms.ts';
import type { Kind } from './kinds.ts';

/** Where the rows of a file come from. */
export interface FileOrigin {
  readonly source: string;
  readonly drop: string;
  /** Path below the data folder; a file that is read as more than one kind has the kind after a #, save the first. */
  readonly file: string;
}

/** Where a field stands in the rows of a table. */
export interface TableColumn {
  readonly name: string;
  /** Places of its columns in the cells, the first filled one counts. */
  readonly at: readonly number[];
  readonly join?: string;
  /** Of joined columns the filled ones count; else a field with an empty one is empty. */
  readonly partly?: boolean;
  readonly form?: Form;
  /** Text that stands for every row. */
  readonly constant?: string;
  /** Place of its first column in the file itself. */
  readonly inFile?: number;
}

/** One file of a drop with its layout; cells are reached by field. */
export interface SourceTable<K extends Kind = Kind> extends FileOrigin {
  readonly kind: K;
  readonly layout: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly delimiter: Delimiter;
  /** Columns of the header. */
  readonly width: number;
  /** What the cells of some of them look like. */
  readonly marks: ReadonlyMap<number, RegExp>;
  readonly rows: readonly CsvRow[];
  /** Rows that could not be read as cells; they are rows of the file all the same. */
  readonly broken: readonly BrokenRow[];
  /** Field → its columns in this file. */
  readonly columns: ReadonlyMap<string, TableColumn>;
  /** Columns of the file that no field reads. */
  readonly unread: readonly string[];
  /** How many faulty rows may be set aside; null: none, a fault stops the run. */
  readonly tolerance: Tolerance | null;
  /** Codes of places are taken as they are: one that is unknown leaves the row without a region. */
  readonly bulk: boolean;
  readonly personWithout: readonly string[];
  readonly orphansLeftOut: boolean;
}

/** Columns of a header that an adapter reads, by index. */
export function columnsRead(adapter: Adapter, header: readonly string[]): number[] {
  const names = Object.values(adapter.fields).flatMap((field) => (field === undefined ? [] : columnsOfField(field).columns));
  return [...new Set(names)].map((name) => header.indexOf(name)).filter((index) => index !== -1);
}

export function sourceTable(origin: FileOrigin, adapter: Adapter, csv: Csv, declared: Tolerance | null): SourceTable {
  const columns = new Map<string, TableColumn>();
  for (const [field, given] of Object.entries(adapter.fields)) {
    if (given === undefined) continue;
    const { columns: names, form, join, partly } = columnsOfField(given);
    const at = names.flatMap((name) => {
      const place = csv.kept.indexOf(csv.header.indexOf(name));
      return place === -1 ? [] : [place];
    });
    if (at.length > 0)
      columns.set(field, {
        name: names[0] ?? field,
        at,
        inFile: csv.kept[at[0] ?? -1] ?? -1,
        ...(form ? { form } : {}),
        ...(join === undefined ? {} : { join }),
        ...(partly ? { partly } : {}),
      });
  }
  for (const [field, constant] of Object.entries(adapter.constants ?? {}))
    if (constant !== undefined) columns.set(field, { name: field, at: [], constant });
  return {
    ...origin,
    kind: adapter.kind,
    layout: adapter.id,
    sha256: csv.sha256,
    bytes: csv.bytes,
    delimiter: csv.delimiter,
    width: csv.header.length,
    marks: new Map(Object.entries(adapter.marks ?? {}).map(([name, mark]) => [csv.header.indexOf(name), mark])),
    rows: csv.rows,
    broken: csv.broken,
    columns,
    unread: adapter.bulk ? [] : csv.header.filter((name) => !adapter.columns.includes(name) && !adapter.optional?.includes(name)),
    tolerance: declared ?? adapter.bulk?.tolerance ?? null,
    bulk: adapter.bulk !== undefined,
    personWithout: adapter.personWithout ?? [],
    orphansLeftOut: adapter.orphansLeftOut ?? false,
  };
}

/** A hand-kept list as a table: its fields are its columns. */
export interface ReferenceTable {
  readonly name: string;
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly rows: readonly CsvRow[];
  readonly columns: ReadonlyMap<string, TableColumn>;
}
