import { type ArtefactName, artefacts } from '#core/artefacts.ts';
import { dateOf } from '#core/publication/release-id.ts';
import type { Difference, ReleaseManifest, TableDifference } from '#core/publication/release-manifest.ts';
import type { Effects } from '../effects.ts';
import { regionPolygons } from '../geometry/boundaries.ts';
import { json } from '../publish/manifest.ts';
import { zipped } from './archive.ts';
import type { ReleaseContent, TabularFile } from './content.ts';
import { dictionaries } from './descriptions/dictionary.ts';
import { descriptionFiles } from './descriptions/index.ts';
import { firstRelease, headlineDifferences, tableDifference } from './difference.ts';
import type { PreviousTables, ReleaseOptions } from './make.ts';
import { releaseManifest } from './manifest.ts';
import { isCompressed } from './media-types.ts';
import { graphMl } from './networks/graphml.ts';
import { mostLinks, networkTables, organisationNetwork, regionNetwork } from './networks/network.ts';
import { openApi } from './openapi/index.ts';
import { recordLists, schemaFiles } from './openapi/record-schemas.ts';
import { lineageOf } from './provenance/lineage.ts';
import { provJsonLd } from './provenance/prov.ts';
import type { Published, Tables } from './published.ts';
import { readmeLines } from './readme.ts';
import { recordFiles } from './records/index.ts';
import { metricFiles } from './records/metrics.ts';
import { regionsGeoJson } from './regions/geojson.ts';
import { regionProperties } from './regions/properties.ts';
import { regionsTopoJson } from './regions/topojson.ts';
import type { ReleaseStamp } from './stamp.ts';
import { tableBytes } from './table-bytes.ts';
import { parquetBytes } from './tables/parquet.ts';
import { tooLongForSheets, workbook } from './workbook/index.ts';
import { type Writer, writerInto } from './writer.ts';

interface Parts extends ReleaseOptions {
  readonly id: string;
  readonly before: { readonly id: string; readonly tableOf: PreviousTables } | null;
  readonly published: Published;
  readonly tables: Tables;
}

const names = Object.keys(artefacts) as readonly ArtefactName[];

/** Files that describe the others, and the archive of all, are written after the list of addresses. */
const writtenLast = [
  'manifest.json',
  'prov.jsonld',
  'atlas.zip',
  'datapackage.json',
  'catalogue.ttl',
  'catalogue.jsonld',
  'CITATION.cff',
] as const;

/** Writes every file of a release into a folder, the manifest last; gives the manifest. */
export async function writeFiles(effects: Effects, folder: string, parts: Parts): Promise<ReleaseManifest> {
  const { id, before, published, tables, site, publisher, version, commit } = parts;
  const { manifest: data, state } = published;
  const writer = writerInto(effects, folder);
  const stamp: ReleaseStamp = {
    release: id,
    asOf: data.as_of,
    method: data.method,
    licence: data.licence,
    publisher,
    inputs: new Map(data.inputs.map(({ path, sha256 }) => [path, sha256] as const)),
  };
  const readme = readmeLines({ id, asOf: data.as_of, method: data.method, version, site });
  const notes: string[] = [];

  await copyPublished(writer, published);
  for (const name of names) {
    await writer.add(`tables/${name}.parquet`, parquetBytes(artefacts[name], tables[name]), {
      rows: tables[name].length,
      table: name,
    });
  }
  await addWorkbook(writer, parts, readme, notes);
  await addRegions(writer, tables, id);
  const further: TabularFile[] = await addNetworks(writer, tables, notes);
  await writer.add('README.txt', `${['Cluster Partnership Atlas', ...readme, ...notes].join('\n\n')}\n`);
  const difference = before === null ? firstRelease : await differenceFrom(before, tables, data.outputs);
  await writer.add('difference.json', json({ release: id, ...difference }));
  for (const { content, rows, ...file } of dictionaries()) {
    await writer.add(file.path, content, { rows });
    further.push(file);
  }

  // Single regions, partnerships … are many: the list of each kind stands for them, and a JSON Schema says what they hold.
  const single = new Set<string>();
  for (const { path, content, rows } of recordFiles(tables, stamp)) {
    if (rows === undefined) single.add(path);
    await writer.add(path, content, { rows: rows ?? null });
  }
  for (const { path, content, rows, artefact } of metricFiles(tables, stamp)) {
    if (artefact !== null) further.push({ path, artefact });
    await writer.add(path, content, { rows });
  }
  for (const [path, content] of schemaFiles(site, id)) await writer.add(path, content, { mediaType: 'application/schema+json' });
  const has = new Set([...writer.files.map(({ path }) => path), ...writtenLast]);
  await writer.add('openapi.json', openApi(Object.values(artefacts), stamp, examplesOf(writer), has));
  const content: ReleaseContent = {
    id,
    asOf: data.as_of,
    version,
    method: data.method,
    site,
    publisher,
    previous: before?.id ?? null,
    tables: names.map((name) => ({ artefact: artefacts[name], rows: tables[name].length })),
    further,
    records: recordLists,
    files: writer.files.filter(({ path }) => !single.has(path)),
  };
  for (const file of descriptionFiles(content)) await writer.add(file.path, file.content, { mediaType: file.mediaType });

  const lineage = lineageOf(
    tables,
    data.inputs.map(({ path }) => path),
  );
  const checksums = new Map(writer.files.map(({ path, sha256 }) => [path, sha256] as const));
  await writer.add('prov.jsonld', provJsonLd({ id, version, commit, manifest: data, lineage, checksums }));
  const manifest = (files: ReleaseManifest['outputs']) =>
    releaseManifest({
      id,
      previous: before?.id ?? null,
      site,
      publisher,
      state,
      version,
      commit,
      data,
      drops: tables.sources.map((row) => ({ source: String(row['source']), drop: String(row['drop']) })),
      notes,
      difference,
      lineage,
      rows: Object.fromEntries(names.map((name) => [name, tables[name].length])) as Record<ArtefactName, number>,
      files,
    });
  await addArchive(effects, writer, folder, id, manifest(writer.files));
  const text = manifest(writer.files);
  await effects.write(`${folder}/manifest.json`, text);
  return JSON.parse(text) as ReleaseManifest;
}

/** The feed of changes goes on from release to release: it has one address, and no copies. */
const noPart = new Set(['changes.atom']);

/** What `npm run data` wrote, as it is: tables as CSV and JSON, the report, the changes, the map. */
async function copyPublished(writer: Writer, published: Published): Promise<void> {
  for (const { path, rows } of published.manifest.outputs) {
    if (noPart.has(path)) continue;
    const table = /^tables\/(.+)\.(csv|json)$/.exec(path)?.[1] ?? null;
    await writer.add(path, await published.file(path), { rows, table });
  }
}

async function addWorkbook(writer: Writer, { tables, id }: Parts, readme: readonly string[], notes: string[]): Promise<void> {
  const all = names.map((name) => ({ artefact: artefacts[name], rows: tables[name].length, read: async () => tables[name] }));
  for (const name of tooLongForSheets(all))
    notes.push(
      `atlas.xlsx has no sheet for table ${name}: ${tables[name as ArtefactName].length} rows are more than a sheet holds.`,
    );
  const missing = new Set(tooLongForSheets(all));
  const rows = all.reduce((sum, table) => sum + (missing.has(table.artefact.name) ? 0 : table.rows), 0);
  await writer.add('atlas.xlsx', workbook(readme, all, dateOf(id)), { rows });
}

async function addRegions(writer: Writer, tables: Tables, id: string): Promise<void> {
  const properties = regionProperties(tables.regions, tables.region_metrics);
  await writer.add('regions.geojson', regionsGeoJson(properties, regionPolygons(), id), { rows: properties.size });
  await writer.add('regions.topojson', regionsTopoJson(properties, id), { rows: properties.size });
}

async function addNetworks(writer: Writer, tables: Tables, notes: string[]): Promise<TabularFile[]> {
  const lists: TabularFile[] = [];
  const organisations = organisationNetwork(tables.organisations, tables.participations, tables.regions);
  if (organisations === null)
    notes.push(
      `networks/organisations is not written: more than ${mostLinks.toLocaleString('en')} links between organisations. They follow from tables/participations.`,
    );
  for (const network of [regionNetwork(tables.regions, tables.region_metrics, tables.region_pairs), organisations]) {
    if (network === null) continue;
    await writer.add(`networks/${network.name}.graphml`, graphMl(network), { rows: network.edges.length });
    for (const { artefact, rows } of networkTables(network)) {
      const path = `networks/${artefact.name}.csv`;
      await writer.add(path, tableBytes(artefact, rows).csv, { rows: rows.length });
      lists.push({ path, artefact });
    }
  }
  return lists;
}

/** What moved since the release before. A table whose JSON is the same file is not read. */
async function differenceFrom(
  { id, tableOf }: NonNullable<Parts['before']>,
  tables: Tables,
  outputs: Published['manifest']['outputs'],
): Promise<Difference> {
  const sums = new Map(outputs.map(({ path, sha256 }) => [path, sha256] as const));
  const moved: TableDifference[] = [];
  let headlines: Difference['headlines'] = [];
  for (const name of names) {
    const rows = await tableOf.rows(name, sums.get(`tables/${name}.json`));
    if (rows === 'same') continue;
    moved.push(tableDifference(artefacts[name], rows, tables[name]));
    if (name === 'changes_metrics' && rows !== null) headlines = headlineDifferences(rows, tables.changes_metrics);
  }
  const [old, fresh] = [new Set<string>(tableOf.names), new Set<string>(names)];
  return {
    previous: id,
    tables_added: names.filter((name) => !old.has(name)),
    tables_removed: [...old].filter((name) => !fresh.has(name)),
    tables: moved,
    headlines,
  };
}

/** Ids that have a file, for the examples of the OpenAPI file: the first of each kind. */
function examplesOf(writer: Writer) {
  const first = (kind: string) => {
    const files = writer.files.filter(({ path }) => path.startsWith(`${kind}/`) && path !== `${kind}/index.json`);
    return files[0]?.path.slice(kind.length + 1, -'.json'.length) ?? 'none';
  };
  return { region: first('regions'), partnership: first('partnerships'), country: first('countries') };
}

/** The whole release in one file; its manifest there lists everything but the archive itself. */
async function addArchive(effects: Effects, writer: Writer, folder: string, id: string, manifest: string): Promise<void> {
  const root = `cluster-partnership-atlas-${id}`;
  const entries = [
    { path: `${root}/manifest.json`, compress: true, content: async () => Buffer.from(manifest) },
    ...writer.files.map(({ path }) => ({
      path: `${root}/${path}`,
      compress: !isCompressed(path),
      content: () => effects.read(`${folder}/${path}`),
    })),
  ];
  await writer.add('atlas.zip', zipped(entries, dateOf(id)));
}
