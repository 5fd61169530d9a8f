import { beforeAll, describe, expect, test } from 'vitest';
import type { Artefact } from '#core/artefact.ts';
import { type ArtefactName, artefacts } from '#core/artefacts.ts';
import { register } from '#core/metrics/index.ts';
import type { ReleaseManifest } from '#core/publication/release-manifest.ts';
import { makeRelease } from '../make.ts';
import { baseCase, filesOf, options, publishedWorld, textOf } from '../testing/world.ts';
import { hasLines, tablesBehind } from './lineage.ts';

let files: Map<string, Uint8Array>;
beforeAll(async () => {
  const world = await publishedWorld(baseCase);
  const { id } = await makeRelease(world, options);
  files = filesOf(world, id);
});
const parsed = <T>(path: string) => JSON.parse(textOf(files.get(path))) as T;

/** Every table that a table is made from, itself included. */
const chain = (name: ArtefactName): ArtefactName[] => [...new Set([name, ...tablesBehind(name).flatMap(chain)])];

test.each(register.map(({ id, publishedIn }) => [id, publishedIn.table] as const))(
  '%s can be followed to lines of the sources',
  (_id, table) => {
    const ends = chain(table).filter((name) => tablesBehind(name).length === 0);
    expect(ends.length).toBeGreaterThan(0);
    for (const name of ends) expect(hasLines(artefacts[name] as Artefact), name).toBe(true);
  },
);

describe('the manifest', () => {
  test('names tables and input files behind each table that has rows, and no file that was not read', () => {
    const { tables, inputs } = parsed<ReleaseManifest>('manifest.json');
    const read = new Set(inputs.map(({ path }) => path));
    expect(tables.map(({ table }) => table)).toEqual(Object.keys(artefacts));
    for (const { table, rows, inputs: behind } of tables) {
      if (rows > 0) expect(behind.length, table).toBeGreaterThan(0);
      for (const path of behind) expect(read.has(path), `${table}: ${path}`).toBe(true);
    }
    const behind = (name: string) => tables.find(({ table }) => table === name)?.inputs ?? [];
    expect(behind('participations')).toEqual(
      expect.arrayContaining([
        'sources/cluster-partnerships/2026-01-31/participants.csv',
        'sources/innosup-1/2026-01-31/participants.csv',
      ]),
    );
    expect(behind('region_metrics')).toEqual(expect.arrayContaining([...behind('participations')]));
  });

  test('as W3C PROV: every table leads to input files, every link to something in the graph', () => {
    type Node = { '@id': string; '@type'?: string | string[]; wasDerivedFrom?: { '@id': string }[]; sha256?: string };
    const { '@graph': graph } = parsed<{ '@graph': Node[] }>('prov.jsonld');
    const nodes = new Map(graph.map((node) => [node['@id'], node]));
    for (const { wasDerivedFrom = [] } of graph) for (const { '@id': id } of wasDerivedFrom) expect(nodes.has(id), id).toBe(true);
    const { outputs } = parsed<ReleaseManifest>('manifest.json');
    const sums = new Map(outputs.map(({ path, sha256 }) => [path, sha256]));
    for (const name of Object.keys(artefacts)) expect(nodes.get(`tables/${name}.csv`)?.sha256).toBe(sums.get(`tables/${name}.csv`));
  });
});
