import type { Kind } from '../ingest/kinds.ts';
import type { ReferenceTables } from '../ingest/read-reference.ts';
import type { ReferenceName } from '../ingest/reference-lists.ts';
import type { ReferenceTable, SourceTable } from '../ingest/source-table.ts';
import type { Fault } from './fault.ts';
import type { Origin } from './records.ts';
import { RowReader } from './row-reader.ts';

/** Walks the rows of a hand-kept list; a list that could not be read has no rows here and a fault elsewhere. */
export type Rows = <T>(name: ReferenceName, faults: Fault[], read: (row: RowReader, table: ReferenceTable) => T | null) => T[];

export const rowsOf =
  (tables: ReferenceTables): Rows =>
  (name, faults, read) => {
    const table = tables.get(name);
    return table === undefined ? [] : each(table, faults, read);
  };

/** Walks the rows of all files of one kind, in order of source, file and line. */
export function sourceRows<T>(
  tables: readonly SourceTable[],
  kind: Kind,
  faults: Fault[],
  read: (row: RowReader, table: SourceTable, origin: Origin) => T | null,
): T[] {
  return tables
    .filter((table) => table.kind === kind)
    .flatMap((table) =>
      each(table, faults, (row) => {
        const origin: Origin = {
          source: table.source,
          drop: table.drop,
          file: table.file,
          line: row.line,
          source_url: row.url('source_url'),
          confidence: row.oneOf('confidence', ['high', 'medium', 'low']),
        };
        return read(row, table, origin);
      }),
    );
}

function each<Table extends ReferenceTable | SourceTable, T>(
  table: Table,
  faults: Fault[],
  read: (row: RowReader, table: Table) => T | null,
): T[] {
  return table.rows.flatMap((cells) => read(new RowReader(table, cells, faults), table) ?? []);
}
