import { readdirSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { main } from './build-data.ts';
import { inMemory } from './effects.ts';

/*
 * The data that come with the product, run as a whole: figures that can be counted in the files by hand, or that their
 * compilers state.
 */

const files = readdirSync('data', { recursive: true, encoding: 'utf8' }).filter((path) => /\.(csv|json)$/.test(path));
const world = inMemory(files.map((path) => [`data/${path}`, readFileSync(`data/${path}`)]));
const published = (path: string) => new TextDecoder().decode(world.files.get(`public/data/${path}`));
const table = (name: string) =>
  Papa.parse<Record<string, string>>(published(`tables/${name}.csv`), { header: true, skipEmptyLines: true }).data;
const count = (name: string, test: (row: Record<string, string>) => boolean) => table(name).filter(test).length;

beforeAll(async () => {
  expect(await main(world, []), world.said.join('\n')).toBe(0);
}, 60_000);

test('nothing is lost: every row of every file is accounted for', () => {
  const report = JSON.parse(published('report.json')) as {
    sources: {
      files: {
        file: string;
        rows_in: number;
        accepted: number;
        merged: number;
        excluded: number;
        quarantined: number;
        eur_in?: string;
        eur_out?: string;
      }[];
    }[];
  };
  const all = report.sources.flatMap((source) => source.files);
  expect(all.reduce((sum, file) => sum + file.rows_in, 0)).toBe(91 + 400 + 24 + 268 + 33 + 206 + 783 + 1985 + 1082 + 34 + 4);
  for (const file of all) expect(file.accepted + file.merged + file.excluded + file.quarantined, file.file).toBe(file.rows_in);
  for (const file of all) expect(file.eur_out, file.file).toBe(file.eur_in);
  expect(count('participations', () => true)).toBe(400 + 268);
});

describe('universes', () => {
  test('242 regions of the EU-27 and 283 of the EU-28, of 334', () => {
    expect(table('regions')).toHaveLength(334);
    expect(count('regions', (row) => row['in_universe'] === '1')).toBe(242);
    expect(count('regions', (row) => row['in_universe_2014_2020'] === '1')).toBe(283);
  });

  test('regions outside have no category, those of the United Kingdom only the earlier one', () => {
    expect(count('regions', (row) => row['in_universe'] === '0' && row['category'] !== '')).toBe(0);
    expect(count('regions', (row) => row['country'] === 'UK' && row['category_2014_2020'] !== '')).toBe(41);
  });

  test('every region has a point', () => {
    expect(count('regions', (row) => row['lat'] === '' || row['lon'] === '')).toBe(0);
  });
});

test('codes of NUTS 2024 are brought back, or listed where they cannot be', () => {
  const converted = table('participations').filter((row) => row['located_by'] === 'nuts-conversion');
  expect(converted.map((row) => `${row['location_as_stated']} ${row['region_id']}`).sort()).toEqual([
    'NL361 NL33',
    'PT1A0 PT17',
    'PT1A0 PT17',
    'PT1C4 PT18',
  ]);
  expect(count('unlocated', (row) => row['unlocated_reason'] === 'country-only')).toBe(12);
});

test('completeness can be said: 6 of 9 partnerships, five projects and the sixth of INNOSUP-1-2015', () => {
  const figure = (id: string) => table('completeness').find((row) => row['figure_id'] === id);
  expect(figure('escp-s3-partnerships')).toMatchObject({ recorded: '6', published: '9' });
  expect(figure('innosup-2015-retained')).toMatchObject({ recorded: '6', recorded_without_later: '5', published: '5' });
  expect(figure('innosup-2015-amount')).toMatchObject({ recorded: '26698663.26', recorded_without_later: '21733159.88' });
  expect(figure('innosup-2015-concepts')).toMatchObject({ recorded: '119', published: '119' });
  expect(figure('innosup-2015-proposals')).toMatchObject({ recorded: '', published: '45' });
});

test('contributions of INNOSUP-1 participants add up to their projects to the cent', () => {
  for (const row of table('projects').filter((one) => one['instrument'] === 'INNOSUP-1')) {
    expect(row['contribution_sum_eur'], row['acronym']).toBe(row['eu_contribution_eur']);
  }
});

test('themes: every partnership has one, the acronym with angle brackets is text', () => {
  expect(count('projects', (row) => row['themes'] === '')).toBe(0);
  expect(table('projects').find((row) => row['project_id'] === '731343')).toMatchObject({
    acronym: '<IMPACT> Connected Car',
    themes: 'mobility;digital',
  });
});

test('declared priorities cover the regions their compilers state', () => {
  const rows = table('region_priorities');
  const regions = (period?: string) =>
    new Set(rows.filter((row) => !period || row['period'] === period).map((row) => row['region_id'])).size;
  expect([regions(), regions('2014-2020'), regions('2021-2027')]).toEqual([220, 157, 133]);
});

test('organisations are shared between register and partnerships', () => {
  expect(count('organisations', (row) => row['registered'] === '1')).toBe(783);
  expect(count('organisations', (row) => row['registered'] === '1' && row['projects'] !== '0')).toBeGreaterThan(200);
});

test('the manifest lists every published file', () => {
  const { outputs } = JSON.parse(published('manifest.json')) as { outputs: { path: string }[] };
  const paths = [...world.files.keys()]
    .filter((path) => path.startsWith('public/data/'))
    .map((path) => path.slice('public/data/'.length));
  expect([...outputs.map((output) => output.path), 'manifest.json'].sort()).toEqual(paths.sort());
});
