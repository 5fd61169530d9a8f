import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { main } from './build-data.ts';
import { type InMemory, inMemory } from './effects.ts';

/*
 * One file of CORDIS without the other, dates that cannot be meant, a folder in the place of a file.
 */

const cases = join(import.meta.dirname, 'cases');
const reference = readdirSync(join(cases, 'base', 'in', 'reference')).map(
  (name) => [`data/reference/${name}`, readFileSync(join(cases, 'base', 'in', 'reference', name))] as const,
);
const horizon = join(cases, 'cordis', 'in', 'sources', 'horizon', '2026-01-31');
const cordis = (name: string) => [`data/sources/any/2026-01-31/${name}`, readFileSync(join(horizon, name))] as const;
const title = ['data/sources/any/2026-01-31/source.json', '{ "title": "Any", "quarantine": { "max_share": 1 } }'] as const;
type Report = {
  sources: { files: Record<string, string | number>[] }[];
  warnings: { rule: string; count: number }[];
  tables: Record<string, number>;
};
const reportOf = (world: InMemory) => JSON.parse(new TextDecoder().decode(world.files.get('out/report.json'))) as Report;
async function run(files: readonly (readonly [string, string | Uint8Array])[], ...given: string[]) {
  const world = inMemory([...reference, ...files]);
  const code = await main({ ...world, today: '2026-02-01' }, ['--out', 'out', ...given]);
  return { world, code, said: world.said.join('\n') };
}

test('participants without their projects: these are known by id and acronym, and every euro is there', async () => {
  const { world, code, said } = await run([title, cordis('organization.csv')]);
  expect(code, said).toBe(0);
  const report = reportOf(world);
  const [file] = report.sources[0]?.files ?? [];
  expect(file?.['rows_in']).toBe(
    Number(file?.['accepted']) + Number(file?.['merged']) + Number(file?.['excluded']) + Number(file?.['quarantined']),
  );
  expect(report.tables['projects']).toBeGreaterThan(0);
  expect(report.warnings.find((one) => one.rule === 'projects-not-described')?.count).toBe(report.tables['projects']);
});

test('projects without their participants are listed', async () => {
  const { world, code, said } = await run([title, cordis('project.csv')]);
  expect(code, said).toBe(0);
  expect(reportOf(world).tables).toMatchObject({ participations: 0 });
});

test('a drop of the future is said, one after the day of the figures is reported', async () => {
  const later = [cordis('project.csv'), title].map(
    ([path, content]) => [path.replace('2026-01-31', '2030-01-01'), content] as const,
  );
  const ahead = await run(later);
  expect(ahead.code).toBe(0);
  expect(ahead.said).toContain('The drop 2030-01-01 of any lies in the future; today is 2026-02-01.');
  const early = await run(later, '--as-of', '2026-01-01');
  expect(reportOf(early.world).warnings.map((one) => one.rule)).toContain('as-of-before-drop');
});

test('a folder in the place of a file is named', async () => {
  const [path, content] = cordis('organization.csv');
  const { code, said } = await run([title, cordis('project.csv'), [`${path}/inner.csv`, content]]);
  expect(code).toBe(1);
  expect(said).toContain('organization.csv: A folder lies where files are expected');
});

test('what is neither file nor folder is named, wherever it lies', async () => {
  const world = inMemory([...reference, title, cordis('organization.csv')]);
  const list = async (folder: string) => {
    const entries = (await world.list(folder)) ?? [];
    return folder.startsWith('data/sources') ? [...entries, { name: 'link.csv', kind: 'other' as const }] : entries;
  };
  expect(await main({ ...world, list }, ['--out', 'out'])).toBe(1);
  const named = world.said.join('\n').match(/^\S+link\.csv: This is neither a file nor a folder/gm);
  expect(named?.map((line) => line.split(':')[0])).toEqual([
    'sources/any/2026-01-31/link.csv',
    'sources/any/link.csv',
    'sources/link.csv',
  ]);
});

test('a file that cannot be read beyond its header is blamed for that alone', async () => {
  const [path, content] = cordis('organization.csv');
  const [header] = content.toString().split('\n');
  const { code, said } = await run([title, cordis('project.csv'), [path, `${header}\n"1"x`]]);
  expect(code).toBe(1);
  expect(said).toContain('1 fault in 1 file.');
});
