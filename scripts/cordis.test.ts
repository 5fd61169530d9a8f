import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { main } from './build-data.ts';
import { type InMemory, inMemory } from './effects.ts';

/*
 * A real export of CORDIS, where one lies beside the project: the slice on innovation ecosystems, with a source.json that holds only a title. Its sums are known.
 */

const slice = '../shared/cordis/innovation-ecosystems';
const absent = !existsSync(slice);
if (absent) console.warn(`${slice} is not here: the tests on real CORDIS exports are skipped.`);

interface File {
  readonly file: string;
  readonly rows_in: number;
  readonly accepted: number;
  readonly merged: number;
  readonly excluded: number;
  readonly quarantined: number;
  readonly eur_in?: string;
  readonly eur_out?: string;
  readonly eur_excluded?: string;
  readonly eur_quarantined?: string;
}

/** A world with the default data and one more source. */
function worldWith(files: ReadonlyMap<string, Uint8Array>, described: object): InMemory {
  const own = readdirSync('data', { recursive: true, encoding: 'utf8' }).filter((path) => /\.(csv|json)$/.test(path));
  const drop = 'data/sources/eu-projects/2026-11-22';
  return inMemory([
    ...own.map((path) => [`data/${path}`, readFileSync(`data/${path}`)] as const),
    ...[...files].map(([name, content]) => [`${drop}/${name}`, content] as const),
    [`${drop}/source.json`, JSON.stringify({ title: 'Projects', ...described })],
  ]);
}

const given = ['--out', 'out'];
async function run(files: ReadonlyMap<string, Uint8Array>, described: object = {}): Promise<{ world: InMemory; files: File[] }> {
  const world = worldWith(files, described);
  expect(await main(world, given), world.said.join('\n')).toBe(0);
  const report = JSON.parse(textOf(world, 'report.json')) as { sources: { source: string; files: File[] }[] };
  return { world, files: report.sources.find((one) => one.source === 'eu-projects')?.files ?? [] };
}

const textOf = (world: InMemory, path: string): string => new TextDecoder().decode(world.files.get(`out/${path}`));
const tableOf = (world: InMemory, name: string) =>
  Papa.parse<Record<string, string>>(textOf(world, `tables/${name}.csv`), { header: true, skipEmptyLines: true }).data.filter(
    (row) => row['source'] === 'eu-projects',
  );
const cents = (euros: string | undefined): number => Number((euros ?? '').replace('.', ''));

function addsUp(file: File): void {
  expect(file.accepted + file.merged + file.excluded + file.quarantined, file.file).toBe(file.rows_in);
  if (file.eur_in === undefined) return;
  expect(cents(file.eur_out) + cents(file.eur_excluded) + cents(file.eur_quarantined), file.file).toBe(cents(file.eur_in));
}

const sliceFiles = (): Map<string, Uint8Array> =>
  new Map(readdirSync(slice).map((name) => [name, new Uint8Array(readFileSync(`${slice}/${name}`))] as const));

describe.skipIf(absent)('the slice on innovation ecosystems', () => {
  let world: InMemory;
  let files: File[];
  beforeAll(async () => {
    ({ world, files } = await run(sliceFiles()));
  });
  const file = (name: string) => files.find((one) => one.file.startsWith(name));

  test('is published whole: EUR 303,639,611.05 over 1,009 rows, 282 projects', () => {
    expect(file('organization')).toMatchObject({
      rows_in: 1009,
      excluded: 0,
      quarantined: 0,
      eur_in: '303639611.05',
      eur_out: '303639611.05',
    });
    expect(file('project')).toMatchObject({ rows_in: 282, accepted: 282 });
    for (const one of files) addsUp(one);
  });

  test('the published contributions are those of the file, to the cent', () => {
    const sum = tableOf(world, 'participations').reduce(
      (total, row) => total + Math.round(Number(row['eu_contribution'] ?? 0) * 100),
      0,
    );
    expect(sum).toBe(30363961105);
    expect(tableOf(world, 'projects')).toHaveLength(282);
  });

  test('nothing is published of rows by type that have no place here: no cost of 0, instrument from the framework programme', () => {
    const projects = tableOf(world, 'projects');
    expect(projects.filter((row) => Number(row['total_cost_eur']) === 0 && row['total_cost_eur'] !== '')).toEqual([]);
    expect(new Set(projects.map((row) => row['instrument']))).toEqual(new Set(['Horizon Europe']));
  });

  test('gzipped files publish the same rows', async () => {
    const packed = new Map([...sliceFiles()].map(([name, content]) => [`${name}.gz`, new Uint8Array(gzipSync(content))]));
    const again = await run(packed);
    const rows = (one: InMemory) => tableOf(one, 'participations').map(({ file: _file, ...row }) => row);
    expect(rows(again.world)).toEqual(rows(world));
  });

  test('a selection leaves out what it does not name, with its euros', async () => {
    const { files: cut } = await run(sliceFiles(), { select: { topics: ['HORIZON-EIE-2021-SCALEUP-01-03'] } });
    const organisations = cut.find((one) => one.file.startsWith('organization'));
    expect(organisations?.excluded).toBeGreaterThan(0);
    expect(organisations?.accepted).toBeGreaterThan(0);
    expect(organisations?.eur_in).toBe('303639611.05');
    for (const one of cut) addsUp(one);
  });

  test('rows about natural persons are left out of everything, and counted', async () => {
    const person = sliceFiles();
    const text = new TextDecoder().decode(person.get('organization.csv'));
    const row =
      '"101070847";"INNAXE";"999999998";"";"Zaphod Beeblebrox";"";"";"";"";"";"";"DE";"DE300";"";"";"";"";"1";"1";"participant";"1234.5";"0";"0";"false";""\n';
    person.set('organization.csv', new TextEncoder().encode(text + row));
    const { world: published, files: found } = await run(person);
    expect(found.find((one) => one.file.startsWith('organization'))).toMatchObject({
      rows_in: 1010,
      excluded: 1,
      eur_excluded: '1234.50',
      eur_in: '303640845.55',
    });
    for (const [path, content] of published.files)
      if (path.startsWith('out/')) expect(new TextDecoder().decode(content).includes('Beeblebrox'), path).toBe(false);
  });

  test('a few faulty rows are set aside with their text, many stop the run', async () => {
    const faulty = (rows: number) => {
      const files = sliceFiles();
      let left = rows;
      const text = new TextDecoder()
        .decode(files.get('organization.csv'))
        .replace(/"participant";"[\d.]+"/g, (found) => (left-- > 0 ? '"participant";"1e309"' : found));
      return files.set('organization.csv', new TextEncoder().encode(text));
    };
    const { world: published, files: found } = await run(faulty(3));
    expect(found.find((one) => one.file.startsWith('organization'))).toMatchObject({ rows_in: 1009, quarantined: 3 });
    const rows = tableOf(published, 'quarantine');
    expect(rows.map((row) => [row['rule'], row['column'], row['value']])).toEqual(
      Array(3).fill(['amount-not-a-number', 'ecContribution', '1e309']),
    );
    expect(rows.every((row) => row['raw']?.includes('1e309'))).toBe(true);
    const world = worldWith(faulty(50), {});
    expect(await main(world, given)).toBe(1);
    expect(world.said.join('\n')).toContain('50 of 1009 rows are faulty; at most 1 % of the rows may be set aside');
  });
});
