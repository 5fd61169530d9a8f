import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Row } from '#core/artefact.ts';
import { artefacts } from '#core/artefacts.ts';
import { main } from '../../scripts/build-data.ts';
import { inMemory } from '../../scripts/effects.ts';
import { parquetBytes } from '../../scripts/release/tables/parquet.ts';
import { serve } from '../../scripts/serve.ts';
import { type Snippet, snippets } from './snippets.ts';

/*
 * Each snippet is run as a reader would run it, against files served on this machine, and prints the published number. A tool that is not at
 * hand is named in the title of its test.
 */

const run = promisify(execFile);
const answers = (command: string, given: readonly string[]): boolean => {
  try {
    execFileSync(command, given, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};
const at = {
  python: answers('python3', ['-c', 'import csv']),
  pandas: answers('python3', ['-c', 'import pandas']),
  r: answers('Rscript', ['--version']),
  curl: answers('curl', ['--version']),
};
const absent = (there: boolean, tool: string) => (there ? '' : ` (does not run: no ${tool} here)`);

const folder = mkdtempSync(join(tmpdir(), 'snippets-'));
let address: string;
let server: Server;
let published: { participations: number; rows: number };

beforeAll(async () => {
  const inputs = readdirSync('data', { recursive: true, encoding: 'utf8' }).filter((path) => /\.(csv|json)$/.test(path));
  const world = inMemory(inputs.map((path) => [`data/${path}`, readFileSync(`data/${path}`)]));
  expect(await main(world, [])).toBe(0);
  const bytes = (path: string) => world.files.get(`public/data/tables/${path}`) ?? new Uint8Array();
  const text = (path: string) => new TextDecoder().decode(bytes(path));
  for (const name of ['participations', 'regions'] as const) {
    for (const ending of ['csv', 'json']) writeFileSync(join(folder, `${name}.${ending}`), bytes(`${name}.${ending}`));
    writeFileSync(
      join(folder, `${name}.parquet`),
      parquetBytes(artefacts[name], JSON.parse(text(`${name}.json`)) as readonly Row[]),
    );
  }
  const categories = Papa.parse<Record<string, string>>(text('category_metrics.csv'), { header: true }).data;
  const row = categories.find(
    (one) => one['period'] === '2021-2027' && one['slice_kind'] === 'all' && one['category'] === 'less_developed',
  );
  published = { participations: Number(row?.['units']), rows: (JSON.parse(text('participations.json')) as unknown[]).length };
  ({ address, server } = await serve(folder, 0));
}, 60_000);

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const snippet = (id: string): Snippet => {
  const found = snippets(address).find((one) => one.id === id);
  if (found === undefined) throw new Error(`There is no snippet "${id}".`);
  return found;
};
/** Runs a program on the code and reads the number it prints. */
async function printed(command: string, given: readonly string[]): Promise<number> {
  const { stdout } = await run(command, given);
  return Number(stdout.trim());
}

test('the published number is one that can be wrong', () => {
  expect(published.participations).toBeGreaterThan(50);
  expect(published.rows).toBeGreaterThan(published.participations);
});

test.runIf(at.python)(`Python${absent(at.python, 'python3')}`, async () => {
  expect(await printed('python3', ['-c', snippet('python').code])).toBe(published.participations);
});

test.runIf(at.pandas)(`pandas${absent(at.pandas, 'pandas')}`, async () => {
  expect(await printed('python3', ['-c', snippet('pandas').code])).toBe(published.participations);
});

test.runIf(at.r)(`R${absent(at.r, 'Rscript')}`, async () => {
  expect(await printed('Rscript', ['-e', snippet('r').code])).toBe(published.participations);
});

test('JavaScript', async () => {
  expect(await printed(process.execPath, ['--input-type=module', '-e', snippet('javascript').code])).toBe(published.participations);
});

test.runIf(at.curl)(`curl${absent(at.curl, 'curl')}`, async () => {
  expect(await printed('sh', ['-c', snippet('curl').code])).toBe(published.rows);
});

test('DuckDB, on the same files from disk: reading by address needs an extension that is fetched', async () => {
  const connection = await (await DuckDBInstance.create()).connect();
  const reader = await connection.runAndReadAll(snippet('duckdb').code.replaceAll(address, `${folder}/`));
  expect(Number(reader.getRows()[0]?.[0])).toBe(published.participations);
});
