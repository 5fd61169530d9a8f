import type { Period } from '#core/taxonomy/periods.ts';
import type { Effects } from '../effects.ts';
import { type Csv, readCsv } from '../ingest/csv.ts';
import type { Fault } from '../validate/fault.ts';
import { CellReader } from './cells.ts';
import { type AllRows, type RowKind, rowKinds, type TableFile } from './rows.ts';

/**
 * Reads the normalised tables of a folder as typed rows.
 *
 * Shape   one CSV per table, named after it; columns in any order, further ones allowed.
 * Absent  an optional table without a file is empty.
 * Errors  all faults of all tables at once; the rows are whole only when there are none.
 */
export async function readTables(
  folder: string,
  period: Period,
  effects: Pick<Effects, 'list' | 'read'>,
): Promise<{ readonly rows: AllRows; readonly faults: readonly Fault[] }> {
  const present = new Set((await effects.list(folder))?.map(({ name }) => name));
  const kinds = rowKinds(period);
  const faults: Fault[] = [];
  const read = async <Name extends TableFile>(name: Name): Promise<AllRows[Name][number][]> => {
    const kind: RowKind<AllRows[Name][number]> = kinds[name];
    const file = `${name}.csv`;
    if (!present.has(file)) {
      if (!kind.optional) faults.push(wholeFile(file, 'missing-table', 'The table is missing.', `Put ${file} into ${folder}.`));
      return [];
    }
    const { csv, faults: found } = await readCsv(file, effects.read(`${folder}/${file}`));
    faults.push(...found);
    return csv === null ? [] : rowsOf(csv, kind, faults);
  };
  const rows: AllRows = {
    countries: await read('countries'),
    regions: await read('regions'),
    organisations: await read('organisations'),
    calls: await read('calls'),
    projects: await read('projects'),
    participations: await read('participations'),
    exchanges: await read('exchanges'),
    s3_partnership_regions: await read('s3_partnership_regions'),
    region_priorities: await read('region_priorities'),
    outcomes: await read('outcomes'),
  };
  return { rows, faults };
}

function rowsOf<Row>(csv: Csv, kind: RowKind<Row>, faults: Fault[]): Row[] {
  const missing = kind.columns.filter((column) => !csv.header.includes(column));
  for (const column of missing) {
    const advice = `Add the column; the table has ${csv.header.join(', ')}.`;
    faults.push({ ...wholeFile(csv.file, 'missing-column', 'The column is missing.', advice), line: 1, column });
  }
  // Cells of a column that is not there would all be reported again as empty.
  if (missing.length > 0) return [];
  const columns = new Map(csv.header.map((name, index) => [name, { name, at: [index] }]));
  const firstLines = new Map<string, number>();
  return csv.rows.flatMap((row) => {
    const cells = new CellReader({ file: csv.file, columns }, row, faults);
    const key = kind.key === undefined ? null : cells.text(kind.key);
    if (kind.key !== undefined && key !== null) {
      const first = firstLines.get(key);
      if (first === undefined) firstLines.set(key, row.line);
      else cells.fault(kind.key, 'repeated-key', `The key stands in line ${first} already.`, 'Remove one of the two rows.');
    }
    return kind.read(cells, (column) => columns.has(column)) ?? [];
  });
}

function wholeFile(file: string, rule: string, problem: string, advice: string): Fault {
  return { file, line: null, column: null, value: null, rule, problem, advice };
}
