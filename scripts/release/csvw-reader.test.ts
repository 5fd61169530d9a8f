import Papa from 'papaparse';
import { beforeAll, expect, test } from 'vitest';
import type { Artefact, Row } from '#core/artefact.ts';
import { artefacts } from '#core/artefacts.ts';
import type { ReleaseManifest } from '#core/publication/release-manifest.ts';
import { original } from '#core/spreadsheet-text.ts';
import { makeRelease } from './make.ts';
import type { CsvwTable } from './testing/csvw.ts';
import { rowsThroughCsvw, type TypedCell } from './testing/csvw-reader.ts';
import { filesOf, options, publishedWorld, textOf } from './testing/world.ts';

/*
 * The CSV files of a release, read through the metadata beside it by a reader of CSV on the Web that is not ours.
 */

let files: Map<string, Uint8Array>;
const text = (path: string) => textOf(files.get(path));
const parsed = <T>(path: string) => JSON.parse(text(path)) as T;
const read = (path: string) => rowsThroughCsvw(text(`${path}-metadata.json`), text(path));
/** A name that would run in a spreadsheet, within quotes and commas: its guard has to outlive the reader. */
const hostile = '=HYPERLINK("http://evil.example","x"), S.A.';

beforeAll(async () => {
  const world = await publishedWorld('data', {
    change: (path, content) => {
      if (!path.endsWith('innosup-1/2026-11-22/participants.csv')) return content;
      const rows = Papa.parse<string[]>(content, { skipEmptyLines: true }).data;
      (rows[1] ?? [])[rows[0]?.indexOf('organisation') ?? -1] = hostile;
      return Papa.unparse(rows);
    },
  });
  const { id } = await makeRelease(world, options);
  files = filesOf(world, id);
}, 240_000);

/** What a cell says, by the type that its metadata give it; a list is one text. */
function value({ text: said, datatype }: TypedCell): string | number | boolean {
  if (datatype === 'boolean') return said === '1';
  return datatype === 'integer' || datatype === 'double' ? Number(said) : original(said);
}

/** The same of a row of the JSON: absent values and empty lists have no cell. */
const stated = (row: Row) =>
  Object.entries(row).flatMap(([name, cell]) => {
    const one = Array.isArray(cell) ? cell.join(';') : cell;
    return one === null || one === '' ? [] : [[name, one]];
  });

/** Rows of the JSON that goes with a CSV file; null where there is none. */
function jsonOf(path: string): readonly Row[] | null {
  if (path.startsWith('tables/')) return parsed<Row[]>(path.replace(/csv$/, 'json'));
  return path.startsWith('metrics/') ? parsed<{ rows: Row[] }>(path.replace(/csv$/, 'json')).rows : null;
}

/** A metric of very many rows is a table with fewer columns, and the table is read. */
const most = 5000;

test('rows, names and typed values of the CSV files are those of the JSON, or of the file itself', async () => {
  const outputs = parsed<ReleaseManifest>('manifest.json').outputs.filter(
    ({ path, rows }) => path.endsWith('.csv') && (!path.startsWith('metrics/') || (rows ?? 0) <= most),
  );
  for (const { path, rows: said } of outputs) {
    const json = jsonOf(path);
    const lines = () => Papa.parse<Row>(text(path), { header: true, skipEmptyLines: true }).data;
    const expected = (json ?? lines()).map((row) => JSON.stringify(stated(row)));
    const rows = (await read(path)).map((row) =>
      JSON.stringify([...row].map(([name, cell]) => [name, json ? value(cell) : cell.text])),
    );
    expect([rows.length, expected.length], path).toEqual([said, said]);
    expect(rows.filter((row, i) => row !== expected[i]).slice(0, 3), path).toEqual([]);
  }
  expect(outputs.filter(({ path }) => path.startsWith('tables/')).length).toBe(Object.keys(artefacts).length);
  expect(outputs.length).toBeGreaterThan(130);
}, 240_000);

test('every cell has the type that its column has in the contract', async () => {
  const types = { text: 'string', list: 'string', url: 'anyURI', flag: 'boolean', integer: 'integer', number: 'double' } as const;
  const found = new Set<string>();
  const { participations, projects, regions, sources } = artefacts;
  const some: readonly Artefact[] = [participations, projects, regions, sources];
  for (const { name, columns } of some) {
    const expected = new Map(
      columns.map(({ name: column, type, exact }) => [column, type === 'date' ? (exact ? 'date' : 'string') : types[type]]),
    );
    for (const row of await read(`tables/${name}.csv`)) {
      for (const [column, { datatype }] of row) {
        if (datatype !== expected.get(column))
          throw new Error(`${name}.${column} is read as ${datatype}, not ${expected.get(column)}.`);
        found.add(datatype);
      }
    }
  }
  expect([...found].toSorted()).toEqual(['anyURI', 'boolean', 'date', 'double', 'integer', 'string']);
});

test('a guarded formula comes back guarded, and as it was written', async () => {
  const names = (await read('tables/participations.csv')).map((row) => row.get('organisation')?.text ?? '');
  expect(names).toContain(`\t${hostile}`);
  expect(original(`\t${hostile}`)).toBe(hostile);
});

test('a file that is not as its metadata say is told from one that is', async () => {
  const metadata = text('tables/regions.csv-metadata.json');
  const csv = text('tables/regions.csv');
  const { columns } = (JSON.parse(metadata) as CsvwTable).tableSchema;
  const named = (rows: readonly ReadonlyMap<string, TypedCell>[]) => new Set(rows.flatMap((row) => [...row.keys()]));
  const renamed = await rowsThroughCsvw(metadata, csv.replace('region_id', 'region'));
  expect(named(renamed).has('region')).toBe(true);
  expect([...named(await rowsThroughCsvw(metadata, csv))].toSorted()).toEqual(columns.map(({ name }) => name).toSorted());
  await expect(rowsThroughCsvw(metadata, csv.replace('\n', ',one too many\n'))).rejects.toThrow(/Invalid Record Length/);
});
