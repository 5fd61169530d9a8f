import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { getIssues } from '@placemarkio/check-geojson';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { UndirectedGraph } from 'graphology';
import { parse as parseGraphMl } from 'graphology-graphml';
import Papa from 'papaparse';
import readXlsx from 'read-excel-file/node';
import { Schema } from 'tableschema';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import type { Artefact, Cell, Row } from '#core/artefact.ts';
import { artefacts } from '#core/artefacts.ts';
import { type Point, ringArea } from '#core/geo/ring.ts';
import type { ReleaseManifest } from '#core/publication/release-manifest.ts';
import { original } from '#core/spreadsheet-text.ts';
import { makeRelease } from './make.ts';
import { precisionOf } from './tables/precision.ts';
import { csvwProblems, csvwValueProblems } from './testing/csvw.ts';
import { filesOf, options, publishedWorld, textOf } from './testing/world.ts';

/*
 * A release of the default data, read by programs that are not ours.
 */

const tables: readonly Artefact[] = Object.values(artefacts);
const folder = mkdtempSync(join(tmpdir(), 'atlas-release-'));
let id = '';
let files: Map<string, Uint8Array>;
const text = (path: string) => textOf(files.get(path));
const parsed = <T>(path: string) => JSON.parse(text(path)) as T;
const rowsOf = (name: string) => parsed<Row[]>(`tables/${name}.json`);

/** One name begins like a formula, another holds one after a semicolon: every format has to bear them. */
const hostile = { formula: '=HYPERLINK("http://evil.example","x")', list: 'Solar;=1+1', markup: '<b>&"\u0007' } as const;

beforeAll(async () => {
  const world = await publishedWorld('data', {
    change: (path, content) => {
      if (!path.endsWith('innosup-1/2026-11-22/participants.csv')) return content;
      const parsedRows = Papa.parse<string[]>(content, { skipEmptyLines: true }).data;
      const place = parsedRows[0]?.indexOf('organisation') ?? -1;
      for (const [i, name] of Object.values(hostile).entries()) (parsedRows[i + 1] ?? [])[place] = name;
      return Papa.unparse(parsedRows);
    },
  });
  ({ id } = await makeRelease(world, options));
  files = filesOf(world, id);
  for (const [path, bytes] of files) {
    if (!path.endsWith('.parquet')) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('hostile names are among the organisations, as the source states them', () => {
  const names = rowsOf('participations').map((row) => row['organisation']);
  expect(names).toEqual(expect.arrayContaining([hostile.formula, hostile.list]));
});

describe('CSV', () => {
  const every = () => [...files.keys()].filter((path) => path.endsWith('.csv'));

  test('holds no cell that a spreadsheet would run, whatever it takes for a separator', () => {
    const risky = /(?:^|[;\n\r])(?!-\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?:$|[;\n\r]))[=+\-@\r\uFF1D\uFF0B\uFF0D\uFF20]/;
    for (const path of every()) {
      const found = Papa.parse<string[]>(text(path), { skipEmptyLines: true })
        .data.flat()
        .filter((cell) => risky.test(cell));
      expect(found, path).toEqual([]);
    }
    expect(text('tables/participations.csv')).toContain('"\t=HYPERLINK(""http://evil.example"",""x"")"');
  });

  test('reads back as the rows of the JSON, columns in the order of the contract', () => {
    const cell = ({ type }: Artefact['columns'][number], written: string): Cell => {
      if (type === 'list') return written === '' ? [] : original(written).split(';');
      if (written === '') return null;
      if (type === 'flag') return written === '1';
      return type === 'integer' || type === 'number' ? Number(written) : original(written);
    };
    for (const { name, columns } of tables) {
      const [header, ...lines] = Papa.parse<string[]>(text(`tables/${name}.csv`), { skipEmptyLines: true }).data;
      expect(header, name).toEqual(columns.map((column) => column.name));
      const rows = lines.map((line) => Object.fromEntries(columns.map((column, i) => [column.name, cell(column, line[i] ?? '')])));
      expect(rows, name).toEqual(rowsOf(name));
    }
  });
});

describe('descriptions', () => {
  interface Resource {
    readonly name: string;
    readonly path: string;
    readonly rows?: number;
    readonly jsonSchema?: string;
    readonly rowSchema?: string;
    readonly dialect?: { readonly property?: string };
    readonly schema?: {
      readonly fields: readonly { readonly name: string; readonly type: string }[];
      readonly foreignKeys?: readonly { readonly fields: [string]; readonly reference: { resource: string; fields: [string] } }[];
    };
  }
  const resources = () => parsed<{ resources: Resource[] }>('datapackage.json').resources;
  const linesOf = (path: string) => Papa.parse<string[]>(text(path), { skipEmptyLines: true }).data;
  const csvFiles = () => [...files.keys()].filter((path) => path.endsWith('.csv'));

  test('every CSV file is a resource whose Table Schema its rows fit, with as many rows as are said', async () => {
    const described = new Map(resources().map((resource) => [resource.path, resource]));
    for (const path of csvFiles()) {
      const [header, ...rows] = linesOf(path);
      const { schema, rows: said } = described.get(path) ?? {};
      expect(rows.length, path).toBe(said);
      if (path.startsWith('tables/')) continue;
      const reader = await Schema.load(schema, { strict: true });
      expect(reader.fieldNames, path).toEqual(header);
      for (const row of rows) reader.castRow(row);
    }
  });

  test('every table in JSON fits the Table Schema of its resource', async () => {
    const tabular = resources().filter(({ path, schema }) => schema !== undefined && path.endsWith('.json'));
    for (const { path, dialect, rows: said, schema } of tabular) {
      const reader = await Schema.load(schema, { strict: true });
      const whole = parsed<Row[] & Record<string, Row[]>>(path);
      const rows = dialect?.property === undefined ? whole : (whole[dialect.property] ?? []);
      expect(rows.length, path).toBe(said);
      for (const row of rows.slice(0, 200)) {
        expect(Object.keys(row), path).toEqual(reader.fieldNames);
        reader.castRow(Object.values(row));
      }
    }
    expect(tabular.length).toBe(csvFiles().filter((path) => /^(tables|metrics)\//.test(path)).length);
  });

  test('every CSV file has its metadata beside it, which its cells fit', () => {
    for (const path of csvFiles()) {
      if (path.startsWith('tables/')) continue;
      expect(csvwProblems('table', parsed(`${path}-metadata.json`)), path).toEqual([]);
      expect(csvwValueProblems(parsed(`${path}-metadata.json`), text(path)).problems, path).toEqual([]);
    }
  });

  test('edges of the networks lead to their nodes, and these to the tables', () => {
    const byName = new Map(resources().map((resource) => [resource.name, resource]));
    let keys = 0;
    for (const { path, schema } of resources().filter((one) => one.path.startsWith('networks/'))) {
      const [header = [], ...rows] = path.endsWith('.csv') ? linesOf(path) : [];
      for (const { fields, reference } of schema?.foreignKeys ?? []) {
        const [names = [], ...target] = linesOf(byName.get(reference.resource)?.path ?? '');
        const known = new Set(target.map((row) => row[names.indexOf(reference.fields[0])]));
        const own = rows.map((row) => row[header.indexOf(fields[0])] ?? '');
        expect(
          own.filter((id) => id !== '' && !known.has(id)),
          path,
        ).toEqual([]);
        keys += 1;
      }
    }
    expect(keys).toBe(7);
  });

  test('records fit the JSON Schema that they name, read by itself', () => {
    const ajv = new Ajv2020({ strict: false, allowUnionTypes: true });
    addFormats.default(ajv);
    ajv.addFormat('iri', /^https?:\/\/\S+$/);
    const validators = new Map<string, ReturnType<typeof ajv.compile>>();
    const records = [...files.keys()].filter((path) =>
      /^(regions|partnerships|countries|metrics)\/[^/]+(?<!metadata)\.json$/.test(path),
    );
    for (const path of records) {
      const record = parsed<{ $schema: string }>(path);
      const schema = record.$schema.replace('../', '');
      const validate = validators.get(schema) ?? ajv.compile(parsed<object>(schema));
      validators.set(schema, validate);
      expect([validate(record), validate.errors?.slice(0, 2) ?? null], path).toEqual([true, null]);
    }
    expect(validators.size).toBe(8);
    const { schemas } = parsed<{ components: { schemas: Record<string, object> } }>('openapi.json').components;
    const rowSchemas = resources().flatMap(({ rowSchema }) => rowSchema?.replace('openapi.json#/components/schemas/', '') ?? []);
    expect(rowSchemas.length).toBe(tables.length);
    expect(rowSchemas.filter((name) => schemas[name] === undefined)).toEqual([]);
    for (const { path, jsonSchema } of resources().filter((one) => one.jsonSchema !== undefined))
      expect(parsed<{ $schema: string; count: number }>(path).$schema).toBe(`../${jsonSchema}`);
  });

  test('the manifest says rows of every table, list and dictionary', () => {
    const without = parsed<ReleaseManifest>('manifest.json').outputs.filter(
      ({ path, rows }) => rows === null && /\.(csv|xlsx|parquet|graphml|geojson)$|\/index\.json$/.test(path),
    );
    expect(without).toEqual([]);
  });
});

describe('Parquet in DuckDB', () => {
  const types: Readonly<Record<string, string>> = {
    text: 'VARCHAR',
    url: 'VARCHAR',
    flag: 'BOOLEAN',
    number: 'DOUBLE',
    list: 'VARCHAR[]',
    date: 'DATE',
  };
  const expected = ({ columns }: Artefact) =>
    columns.flatMap(({ name, type, exact, unit }) => {
      const stored = type === 'integer' ? (unit === 'bytes' ? 'BIGINT' : 'INTEGER') : types[type];
      return type === 'date' && exact === undefined
        ? [
            [name, stored],
            [precisionOf(name), 'VARCHAR'],
          ]
        : [[name, stored]];
    });
  const query = async (sql: string) => {
    const connection = await (await DuckDBInstance.create()).connect();
    return (await connection.runAndReadAll(sql)).getRowsJson();
  };
  const file = (name: string) => `'${join(folder, `tables/${name}.parquet`)}'`;

  test('every table has the types of its contract and as many rows', async () => {
    const connection = await (await DuckDBInstance.create()).connect();
    const { resources } = parsed<{ resources: { path: string; schema?: { fields: { name: string }[] } }[] }>('datapackage.json');
    const schemas = new Map(resources.map(({ path, schema }) => [path, schema] as const));
    for (const artefact of tables) {
      const said = schemas.get(`tables/${artefact.name}.parquet`)?.fields.map(({ name }) => name);
      expect(said, artefact.name).toEqual(expected(artefact).map(([name]) => name));
      const described = await connection.runAndReadAll(`describe select * from ${file(artefact.name)}`);
      expect(
        described.getRowsJson().map(([name, type]) => [name, type]),
        artefact.name,
      ).toEqual(expected(artefact));
      const counted = await connection.runAndReadAll(`select count(*)::int from ${file(artefact.name)}`);
      expect(counted.getRowsJson(), artefact.name).toEqual([[rowsOf(artefact.name).length]]);
    }
  });

  test('cells are those of the JSON: texts as stated, lists, dates with their precision, absent values as NULL', async () => {
    const columns =
      'project_id, acronym, themes, start_date::varchar, start_date_precision, eu_contribution_eur, members, retained_later';
    const rows = await query(`select ${columns} from ${file('projects')} order by project_id`);
    const first = (date: Cell | undefined) => (typeof date === 'string' ? `${date}-01-01`.slice(0, 10) : null);
    const how = (date: Cell | undefined) => (typeof date === 'string' ? { 4: 'year', 7: 'month', 10: 'day' }[date.length] : null);
    expect(rows.map(([projectId, ...rest]) => [projectId, ...rest])).toEqual(
      rowsOf('projects').map((row) => [
        row['project_id'],
        row['acronym'],
        row['themes'],
        first(row['start_date']),
        how(row['start_date']),
        row['eu_contribution_eur'],
        row['members'],
        row['retained_later'],
      ]),
    );
    expect(await query(`select count(*)::int from ${file('participations')} where organisation like '=%'`)).toEqual([[1]]);
  });

  test('units and descriptions are in the metadata', async () => {
    const [[unit]] = (await query(
      `select decode(value) from parquet_kv_metadata(${file('projects')}) where decode(key) = 'eu_contribution_eur.unit'`,
    )) as [[string]];
    expect(unit).toBe('EUR');
  });
});

describe('networks in graphology', () => {
  test.each(['regions', 'organisations'])('%s: as many nodes and edges as the lists, with the same attributes', (name) => {
    const graph = parseGraphMl(UndirectedGraph, text(`networks/${name}.graphml`));
    const list = (part: string) =>
      Papa.parse<Record<string, string>>(text(`networks/${name}-${part}.csv`), { header: true, skipEmptyLines: true }).data;
    const [nodes, edges] = [list('nodes'), list('edges')];
    expect([graph.order, graph.size]).toEqual([nodes.length, edges.length]);
    for (const { source = '', target = '', full, fractional } of edges) {
      const { weight, ...said } = graph.getEdgeAttributes(source, target);
      expect([said['full'], said['fractional'], weight]).toEqual([Number(full), Number(fractional), Number(full)]);
    }
    for (const { id: node = '', label = '', country = '', category = '' } of nodes) {
      const said = graph.getNodeAttributes(node);
      expect([said['country'] ?? '', said['category'] ?? '']).toEqual([country, category]);
      expect(said['label']).toBe(original(label).replace('\u0007', '\uFFFD'));
    }
  });

  test('regions are linked as in region_pairs over all projects', () => {
    const pairs = rowsOf('region_pairs').filter((row) => row['slice_kind'] === 'all');
    const graph = parseGraphMl(UndirectedGraph, text('networks/regions.graphml'));
    expect(graph.size).toBe(pairs.length);
    expect(graph.order).toBe(rowsOf('regions').length);
  });

  test('fractional weights of a project with k organisations add up to k/2', () => {
    const members = new Map<string, Set<Cell>>();
    for (const { project_id, org_id = null } of rowsOf('participations'))
      members.set(String(project_id), (members.get(String(project_id)) ?? new Set()).add(org_id));
    const expected = [...members.values()].reduce((sum, { size }) => sum + (size > 1 ? size / 2 : 0), 0);
    const edges = Papa.parse<Record<string, string>>(text('networks/organisations-edges.csv'), {
      header: true,
      skipEmptyLines: true,
    }).data;
    expect(edges.reduce((sum, { fractional }) => sum + Number(fractional), 0)).toBeCloseTo(expected, 6);
  });
});

describe('regions', () => {
  interface Feature {
    id: string;
    bbox?: number[];
    properties: Record<string, Cell>;
    geometry: { type: string; coordinates: unknown } | null;
  }
  const collection = () => parsed<{ features: Feature[]; bbox: number[]; attribution: string }>('regions.geojson');
  const polygonsOf = ({ geometry }: Feature) =>
    (geometry?.type === 'Polygon' ? [geometry.coordinates] : (geometry?.coordinates ?? [])) as Point[][][];

  test('GeoJSON is valid, names its boundaries, and holds every region with its figures', () => {
    expect(getIssues(text('regions.geojson'))).toEqual([]);
    const { features, attribution } = collection();
    expect(attribution).toContain('© EuroGeographics');
    expect(features.map((one) => one.id)).toEqual(rowsOf('regions').map((row) => row['region_id']));
    const figures = new Map(
      rowsOf('region_metrics').flatMap((row) => (row['slice_kind'] === 'all' ? [[row['region_id'], row] as const] : [])),
    );
    for (const { id: region, properties } of features)
      expect(properties, region).toMatchObject({
        region_id: region,
        projects_full: figures.get(region)?.['projects_full'],
        degree: figures.get(region)?.['degree'],
      });
  });

  test('rings follow the right-hand rule (RFC 7946, 3.1.6), in at most five decimals, inside the boxes', () => {
    for (const one of collection().features) {
      for (const rings of polygonsOf(one)) {
        for (const [place, ring] of rings.entries()) {
          expect(ringArea(ring) > 0, `${one.id} ring ${place}`).toBe(place === 0);
          const [west = 0, south = 0, east = 0, north = 0] = one.bbox ?? [];
          for (const [x, y] of ring) {
            if (x < west || x > east || y < south || y > north) throw new Error(`${one.id}: ${x}, ${y} lies outside its box.`);
            if (!/^-?\d+(\.\d{1,5})?$/.test(String(x))) throw new Error(`${one.id}: ${x} has more than five decimals.`);
          }
        }
      }
    }
  });

  test('TopoJSON opens as the same regions with the same figures', () => {
    const topology = parsed<Topology<{ regions: GeometryCollection<Record<string, Cell>> }>>('regions.topojson');
    const opened = feature(topology, topology.objects.regions).features;
    const { features } = collection();
    expect(opened.map((one) => [one.id, one.properties])).toEqual(features.map((one) => [one.id, one.properties]));
  });
});

describe('workbook', () => {
  test('has a sheet for notes, one for the dictionary and one per table; numbers are numbers, texts are texts', async () => {
    const sheets = await readXlsx(Buffer.from(files.get('atlas.xlsx') ?? []));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['readme', 'dictionary', ...tables.map(({ name }) => name)]);
    for (const { name, columns } of tables) {
      const [header, ...rows] = sheets.find(({ sheet }) => sheet === name)?.data ?? [];
      expect(header, name).toEqual(columns.map((column) => column.name));
      expect(rows.length, name).toBe(rowsOf(name).length);
    }
    const dictionary = sheets.find(({ sheet }) => sheet === 'dictionary')?.data ?? [];
    expect(dictionary.length - 1).toBe(tables.reduce((sum, { columns }) => sum + columns.length, 0));
    const column = (name: string) => artefacts.participations.columns.findIndex((one) => one.name === name);
    const participations = sheets.find(({ sheet }) => sheet === 'participations')?.data.slice(1) ?? [];
    const names = participations.map((row) => row[column('organisation')]);
    expect(names).toEqual(rowsOf('participations').map((row) => row['organisation']));
    expect(participations.map((row) => row[column('eu_contribution')])).toEqual(
      rowsOf('participations').map((row) => row['eu_contribution']),
    );
  });
});

describe('the archive', () => {
  test('holds every other file, byte for byte', async () => {
    const archive = await fromBufferPromise(Buffer.from(files.get('atlas.zip') ?? []), {});
    const found = new Map<string, number>();
    for await (const { fileName, uncompressedSize } of archive.eachEntry()) found.set(fileName, uncompressedSize);
    const root = `cluster-partnership-atlas-${id}/`;
    const inside = [...files].filter(([path]) => path !== 'atlas.zip' && path !== 'manifest.json');
    for (const [path, bytes] of inside) expect(found.get(`${root}${path}`), path).toBe(bytes.length);
    expect(found.size).toBe(inside.length + 1);
  });
});

describe('addresses', () => {
  interface Operation {
    parameters?: { name: string; schema: { enum?: string[] } }[];
    responses: { '200': { content: Record<string, { schema?: object }> } };
  }
  interface OpenApi {
    paths: Record<string, { get: Operation }>;
    components: { schemas: Record<string, object> };
  }
  const idsOf = (kind: string) => parsed<{ items: { id: string; file?: string }[] }>(`${kind}/index.json`).items;

  test('the OpenAPI file is valid, and each of its addresses is there', async () => {
    const api = parsed<OpenApi>('openapi.json');
    const { valid, errors } = await new Validator().validate(parsed<object>('openapi.json') as Record<string, unknown>);
    expect(errors ?? null).toBeNull();
    expect(valid).toBe(true);
    for (const path of Object.keys(api.paths)) {
      const kind = path.split('/')[1] ?? '';
      const named = /\{.+\}/.test(path)
        ? idsOf(kind).map((one) => path.replace(/\{.+\}/, one.file?.replace(/^.*\/|\.json$/g, '') ?? one.id))
        : [path];
      for (const one of named) expect(files.has(one.slice(1)), one).toBe(true);
    }
  });

  test('records fit the schemas that describe them', () => {
    const api = parsed<OpenApi>('openapi.json');
    const ajv = new Ajv2020({ strict: false, allowUnionTypes: true });
    addFormats.default(ajv);
    // Addresses stand as the sources write them, with letters that a URI would have to escape.
    ajv.addFormat('iri', /^https?:\/\/\S+$/);
    ajv.addSchema({ $id: 'api', ...api });
    const checked: readonly (readonly [string, RegExp])[] = [
      ['region', /^regions\/(?!index)[^/]+\.json$/],
      ['partnership', /^partnerships\/(?!index)[^/]+\.json$/],
      ['country', /^countries\/(?!index)[^/]+\.json$/],
      ['metric', /^metrics\/(?!index)[^/]+(?<!metadata)\.json$/],
      ['regions-index', /^regions\/index\.json$/],
      ['partnerships-index', /^partnerships\/index\.json$/],
      ['countries-index', /^countries\/index\.json$/],
      ['metrics-index', /^metrics\/index\.json$/],
    ];
    for (const [schema, path] of checked) {
      const validate = ajv.getSchema(`api#/components/schemas/${schema}`);
      const some = [...files.keys()].filter((one) => path.test(one));
      expect(some.length, schema).toBeGreaterThan(0);
      for (const one of some) expect([validate?.(parsed(one)), validate?.errors?.slice(0, 2) ?? null], one).toEqual([true, null]);
    }
    for (const { name } of tables) {
      const validate = ajv.getSchema(`api#/components/schemas/row-${name}`);
      for (const row of rowsOf(name)) if (!validate?.(row)) throw new Error(`${name}: ${JSON.stringify(validate?.errors)}`);
    }
  });

  test('a region shows what the tables say of it, and the lines it stems from', () => {
    const { facts, partnerships, participations, links, provenance } = parsed<Record<string, Row[]>>('regions/ES61.json');
    expect(facts).toEqual(rowsOf('regions').find((row) => row['region_id'] === 'ES61'));
    const own = rowsOf('participations').filter((row) => row['region_id'] === 'ES61');
    expect(participations?.length).toBe(own.length);
    expect(new Set(partnerships?.map((row) => row['project_id']))).toEqual(new Set(own.map((row) => row['project_id'])));
    expect(links?.length).toBe(
      rowsOf('region_pairs').filter((row) => row['slice_kind'] === 'all' && (row['a'] === 'ES61' || row['b'] === 'ES61')).length,
    );
    const inputs = new Map(parsed<ReleaseManifest>('manifest.json').inputs.map(({ path, sha256 }) => [path, sha256]));
    for (const { path, sha256 } of provenance ?? []) expect(inputs.get(String(path))).toBe(sha256);
  });

  test('the metrics of the issue are there: COV-N as CSV and JSON, with the same values', () => {
    const csv = Papa.parse<Record<string, string>>(text('metrics/COV-N.csv'), { header: true, skipEmptyLines: true }).data;
    const { rows } = parsed<{ rows: Row[] }>('metrics/COV-N.json');
    expect(csv.map((row) => Number(row['projects_full']))).toEqual(rows.map((row) => row['projects_full']));
    expect(csv.length).toBe(rowsOf('region_metrics').length);
  });
});
