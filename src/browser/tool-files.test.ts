import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { LinksFile, OrganisationsFile, PlacesFile } from '#core/consortium/files.ts';
import type { ComparedRegion } from '#core/explorer/comparison.ts';
import { type RegionsFile, type SliceFile, sliceColumns } from '#core/explorer/files.ts';
import { currentPeriod } from '#core/taxonomy/periods.ts';
import { type ToolFile, toolFileAt, toolFiles } from '#core/tool-files/contract.ts';

/*
 * On the built site: what the tools load is what their contracts say, and its cells are those of the published tables.
 */
interface Index {
  readonly contracts: readonly ToolFile[];
  readonly files: readonly { readonly path: string; readonly contract: string; readonly bytes: number; readonly sha256: string }[];
}
type Row = Readonly<Record<string, unknown>>;
const json = <T>(path: string): T => JSON.parse(readFileSync(`dist${path}`, 'utf8')) as T;
const rows = (table: string) => json<readonly Row[]>(`/data/tables/${table}.json`);
const index = json<Index>('/tools.json');

test('every file of a tool is listed with its contract, its size and its checksum', () => {
  expect(index.contracts).toEqual(JSON.parse(JSON.stringify(toolFiles)));
  expect(new Set(index.files.map(({ contract }) => contract))).toEqual(new Set(toolFiles.map(({ path }) => path)));
  const there = ['explore', 'compare', 'partners', 'de/partners'].flatMap((folder) =>
    readdirSync(`dist/${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .map((name) => `/${folder}/${name}`),
  );
  const listed = new Set(index.files.map(({ path }) => path));
  expect(there.filter((path) => !listed.has(path))).toEqual([]);
  for (const { path, bytes, sha256 } of index.files) {
    const content = readFileSync(`dist${path}`);
    expect([content.length, createHash('sha256').update(content).digest('hex')], path).toEqual([bytes, sha256]);
  }
});

test('a file holds the members of its contract and no other', () => {
  for (const { path } of index.files) {
    const { members = {}, optional = [] } = toolFileAt(path) ?? {};
    const own = Object.keys(json<Row>(path));
    expect(
      own.filter((name) => !(name in members)),
      path,
    ).toEqual([]);
    expect(
      Object.keys(members).filter((name) => !own.includes(name) && !optional.includes(name)),
      path,
    ).toEqual([]);
  }
});

test('a path belongs to one contract, and what is near it to none', () => {
  expect(toolFileAt('/explore/slice/3.json')?.path).toBe('/explore/slice/{number}.json');
  expect(toolFileAt('/de/partners/places.json')?.path).toBe('/partners/places.json');
  for (const path of ['/explore/slice/a/b.json', '/de/explore/regions.json', '/explore/index.html', '/partners/links/.json.gz'])
    expect(toolFileAt(path), path).toBeUndefined();
});

describe('cells of the tables', () => {
  const regions = json<RegionsFile>('/explore/regions.json');

  test('regions.json repeats the table regions', () => {
    expect(regions.region_id).toEqual(rows('regions').map((row) => row['region_id']));
    for (const name of ['name', 'country', 'population', 'population_year', 'gdp_per_head', 'gdp_year'] as const)
      expect(regions[name], name).toEqual(rows('regions').map((row) => row[name] ?? null));
  });

  test('each slice repeats its rows of region_metrics, and leaves out none that takes part', () => {
    const metrics = rows('region_metrics');
    for (const [number, { kind, value }] of regions.slices.entries()) {
      const slice = json<SliceFile>(`/explore/slice/${number}.json`);
      expect([slice.kind, slice.value]).toEqual([kind, value]);
      const own = metrics.filter((row) => row['slice_kind'] === kind && row['slice'] === value && Number(row['units']) > 0);
      expect(slice.region.map((place) => regions.region_id[place])).toEqual(own.map((row) => row['region_id']));
      for (const name of sliceColumns)
        expect(slice.columns[name], `${kind} ${value} ${name}`).toEqual(own.map((row) => row[name] ?? null));
    }
  });

  test('links and the comparison repeat both ways what region_pairs says of two regions', () => {
    const pairs = rows('region_pairs').filter((row) => row['slice_kind'] === 'all');
    const expected = new Map<string, Record<string, number>>(regions.region_id.map((id) => [id, {}]));
    for (const { a, b, full } of pairs as unknown as readonly { a: string; b: string; full: number }[]) {
      Object.assign(expected.get(a) ?? {}, { [b]: full });
      Object.assign(expected.get(b) ?? {}, { [a]: full });
    }
    for (const [id, shared] of expected) {
      expect(json<LinksFile>(`/partners/links/${id}.json`), id).toEqual({ region: id, shared });
      expect(json<ComparedRegion>(`/compare/region/${id}.json`).partners, id).toEqual(shared);
    }
  });

  test('places.json repeats regions and calls, organisations.json the organisations', () => {
    const places = json<PlacesFile>('/it/partners/places.json');
    expect(places.regions.map(({ id, category, universe }) => [id, category[1], universe[1]])).toEqual(
      rows('regions').map((row) => [row['region_id'], row['category'] ?? null, row['in_universe']]),
    );
    expect(
      places.calls.map(({ id, min_partners, min_countries, min_ld_tr }) => [id, min_partners, min_countries, min_ld_tr]),
    ).toEqual(
      rows('calls').map((row) => [
        row['call_id'],
        row['min_partners'] ?? null,
        row['min_countries'] ?? null,
        row['min_ld_tr'] ?? null,
      ]),
    );
    const themes = rows('region_themes').filter((row) => row['period'] === currentPeriod && Number(row['weight']) > 0);
    for (const { id, profile } of places.regions) {
      const own = new Map(themes.filter((row) => row['region_id'] === id).map((row) => [row['theme'], row]));
      for (const [i, theme] of (profile?.themes ?? []).entries()) {
        const row = own.get(places.themes[theme]?.id);
        if (row) expect(profile?.weights[i], `${id} ${theme}`).toBeCloseTo(Number(row['weight']), 5);
      }
    }
    const list = json<OrganisationsFile>('/partners/organisations.json');
    expect(list.names).toEqual(rows('organisations').map((row) => row['name'] ?? ''));
    expect(list.projects).toEqual(rows('organisations').map((row) => row['projects']));
    expect(list.places.map((place) => list.regions[place] ?? null)).toEqual(
      rows('organisations').map((row) => row['region_id'] ?? null),
    );
  });
});
