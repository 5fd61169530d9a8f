import type { CsvRow } from '../ingest/csv.ts';
import type { SourceTable } from '../ingest/source-table.ts';
import type { Fault } from '../validate/fault.ts';
import type { Correction } from './read.ts';

/** A correction that was made, and where. */
export interface Applied {
  readonly correction: Correction;
  readonly file: string;
  readonly line: number;
}

export interface Corrected {
  readonly tables: readonly SourceTable[];
  readonly applied: readonly Applied[];
  readonly faults: readonly Fault[];
}

/**
 * Puts corrections into the rows of the sources, before these are checked.
 *
 * Shape   strict: sources whose newest drop is at hand. There every correction must find its one row and the value it expects; in an older
 *         drop one that does not is passed over, since the mistake may have come later.
 * Errors  no row or several, a column that no file has, another value than the expected one: the source may have been fixed.
 */
export function applyCorrections(
  tables: readonly SourceTable[],
  list: readonly Correction[],
  strict: ReadonlySet<string>,
): Corrected {
  const faults: Fault[] = [];
  const applied: Applied[] = [];
  const changed = new Map<SourceTable, Map<CsvRow, CsvRow>>();
  for (const correction of list) {
    const { file, line, column, expect, row } = correction;
    const named = row.map(([name, value]) => `${name} = "${value}"`).join(' and ');
    const fault = (rule: string, where: string, value: string | null, problem: string, advice: string) => {
      if (strict.has(correction.source)) faults.push({ file, line, column: where, value, rule, problem, advice });
    };
    const own = tables.filter((table) => table.source === correction.source);
    const able = own.filter((table) => placeOf(table, column) !== null && row.every(([name]) => placeOf(table, name) !== null));
    if (able.length === 0) {
      const advice = 'Correct the names; only columns that the layout reads can be used.';
      fault(
        'correction-no-column',
        'column',
        column,
        `No file of the source has these columns: ${[...row.map(([name]) => name), column].join(', ')}.`,
        advice,
      );
      continue;
    }
    const hits = able.flatMap((table) => matching(table, row).map((found) => ({ table, found })));
    const [hit] = hits;
    if (hit === undefined) {
      fault(
        'correction-no-row',
        'row',
        null,
        `No row has ${named}.`,
        'The source may have been fixed: remove the correction, or correct what names the row.',
      );
      continue;
    }
    if (hits.length > 1) {
      const where = hits
        .slice(0, 3)
        .map(({ table, found }) => `${table.file}, line ${found.line}`)
        .join('; ');
      fault(
        'correction-several-rows',
        'row',
        null,
        `${hits.length} rows have ${named}: ${where}.`,
        'Name the row by a further column.',
      );
      continue;
    }
    const place = placeOf(hit.table, column) ?? 0;
    const rows = changed.get(hit.table) ?? new Map<CsvRow, CsvRow>();
    const present = rows.get(hit.found) ?? hit.found;
    const cell = (present.cells[place] ?? '').trim();
    if (cell !== expect) {
      const problem = `The correction of ${named} expects ${column} = "${expect}" but finds "${cell}" in ${hit.table.file}, line ${hit.found.line}.`;
      fault('correction-guard', 'expect', expect, problem, 'The source may have been fixed: remove the correction.');
      continue;
    }
    rows.set(hit.found, { ...present, cells: present.cells.map((one, at) => (at === place ? correction.set : one)) });
    changed.set(hit.table, rows);
    applied.push({ correction, file: hit.table.file, line: hit.found.line });
  }
  const corrected = tables.map((table) => {
    const rows = changed.get(table);
    return rows === undefined ? table : { ...table, rows: table.rows.map((one) => rows.get(one) ?? one) };
  });
  return { tables: corrected, applied, faults };
}

/** Place of a column in the cells of a table; null where the table does not read it. */
function placeOf(table: SourceTable, name: string): number | null {
  for (const column of table.columns.values()) if (column.name === name) return column.at[0] ?? null;
  return null;
}

function matching(table: SourceTable, row: Correction['row']): CsvRow[] {
  const wanted = row.map(([name, value]) => [placeOf(table, name) ?? -1, value] as const);
  return table.rows.filter(({ cells }) => wanted.every(([place, value]) => (cells[place] ?? '').trim() === value));
}
