import type { Artefact, Row } from '#core/artefact.ts';
import { type Entry, zipped } from '../archive.ts';
import { dictionaryColumns, dictionaryRows } from './dictionary.ts';
import { workbookParts } from './parts.ts';
import { type Sheet, sheetRows, sheetXml } from './sheet.ts';

/*
 * Written by hand, as measured with write-excel-file 4.1.1: the 958,000 cells of the default data take it 7.0 s of processor time and 461 MB, with the second packing
 * that makes its bytes depend on the content alone, against 1.9 s and 228 MB here, where one sheet is held at a time. It knows neither filters nor the mark
 * that keeps a text from becoming a formula when somebody edits the cell.
 */

/** A table of the workbook; its rows are asked for when its sheet is written. */
export interface WorkbookTable {
  readonly artefact: Artefact;
  readonly rows: number;
  read(): Promise<readonly Row[]>;
}

/** Name of a table's sheet: at most 31 characters, none of them taken. */
export function sheetNames(tables: readonly string[]): string[] {
  const taken = new Set<string>();
  return tables.map((table) => {
    const plain = table.replaceAll(/[[\]:*?/\\']/g, '_');
    let name = plain.slice(0, 31);
    for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${plain.slice(0, 30 - String(n).length)}~${n}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** Tables with more rows than a sheet can hold: they are in the other formats alone. */
export const tooLongForSheets = (tables: readonly Pick<WorkbookTable, 'artefact' | 'rows'>[]): string[] =>
  tables.filter(({ rows }) => rows + 1 > sheetRows).map(({ artefact }) => artefact.name);

function sheetOf({ columns }: Artefact, name: string, rows: readonly Row[]): Sheet {
  return {
    name,
    count: rows.length,
    columns: columns.map((column) => ({ name: column.name, isDate: column.type === 'date' })),
    rows: (function* () {
      for (const row of rows) yield columns.map((column) => row[column.name]);
    })(),
  };
}

/**
 * All tables as one workbook, piece by piece: a sheet of notes, one with every column of every table, one per table.
 *
 * Absent  a table that is too long for a sheet has none: the notes name it.
 */
export function workbook(notes: readonly string[], tables: readonly WorkbookTable[], date: string): AsyncIterable<Uint8Array> {
  const missing = new Set(tooLongForSheets(tables));
  const within = tables.filter(({ artefact }) => !missing.has(artefact.name));
  const names = sheetNames(['readme', 'dictionary', ...within.map(({ artefact }) => artefact.name)]);
  const more = [...missing].map(
    (name) => `Table ${name} has more rows than the ${sheetRows - 1} a sheet can hold; use its CSV or Parquet.`,
  );
  const lines = [...notes, ...more];
  const readme: Sheet = {
    name: 'readme',
    columns: [{ name: 'Cluster Partnership Atlas', isDate: false }],
    count: lines.length,
    rows: lines.map((line) => [line]),
  };
  const dictionary: Sheet = {
    name: 'dictionary',
    columns: dictionaryColumns.map((name) => ({ name, isDate: false })),
    ...dictionaryRows(tables.map(({ artefact }) => artefact)),
  };
  const text = (path: string, xml: string): Entry => ({ path, compress: true, content: async () => Buffer.from(xml) });
  const sheet = (number: number, make: () => Promise<Sheet>): Entry => ({
    path: `xl/worksheets/sheet${number}.xml`,
    compress: true,
    content: async () => sheetXml(await make()),
  });
  const entries = [
    ...workbookParts(names).map(([path, xml]) => text(path, xml)),
    sheet(1, async () => readme),
    sheet(2, async () => dictionary),
    ...within.map(({ artefact, read }, i) => sheet(i + 3, async () => sheetOf(artefact, names[i + 2] ?? '', await read()))),
  ];
  return zipped(entries, date);
}
