import { readdirSync, readFileSync } from 'node:fs';
import { artefacts } from '#core/artefacts.ts';
import { publisherOf } from '#core/publication/publisher.ts';
import type { ReleaseFile } from '#core/publication/release-manifest.ts';
import { main } from '../../build-data.ts';
import { inMemory } from '../../effects.ts';
import type { ReleaseContent } from '../content.ts';
import { networkTables, regionNetwork } from '../networks/network.ts';

const mediaTypes: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  svg: 'image/svg+xml',
  html: 'text/html',
  txt: 'text/plain',
  atom: 'application/atom+xml',
};

/** Formats that are made from the tables once they are published; their bytes do not matter to what describes them. */
const further: readonly (readonly [path: string, mediaType: string, table: string | null])[] = [
  ['tables/regions.parquet', 'application/vnd.apache.parquet', 'regions'],
  ['atlas.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', null],
  ['regions.geojson', 'application/geo+json', null],
  ['regions.topojson', 'application/json', null],
  ['networks/regions.graphml', 'application/xml', null],
  ['networks/regions-nodes.csv', 'text/csv', null],
  ['networks/regions-edges.csv', 'text/csv', null],
  ['openapi.json', 'application/json', null],
];

/** The data that come with the product, as a release: its content, and the text of each file of the pipeline. */
export async function defaultRelease(): Promise<{ content: ReleaseContent; text(path: string): string }> {
  const inputs = readdirSync('data', { recursive: true, encoding: 'utf8' }).filter((path) => /\.(csv|json)$/.test(path));
  const world = inMemory(inputs.map((path) => [`data/${path}`, readFileSync(`data/${path}`)]));
  if ((await main(world, [])) !== 0) throw new Error(world.said.join('\n'));
  const text = (path: string) => {
    const bytes = world.files.get(`public/data/${path}`);
    if (bytes === undefined) throw new Error(`The pipeline has not published ${path}.`);
    return new TextDecoder().decode(bytes);
  };
  const manifest = JSON.parse(text('manifest.json')) as {
    as_of: string;
    method: string;
    outputs: { path: string; rows: number | null; bytes: number; sha256: string }[];
  };
  const files: ReleaseFile[] = manifest.outputs.map(({ path, rows, bytes, sha256 }) => ({
    path,
    rows,
    bytes,
    sha256,
    mediaType: mediaTypes[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
    table: /^tables\/(.+)\.(csv|json)$/.exec(path)?.[1] ?? null,
  }));
  const sha256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
  const networkLists = networkTables(regionNetwork([], [], [])).map(({ artefact }) => ({
    path: `networks/${artefact.name}.csv`,
    artefact,
  }));
  const content: ReleaseContent = {
    // The second release of its day, so that nothing takes the name of a release for a date.
    id: `${manifest.as_of}.1`,
    asOf: manifest.as_of,
    version: '0.1.0',
    method: manifest.method,
    site: 'https://example.eu/atlas/',
    publisher: publisherOf({
      ATLAS_PUBLISHER: 'Region of Example',
      ATLAS_PUBLISHER_TYPE: 'RegionalAuthority',
      ATLAS_CONTACT: 'data@example.eu',
    }),
    previous: '2026-06-30',
    tables: Object.values(artefacts).map((artefact) => ({
      artefact,
      rows: files.find((file) => file.table === artefact.name)?.rows ?? 0,
    })),
    further: networkLists,
    records: [],
    files: [...files, ...further.map(([path, mediaType, table]) => ({ path, mediaType, table, bytes: 0, sha256, rows: null }))],
  };
  return { content, text };
}
