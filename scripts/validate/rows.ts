import type { Kind } from '../ingest/kinds.ts';
import type { ReferenceTables } from '../ingest/read-reference.ts';
import type { ReferenceName } from '../ingest/reference-lists.ts';
import type { ReferenceTable, SourceTable } from '../ingest/source-table.ts';
import type { Fault } from './fault.ts';
import type { ExclusionRule, Ledger } from './ledger.ts';
import type { Origin } from './records.ts';
import { RowReader } from './row-reader.ts';

/** Walks the rows of a hand-kept list; a list that could not be read has no rows here and a fault elsewhere. */
export type Rows = <T>(name: ReferenceName, faults: Fault[], read: (row: RowReader, table: ReferenceTable) => T | null) => T[];

export const rowsOf =
  (tables: ReferenceTables): Rows =>
  (name, faults, read) => {
    const table = tables.get(name);
    return table === undefined ? [] : table.rows.flatMap((cells) => read(new RowReader(table, cells, faults), table) ?? []);
  };

/** A row that is no record: published elsewhere, joined to another row, left out by rule, or fallen with the project it belongs to. */
export type Fate = { readonly excluded: ExclusionRule } | 'accepted' | 'merged' | 'fallen';
const isFate = (result: unknown): result is Fate =>
  result === 'accepted' ||
  result === 'merged' ||
  result === 'fallen' ||
  (typeof result === 'object' && result !== null && 'excluded' in result);

/** A row of a source as it is read. */
export interface SourceRow {
  readonly row: RowReader;
  readonly table: SourceTable;
  readonly origin: Origin;
  /** Has a fault of this row been reported? In a table with a tolerance the row is then set aside. */
  faulty(): boolean;
}

/**
 * Walks the rows of all files of one kind, in order of source, file and line; those of large registers come last, so that a source made for
 * this atlas has the say.
 */
export function sourceRows<T extends object>(
  tables: readonly SourceTable[],
  kind: Kind,
  ledger: Ledger,
  read: (given: SourceRow) => T | Fate | null,
): T[] {
  const own = tables.filter((table) => table.kind === kind);
  const found: T[] = [];
  for (const table of [...own.filter((one) => !one.bulk), ...own.filter((one) => one.bulk)]) {
    if (table.tolerance !== null) ledger.setAsideBroken(table);
    for (const cells of table.rows) {
      const faults: Fault[] = [];
      const row = new RowReader(table, cells, faults);
      const { source, drop, file } = table;
      const origin: Origin = {
        source,
        drop,
        file,
        line: row.line,
        source_url: row.url('source_url'),
        confidence: row.oneOf('confidence', ['high', 'medium', 'low']),
      };
      const result = read({ row, table, origin, faulty: () => table.tolerance !== null && faults.length > 0 });
      if (isFate(result) && typeof result === 'object') ledger.exclude(table, result.excluded, row.amountIfAny('contribution'));
      else if (result === 'fallen') ledger.setAside(table, row.line, faults, row.amountIfAny('contribution'), false);
      else if (faults.length > 0 && table.tolerance !== null)
        ledger.setAside(table, row.line, faults, row.amountIfAny('contribution'));
      else {
        ledger.faults.push(...faults);
        if (result === 'merged') ledger.merge(table);
        else if (result === 'accepted') ledger.accept(table);
        else if (result !== null && !isFate(result)) found.push(result);
      }
    }
  }
  return found;
}
