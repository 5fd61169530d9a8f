import type { Effects } from '../effects.ts';
import { type Csv, readCsv } from '../ingest/csv.ts';
import type { Fault } from '../validate/fault.ts';

/** One cell of a source that is known to be wrong. */
export interface Correction {
  readonly source: string;
  /** Where the correction stands. */
  readonly file: string;
  readonly line: number;
  /** What names the row: columns of the file and their values. */
  readonly row: readonly (readonly [column: string, value: string])[];
  readonly column: string;
  /** What the cell must hold, so that a correction does not outlive the mistake. */
  readonly expect: string;
  readonly set: string;
  readonly reason: string;
}

export interface Corrections {
  readonly list: readonly Correction[];
  /** The files they were read from. */
  readonly files: readonly Csv[];
  readonly faults: readonly Fault[];
}

const columns = ['row', 'column', 'expect', 'set', 'reason'] as const;

/** Reads data/corrections/<source>.csv; a folder that is not there holds none. */
export async function readCorrections(effects: Effects, data: string): Promise<Corrections> {
  const list: Correction[] = [];
  const files: Csv[] = [];
  const faults: Fault[] = [];
  const names =
    (await effects.list(`${data}/corrections`))?.filter(({ kind, name }) => kind === 'file' && name.endsWith('.csv')) ?? [];
  for (const { name } of names) {
    const file = `corrections/${name}`;
    const { csv, faults: broken } = await readCsv(file, effects.read(`${data}/${file}`));
    faults.push(...broken);
    if (!csv) continue;
    files.push(csv);
    const places = columns.map((column) => csv.header.indexOf(column));
    const fault = (line: number, column: string | null, value: string | null, rule: string, problem: string, advice: string) =>
      faults.push({ file, line, column, value, rule, problem, advice });
    const missing = columns.filter((column) => !csv.header.includes(column));
    const layout = `Add it, or correct its name; the list has: ${columns.join(', ')}.`;
    for (const column of missing) fault(1, column, null, 'missing-column', 'The column is missing from the list.', layout);
    if (missing.length > 0) continue;
    for (const { line, cells } of csv.rows) {
      const [row = '', column = '', expect = '', set = '', reason = ''] = places.map((place) => (cells[place] ?? '').trim());
      const parts = row
        .split('|')
        .map((part) => [part.slice(0, part.indexOf('=')).trim(), part.slice(part.indexOf('=') + 1).trim()] as const);
      if (row === '' || parts.some(([name], at) => name === '' || !(row.split('|')[at] ?? '').includes('='))) {
        fault(
          line,
          'row',
          row,
          'correction-row',
          'The row is not named by columns and values.',
          'Write it like project_id=s3martmed|organisation=BioWin.',
        );
      } else if (column === '') fault(line, 'column', null, 'empty-cell', 'The cell is empty.', 'Name the column to correct.');
      else if (reason === '') fault(line, 'reason', null, 'empty-cell', 'The cell is empty.', 'Say how the mistake is known.');
      else if (expect === set)
        fault(line, 'set', set, 'correction-idle', 'The correction changes nothing.', 'Remove it, or correct it.');
      else list.push({ source: name.slice(0, -4), file, line, row: parts, column, expect, set, reason });
    }
  }
  return { list, files, faults };
}
