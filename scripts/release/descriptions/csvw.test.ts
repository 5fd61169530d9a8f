import { beforeAll, expect, test } from 'vitest';
import type { ReleaseContent } from '../content.ts';
import { type CsvwTable, csvwProblems, csvwValueProblems } from '../testing/csvw.ts';
import { defaultRelease } from '../testing/default-release.ts';
import { descriptionFiles } from './index.ts';

let content: ReleaseContent;
let text: (path: string) => string;
let described: ReadonlyMap<string, string>;
const parsed = <T>(path: string): T => JSON.parse(described.get(path) ?? 'null') as T;

beforeAll(async () => {
  ({ content, text } = await defaultRelease());
  described = new Map(descriptionFiles(content).map((file) => [file.path, file.content] as const));
}, 60_000);

test('the metadata lie where CSV on the Web looks for them, and keep to its vocabulary', () => {
  for (const { artefact } of content.tables) {
    const path = `tables/${artefact.name}.csv-metadata.json`;
    expect(csvwProblems('table', parsed(path)), path).toEqual([]);
  }
  for (const { path } of content.further) expect(csvwProblems('table', parsed(`${path}-metadata.json`)), path).toEqual([]);
  for (const folder of ['tables', 'networks']) expect(csvwProblems('group', parsed(`${folder}/csv-metadata.json`))).toEqual([]);
  expect(csvwProblems('table', { ...parsed<object>('tables/regions.csv-metadata.json'), url: null })).not.toEqual([]);
});

test('every cell of every table fits the metadata beside it', () => {
  let cells = 0;
  for (const { artefact } of content.tables) {
    const result = csvwValueProblems(parsed(`tables/${artefact.name}.csv-metadata.json`), text(`tables/${artefact.name}.csv`));
    expect(result.problems, artefact.name).toEqual([]);
    cells += result.cells;
  }
  expect(cells).toBeGreaterThan(100_000);
});

test('a cell that does not fit is named', () => {
  const regions = parsed<CsvwTable>('tables/regions.csv-metadata.json');
  const wrong = text('tables/regions.csv').replace(/\n([^,]*,[^,]*,[^,]*),[01],/, '\n$1,perhaps,');
  expect(csvwValueProblems(regions, wrong).problems).toEqual([
    expect.stringMatching(/row 2: in_universe = "perhaps" is no boolean/),
  ]);
});

test.each([
  ['tables', 30],
  ['networks', 2],
])('foreign keys of the group in %s point to columns of the group', (folder, least) => {
  const { tables } = parsed<{ tables: CsvwTable[] }>(`${folder}/csv-metadata.json`);
  const known = new Set(tables.flatMap(({ url, tableSchema }) => tableSchema.columns.map(({ name }) => `${url} ${name}`)));
  const keys = tables.flatMap(({ tableSchema }) => tableSchema.foreignKeys ?? []);
  expect(keys.length).toBeGreaterThanOrEqual(least);
  for (const { reference } of keys) expect(known.has(`${reference.resource} ${reference.columnReference}`)).toBe(true);
});
