import { dataPage, releaseAddress } from '#core/publication/addresses.ts';
import { type Licence, licencesOf } from '#core/publication/licences.ts';
import { groupKeywords, publication } from '#core/publication/publication.ts';
import type { ReleaseFile } from '#core/publication/release-manifest.ts';
import type { ReleaseContent } from '../content.ts';
import { type Storage, tableSchema } from './table-schema.ts';

const licence = ({ spdx, title, url }: Licence) => ({ ...(spdx !== null && { name: spdx }), path: url, title });

/** `tables/regions.parquet` → `regions-parquet`; a CSV file that foreign keys may point to bears the plain name of its table. */
const resourceName = (path: string, pointedTo: string | undefined): string =>
  pointedTo ??
  path
    .replace(/^tables\//, '')
    .replaceAll(/[^A-Za-z0-9_]+/g, '-')
    .toLowerCase();

const format = (path: string): string => path.slice(path.lastIndexOf('.') + 1);
const isText = (mediaType: string): boolean => /^text\/|json|xml/.test(mediaType);

const dialectOf = (own: Readonly<Record<string, unknown>>) => ({
  $schema: 'https://datapackage.org/profiles/2.0/tabledialect.json',
  ...own,
});
const csvDialect = dialectOf({ header: true, delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true });

/** How a file holds its table. A list of rows stands in JSON by itself, or in the member `rows` of what is said of a metric. */
const storages: readonly (readonly [RegExp, Storage, dialect: unknown])[] = [
  [/\.csv$/, 'csv', csvDialect],
  [/^tables\/.+\.json$/, 'json', dialectOf({ itemType: 'object' })],
  [/^metrics\/.+\.json$/, 'json', dialectOf({ property: 'rows', itemType: 'object' })],
  [/\.parquet$/, 'parquet', undefined],
];

/**
 * The release as a Data Package 2.0: every file is a resource with size and SHA-256; every table, as CSV, JSON and Parquet, has its dialect, schema and keys; every list
 * of records has the path of its JSON Schema.
 *
 * Source  https://datapackage.org/standard/data-package/, version 2.0.
 */
export function dataPackage(content: ReleaseContent): unknown {
  const tables = new Map(content.tables.map(({ artefact, rows }) => [artefact.name, { artefact, rows }] as const));
  const networks = content.further.filter(({ path }) => path.startsWith('networks/'));
  const known = new Set([...tables.keys(), ...networks.map(({ artefact }) => artefact.name)]);
  const tabular = new Map([
    ...content.tables.map(({ artefact }) => [`tables/${artefact.name}.csv`, artefact] as const),
    ...content.further.map(({ path, artefact }) => [path, artefact] as const),
  ]);
  const records = new Map(content.records.map((list) => [list.path, list] as const));
  // Tables first, in the order of their contracts, as a reader meets them on the page.
  const order = new Map(content.tables.map(({ artefact }, at) => [artefact.name, at] as const));
  const rank = ({ table }: ReleaseFile): number => (table === null ? order.size : (order.get(table) ?? order.size));
  const resources = content.files
    .toSorted((a, b) => rank(a) - rank(b))
    .map((file) => {
      const contract = tabular.get(file.path);
      const table =
        contract ??
        (file.table === null ? undefined : tables.get(file.table)?.artefact) ??
        tabular.get(file.path.replace(/\.json$/, '.csv'));
      const own = table ?? records.get(file.path);
      const [, storage, dialect] = (table && storages.find(([path]) => path.test(file.path))) ?? [];
      const schema = records.get(file.path)?.schema;
      return {
        ...(storage && { $schema: 'https://datapackage.org/profiles/2.0/dataresource.json', type: 'table' }),
        name: resourceName(file.path, contract !== undefined && known.has(contract.name) ? contract.name : undefined),
        path: file.path,
        ...(own && { title: own.title, description: own.description }),
        format: format(file.path),
        mediatype: file.mediaType,
        ...(isText(file.mediaType) && { encoding: 'utf-8' }),
        bytes: file.bytes,
        hash: `sha256:${file.sha256}`,
        ...(file.rows !== null && { rows: file.rows }),
        ...(schema !== undefined && { jsonSchema: schema }),
        // The JSON of a table is an array of rows, each of which fits the schema that the OpenAPI file has for them.
        ...(file.path === `tables/${file.table}.json` && { rowSchema: `openapi.json#/components/schemas/row-${file.table}` }),
        licenses: licencesOf(file.path).map(licence),
        ...(dialect !== undefined && { dialect }),
        ...(table && storage && { schema: tableSchema(table, known, storage) }),
      };
    });
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: publication.name,
    id: `${releaseAddress(content.site, content.id)}datapackage.json`,
    title: publication.title,
    description: publication.description,
    homepage: dataPage(content.site),
    version: content.id,
    created: `${content.asOf}T00:00:00Z`,
    keywords: [...publication.keywords, ...Object.values(groupKeywords).flat()],
    contributors: [
      {
        title: content.publisher.name,
        path: content.site,
        ...(content.publisher.email !== null && { email: content.publisher.email }),
        roles: ['creator', 'publisher'],
      },
    ],
    licenses: licencesOf('atlas.zip').map(licence),
    sources: [
      { title: `${publication.title}: sources of the data, with provider, licence and state of each`, path: 'tables/sources.csv' },
    ],
    software: { name: publication.name, version: content.version, method: content.method },
    ...(content.previous !== null && { previous: `${releaseAddress(content.site, content.previous)}datapackage.json` }),
    resources,
  };
}
