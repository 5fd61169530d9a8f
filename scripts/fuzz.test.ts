import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { inMemory } from './effects.ts';
import { type Encoding, encodings } from './ingest/csv/decoded-lines.ts';
import { type Delimiter, delimiters } from './ingest/csv/delimiter.ts';
import { readCsv } from './ingest/csv.ts';
import { type Ingested, ingest } from './ingest/index.ts';
import { mutated, numbersFrom } from './ingest/mutations.ts';
import { type ReferenceTables, readReference } from './ingest/read-reference.ts';
import { validate } from './validate/index.ts';

/*
 * Whatever stands in a file, the readers answer with rows and faults: they throw nothing, make no number up and lose no row. 100,000 files with a few things wrong,
 * made of the golden cases (and of real exports where they are at hand), and files of any bytes.
 */

const seed = 20210101;
const base = 'scripts/cases/base/in';
const cordis = 'scripts/cases/cordis/in/sources/horizon';
const exports = '../shared/cordis';

async function* once(content: Uint8Array) {
  yield content;
}

/** Small real files: those of the cases, and the first rows of real exports. */
function originals(): Uint8Array[] {
  const folders = [
    `${base}/sources/innosup-1/2026-01-31`,
    `${base}/sources/cluster-register/2026-01-31`,
    `${cordis}/2026-01-31`,
    'scripts/cases/kohesio/in/sources/kohesio/2026-01-31',
  ];
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`)));
  const verbatim = `${exports}/organization_verbatim_10rows.csv`;
  return [...files, ...(existsSync(verbatim) ? [readFileSync(verbatim)] : [])];
}

let reference: ReferenceTables;
beforeAll(async () => {
  const files = readdirSync(`${base}/reference`).map(
    (name) => [`data/reference/${name}`, readFileSync(`${base}/reference/${name}`)] as const,
  );
  reference = (await readReference(inMemory(files), 'data')).tables;
});

async function survives(content: Uint8Array, given: { readonly encoding?: Encoding; readonly delimiter?: Delimiter } = {}) {
  const { csv, faults } = await readCsv('f.csv', once(content), given);
  if (csv === null && faults.length === 0) throw new Error('Nothing was read, and nothing is said to be wrong.');
  for (const fault of faults)
    if (fault.problem === '' || fault.advice === '' || Number.isNaN(fault.line)) throw new Error(`An empty fault: ${fault.rule}.`);
  if (csv === null) return;
  const stopped = faults.some((fault) => fault.rule === 'unclosed-quote' || fault.rule === 'stray-quote');
  const lines = [...csv.rows, ...csv.broken].map((row) => row.line);
  if (new Set(lines).size !== lines.length) throw new Error('Two rows stand on one line.');
  for (const row of csv.rows)
    if (row.cells.length !== csv.header.length) throw new Error('A row has more or fewer cells than the header.');
  // Where every line is a record, all of them are there.
  const text = new TextDecoder()
    .decode(content)
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n');
  if (!text.includes('"') && given.encoding === undefined && !stopped) {
    const filled = text.split('\n').filter((line) => line.split(csv.delimiter).length > 1 || line.trim() !== '').length;
    if (lines.length !== filled - 1) throw new Error(`${filled - 1} rows stand in the file, and ${lines.length} were read.`);
  }
}

test('100,000 mutated files are read, or their faults are named', { timeout: 300_000 }, async () => {
  const below = numbersFrom(seed);
  const files = originals();
  for (let round = 0; round < 100_000; round += 1) {
    const file = mutated(files[round % files.length] ?? new Uint8Array(), below);
    const given =
      below(20) === 0 ? { encoding: encodings[below(encodings.length)] ?? 'utf-8', delimiter: delimiters[below(3)] ?? ',' } : {};
    await survives(file, given).catch((cause: unknown) => {
      throw new Error(`Round ${round}: ${JSON.stringify(Buffer.from(file).toString('latin1'))}`, { cause });
    });
  }
});

test('files of any bytes are read, or their faults are named', async () => {
  const text = fc
    .array(fc.constantFrom('"', ';', ',', '\n', '\r', 'a', '1', '\u0000', 'é', '\t', ' '))
    .map((signs) => Buffer.from(signs.join('')));
  const encoding = fc.option(fc.constantFrom(...encodings), { nil: undefined });
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 200 }), text), encoding, async (bytes, declared) => {
      await survives(bytes, declared === undefined ? {} : { encoding: declared });
    }),
    { seed, numRuns: 5000 },
  );
});

test('2,000 mutated CORDIS drops are validated: every row and every cent is accounted for', { timeout: 120_000 }, async () => {
  const below = numbersFrom(seed + 1);
  const names = readdirSync(`${cordis}/2026-01-31`);
  const originals = new Map(names.map((name) => [name, readFileSync(`${cordis}/2026-01-31/${name}`)]));
  const tolerant = '{ "title": "Fuzz", "quarantine": { "max_share": 1 }, "select": { "programmes": ["HORIZON.3.2"] } }';
  for (let round = 0; round < 2000; round += 1) {
    const chosen = names[below(names.length)] ?? '';
    const world = inMemory([
      ['data/sources/s/source.json', tolerant],
      ...names.map((name) => {
        const content = originals.get(name) ?? new Uint8Array();
        return [`data/sources/s/2026-01-31/${name}`, name === chosen ? mutated(content, below) : content] as const;
      }),
    ]);
    const found = await ingest(world, 'data');
    const { records, faults } = validate({ ...found, reference, faults: [] } satisfies Ingested);
    for (const table of found.tables) {
      const own = <T extends { origin: { file: string } }>(all: readonly T[]) =>
        all.filter((one) => one.origin.file === table.file);
      const aside = records.aside.fates.filter((one) => one.file === table.file);
      const accounted =
        own(records.projects).length + own(records.participants).length + aside.reduce((sum, one) => sum + one.rows, 0);
      expect(accounted, `round ${round}, ${table.file}`).toBe(table.rows.length + table.broken.length);
      for (const one of aside) expect(Number.isSafeInteger(one.cents), `round ${round}`).toBe(true);
    }
    for (const { contribution } of [...records.projects, ...records.participants])
      if (contribution !== null && !(Number.isSafeInteger(contribution) && contribution >= 0))
        throw new Error(`Round ${round}: ${contribution}`);
    for (const row of records.aside.quarantine) expect(row.problem).not.toBe('');
    expect(faults.filter((fault) => fault.rule === 'too-many-faults')).toEqual([]);
  }
});
