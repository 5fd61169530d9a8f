import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { main } from './build-data.ts';
import { type InMemory, inMemory } from './effects.ts';

/*
 * Exports of Kohesio and keep.eu with nothing but a title: the same rows as the golden cases, which declare their columns in source.json.
 */

const cases = join(import.meta.dirname, 'cases');
const reference = readdirSync(join(cases, 'base', 'in', 'reference')).map(
  (name) => [`data/reference/${name}`, readFileSync(join(cases, 'base', 'in', 'reference', name))] as const,
);
const exported = (source: string, name: string) => readFileSync(join(cases, source, 'in', 'sources', source, '2026-01-31', name));
const drop = (name: string, content: string | Uint8Array) => [`data/sources/any name/2026-01-31/${name}`, content] as const;
const text = (world: InMemory, path: string) => new TextDecoder().decode(world.files.get(`out/${path}`));
const rows = (world: InMemory, table: string) =>
  text(world, `tables/${table}.csv`)
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));

async function run(...files: readonly (readonly [string, string | Uint8Array])[]) {
  const world = inMemory([...reference, ...files]);
  const code = await main(world, ['--out', 'out']);
  return { world, code, said: world.said.join('\n') };
}

const kohesio = exported('kohesio', 'AT-pp14-20.csv').toString();

test('Kohesio: one row is a project and its beneficiary', async () => {
  const { world, code, said } = await run(
    drop('source.json', '{ "title": "Any", "quarantine": { "max_rows": 1 } }'),
    drop('x.csv', kohesio.replace('"160001.004","EUR"', '"160001.004","PLN"')),
  );
  expect(code, said).toBe(0);
  expect(rows(world, 'participations').map(([project, org, region, role, eur]) => [project, org, region, role, eur])).toEqual([
    ['Q100001', 'at-wirtschaftsagentur-wien', 'AT13', 'coordinator', '80000.5'],
    ['Q100002', 'de-verpackungscluster-brandenburg', 'DE40', 'coordinator', '120000'],
  ]);
  expect(text(world, 'tables/projects.csv')).toContain(',Cohesion policy,');
  // A cost in zloty is no amount in EUR.
  expect(text(world, 'tables/projects.csv')).not.toContain('160001');
  expect(text(world, 'tables/projects.csv')).toContain(',120000,120000,0,240000,');
  const { sources } = JSON.parse(text(world, 'report.json')) as { sources: { files: Record<string, unknown>[] }[] };
  expect(sources[0]?.files.map((one) => [one['file'], one['rows_in'], one['eur_in'], one['eur_quarantined']])).toEqual([
    ['x.csv', 3, '250000.50', '50000.00'],
    ['x.csv#participants', 3, '250000.50', '50000.00'],
  ]);
});

test('Kohesio before beneficiaries were named: projects alone', async () => {
  const older = kohesio.replace('Beneficiary_Name', 'Beneficiary_Label').replace('31/02/2020', '01/02/2020');
  const { world, code, said } = await run(drop('source.json', '{ "title": "Any" }'), drop('x.csv', older));
  expect(code, said).toBe(0);
  expect([rows(world, 'participations').length, text(world, 'tables/projects.csv').includes('Q100003')]).toEqual([0, true]);
});

const sheet = (name: string) => new TextDecoder('utf-16le').decode(exported('keep', name));

test('keep.eu: two sheets joined by programme and acronym, with the marks and the words of a spreadsheet', async () => {
  const partners = sheet('partners.csv')
    .replace('"310.000"', '"310.000,00"')
    .replace('"";"500.000,25"', '"N.a.";"500.000,25"')
    .replace('"";"";"";"BE"', '"999905974";"";"";"BE"')
    .replaceAll("Partner's", 'Partner’s');
  const { world, code, said } = await run(
    drop('source.json', '{ "title": "Any" }'),
    drop('1.csv', sheet('projects.csv').replace('"";"";"";"SME and', '"N.a.";"";"";"SME and')),
    drop('2.csv', partners),
  );
  expect(code, said).toBe(0);
  expect(rows(world, 'participations').map(([, org, region, role, eur]) => [org, region, role, eur])).toEqual([
    ['be-pom-antwerpen', 'BE21', 'coordinator', '310000'],
    ['at-business-upper-austria', 'AT13', 'coordinator', '500000.25'],
    ['pl-politechnika-warszawska', 'PL91', 'partner', ''],
  ]);
  expect(text(world, 'tables/projects.csv')).toContain(
    '2014-2020-interreg-vb-alpine-space-alpbioeco,AlpBioEco,,,Interreg,agri-food;bioeconomy,2018,2014-2020,',
  );
  expect(text(world, 'tables/organisations.csv')).toContain('999905974');
});

test('keep.eu: an amount that can be read in two ways is a fault, never a number', async () => {
  const { code, said } = await run(
    drop('source.json', '{ "title": "Any" }'),
    drop('1.csv', sheet('projects.csv')),
    drop('2.csv', sheet('partners.csv')),
  );
  expect(code).toBe(1);
  expect(said).toContain('2.csv, line 4, column Partner');
  expect(said).toContain('value "310.000": The amount is not a number with the marks of its column.');
});

test('keep.eu: partners without their projects name what is missing', async () => {
  const { code, said } = await run(drop('source.json', '{ "title": "Any" }'), drop('2.csv', sheet('partners.csv')));
  expect(code).toBe(1);
  expect(said).toContain('needs one of the layout "keep-projects" beside it');
});
