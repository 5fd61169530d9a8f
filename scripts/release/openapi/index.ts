import type { Artefact } from '#core/artefact.ts';
import { register } from '#core/metrics/index.ts';
import { languages } from '#i18n/languages.ts';
import { json } from '../../publish/manifest.ts';
import { boundaryNote } from '../regions/properties.ts';
import type { ReleaseStamp } from '../stamp.ts';
import { type RecordSchemaName, recordSchemas, schemaPath } from './record-schemas.ts';
import { rowSchema } from './schemas.ts';

interface Address {
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  readonly tag: string;
  readonly mediaType: string;
  readonly schema?: object;
  readonly parameter?: {
    readonly name: string;
    readonly description: string;
    readonly example: string;
    readonly values?: readonly string[];
  };
}

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const jsonType = 'application/json';

function addressesOf(tables: readonly Artefact[], examples: Examples, files: ReadonlySet<string>): Address[] {
  const region = { name: 'region', description: 'NUTS 2 code, version 2021.', example: examples.region };
  const partnership = {
    name: 'partnership',
    description: 'Id of the partnership; signs that an address cannot hold are hyphens. The index lists them.',
    example: examples.partnership,
  };
  const country = { name: 'country', description: 'Eurostat country code (EL for Greece).', example: examples.country };
  const metric = { name: 'metric', description: 'Id in the methodology.', example: 'COV-N', values: register.map(({ id }) => id) };
  const records = (['regions', 'partnerships', 'countries'] as const).map(
    (kind): Address => ({
      path: `${kind}/index.json`,
      id: `list-${kind}`,
      summary: `All ${kind}`,
      tag: kind,
      mediaType: jsonType,
      schema: ref(`${kind}-index`),
    }),
  );
  const whole: readonly (readonly [path: string, summary: string, mediaType: string])[] = [
    ['manifest.json', 'SHA-256, rows and bytes of every file in and out, and what made them', jsonType],
    ['prov.jsonld', 'The same chain as W3C PROV', 'application/ld+json'],
    ['difference.json', 'What moved since the release before', jsonType],
    ['atlas.zip', 'The whole release in one file', 'application/zip'],
    ['atlas.xlsx', 'All tables as one workbook', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['regions.geojson', `Regions with their figures. ${boundaryNote.attribution}`, 'application/geo+json'],
    ['regions.topojson', `The same as TopoJSON. ${boundaryNote.attribution}`, jsonType],
    ['networks/regions.graphml', 'Regions linked by shared projects', 'application/graphml+xml'],
    ['networks/organisations.graphml', 'Organisations linked by shared projects', 'application/graphml+xml'],
    ...(['regions', 'organisations'] as const).flatMap((network) =>
      (['nodes', 'edges'] as const).map(
        (part) => [`networks/${network}-${part}.csv`, `The same ${network}: ${part}`, 'text/csv'] as const,
      ),
    ),
    ...languages.map(
      (language) => [`dictionary.${language}.csv`, `Every column of every table (${language})`, 'text/csv'] as const,
    ),
    ['datapackage.json', 'Every file with size, SHA-256 and, for tables, schema and keys (Data Package 2.0)', jsonType],
    ['catalogue.ttl', 'The release for data portals (DCAT-AP 3.0), as Turtle', 'text/turtle'],
    ['catalogue.jsonld', 'The same as JSON-LD', 'application/ld+json'],
    ['CITATION.cff', 'How to cite the release', 'application/yaml'],
    ['README.txt', 'Notes on every format; how to read the original of a guarded text', 'text/plain'],
  ];
  return [
    {
      path: 'regions/{region}.json',
      id: 'region',
      summary: 'One region: facts, figures, links, themes, priorities, source lines',
      tag: 'regions',
      mediaType: jsonType,
      schema: ref('region'),
      parameter: region,
    },
    {
      path: 'partnerships/{partnership}.json',
      id: 'partnership',
      summary: 'One partnership: facts, participations, checks, source lines',
      tag: 'partnerships',
      mediaType: jsonType,
      schema: ref('partnership'),
      parameter: partnership,
    },
    {
      path: 'countries/{country}.json',
      id: 'country',
      summary: 'One country: facts, figures, regions, links, source lines',
      tag: 'countries',
      mediaType: jsonType,
      schema: ref('country'),
      parameter: country,
    },
    ...records,
    {
      path: 'metrics/index.json',
      id: 'list-metrics',
      summary: 'All metrics',
      tag: 'metrics',
      mediaType: jsonType,
      schema: ref('metrics-index'),
    },
    {
      path: 'metrics/{metric}.json',
      id: 'metric',
      summary: 'One metric: definition and all its values',
      tag: 'metrics',
      mediaType: jsonType,
      schema: ref('metric'),
      parameter: metric,
    },
    {
      path: 'metrics/{metric}.csv',
      id: 'metric-csv',
      summary: 'The values of one metric',
      tag: 'metrics',
      mediaType: 'text/csv',
      parameter: metric,
    },
    ...tables.flatMap(({ name, title, description }): Address[] => [
      {
        path: `tables/${name}.json`,
        id: `table-${name}`,
        summary: `${title}. ${description}`,
        tag: 'tables',
        mediaType: jsonType,
        schema: { type: 'array', items: ref(`row-${name}`) },
      },
      { path: `tables/${name}.csv`, id: `table-${name}-csv`, summary: `${title}, as CSV`, tag: 'tables', mediaType: 'text/csv' },
      {
        path: `tables/${name}.parquet`,
        id: `table-${name}-parquet`,
        summary: `${title}, as Parquet`,
        tag: 'tables',
        mediaType: 'application/vnd.apache.parquet',
      },
    ]),
    ...(Object.keys(recordSchemas) as RecordSchemaName[]).map(
      (name): Address => ({
        path: schemaPath(name),
        id: `schema-${name}`,
        summary: `JSON Schema of ${name} as a file of its own`,
        tag: 'schemas',
        mediaType: 'application/schema+json',
      }),
    ),
    ...whole
      .filter(([path]) => files.has(path))
      .map(([path, summary, mediaType]) => ({ path, id: path.replaceAll(/[./]/g, '-'), summary, tag: 'files', mediaType })),
  ];
}

/** Ids that are there, for the examples. */
export interface Examples {
  readonly region: string;
  readonly partnership: string;
  readonly country: string;
}

/**
 * The addresses of a release as OpenAPI 3.1: files that are read with GET.
 *
 * Shape   the server is the folder of the release, relative to this file, so that it is right under every address and in every copy. `files`: what the release holds.
 */
export function openApi(
  tables: readonly Artefact[],
  stamp: ReleaseStamp,
  examples: Examples,
  files: ReadonlySet<string>,
  server = './',
): string {
  const { name, email, page } = stamp.publisher;
  const paths = addressesOf(tables, examples, files).map(({ path, id, summary, tag, mediaType, schema, parameter }) => [
    `/${path}`,
    {
      get: {
        operationId: id,
        summary,
        tags: [tag],
        ...(parameter && {
          parameters: [
            {
              name: parameter.name,
              in: 'path',
              required: true,
              description: parameter.description,
              schema: { type: 'string', ...(parameter.values && { enum: parameter.values }) },
              example: parameter.example,
            },
          ],
        }),
        responses: {
          '200': { description: 'The file.', content: { [mediaType]: { ...(schema && { schema }) } } },
          ...(parameter && { '404': { description: `There is no such ${parameter.name}.` } }),
        },
      },
    },
  ]);
  return json({
    openapi: '3.1.1',
    info: {
      title: 'Cluster Partnership Atlas',
      version: stamp.release,
      summary: 'European cluster partnerships: regions, partnerships, countries, metrics and tables as static files.',
      description:
        'Read only, without a key. /data/latest/ shows the newest release and changes with it; /data/releases/DATE/ never changes, and /data/releases.json lists them. In CSV a tab guards a text that a spreadsheet would run; README.txt says how to read the original.',
      contact: { name, ...(email !== null && { email }), ...(page !== null && { url: page }) },
      license: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    },
    servers: [{ url: server, description: 'The folder of the release.' }],
    tags: ['regions', 'partnerships', 'countries', 'metrics', 'tables', 'schemas', 'files'].map((name) => ({ name })),
    paths: Object.fromEntries(paths),
    components: {
      schemas: {
        ...recordSchemas,
        ...Object.fromEntries(tables.map((artefact) => [`row-${artefact.name}`, rowSchema(artefact)])),
      },
    },
  });
}
