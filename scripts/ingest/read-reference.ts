import type { Effects } from '../effects.ts';
import type { Fault } from '../validate/fault.ts';
import { readCsv } from './csv.ts';
import { optionalLists, type ReferenceName, referenceLists } from './reference-lists.ts';
import type { ReferenceTable } from './source-table.ts';

export type ReferenceTables = ReadonlyMap<ReferenceName, ReferenceTable>;

/** Reads the hand-kept lists; faults for a missing list and for missing columns. */
export async function readReference(effects: Effects, data: string): Promise<{ tables: ReferenceTables; faults: Fault[] }> {
  const faults: Fault[] = [];
  const tables = new Map<ReferenceName, ReferenceTable>();
  const present = new Set((await effects.list(`${data}/reference`))?.map((entry) => entry.name));
  for (const [name, columns] of Object.entries(referenceLists) as [ReferenceName, readonly string[]][]) {
    const file = `reference/${name}.csv`;
    if (!present.has(`${name}.csv`) && optionalLists.has(name)) continue;
    if (!present.has(`${name}.csv`)) {
      const advice = `Put it back, with the columns: ${columns.join(', ')}.`;
      faults.push({ file, line: null, column: null, value: null, rule: 'missing-file', problem: 'The list is missing.', advice });
      continue;
    }
    const { csv, faults: found } = await readCsv(file, effects.read(`${data}/${file}`));
    faults.push(...found);
    if (!csv) continue;
    const missing = columns.filter((column) => !csv.header.includes(column));
    for (const column of missing) {
      const advice = `Add it, or correct its name; the list has: ${columns.join(', ')}.`;
      faults.push({
        file,
        line: 1,
        column,
        value: null,
        rule: 'missing-column',
        problem: 'The column is missing from the list.',
        advice,
      });
    }
    if (missing.length > 0) continue;
    tables.set(name, {
      name,
      file,
      sha256: csv.sha256,
      bytes: csv.bytes,
      rows: csv.rows,
      columns: new Map(columns.map((column) => [column, { name: column, at: [csv.header.indexOf(column)] }])),
    });
  }
  return { tables, faults };
}
