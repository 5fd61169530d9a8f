import type { Artefact, Column } from '#core/artefact.ts';
import { dataPage, releaseAddress, tablePage } from '#core/publication/addresses.ts';
import { licencesOf } from '#core/publication/licences.ts';
import { publication } from '#core/publication/publication.ts';
import type { ReleaseContent } from '../content.ts';
import { partialDatePattern, pointers } from './table-schema.ts';

type Described = Readonly<Record<string, unknown>>;

const context = ['http://www.w3.org/ns/csvw', { '@language': 'en' }] as const;
const dialect = {
  commentPrefix: null,
  delimiter: ',',
  doubleQuote: true,
  encoding: 'utf-8',
  header: true,
  lineTerminators: ['\n'],
  quoteChar: '"',
};

const literal = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');

function datatype({ type, values, min, max }: Column): string | Described {
  const bounds = { ...(min !== undefined && { minimum: min }), ...(max !== undefined && { maximum: max }) };
  const bounded = Object.keys(bounds).length > 0;
  switch (type) {
    case 'flag':
      return { base: 'boolean', format: '1|0' };
    case 'integer':
      return bounded ? { base: 'integer', ...bounds } : 'integer';
    case 'number':
      return bounded ? { base: 'double', ...bounds } : 'double';
    case 'url':
      return 'anyURI';
    case 'date':
      return { base: 'string', format: partialDatePattern };
    case 'list':
    case 'text':
      return values ? { base: 'string', format: `^(${values.map(literal).join('|')})$` } : 'string';
  }
}

function described(column: Column): Described {
  const { name, type, description, unit, empty, required } = column;
  return {
    name,
    titles: name,
    'dc:description': empty === undefined ? description : `${description} Empty: ${empty}.`,
    datatype: datatype(column),
    ...(required && { required: true }),
    ...(type === 'list' && { separator: ';' }),
    ...(unit !== undefined && { 'schema:unitText': unit }),
  };
}

/** One table: columns, null, key; with its foreign keys where the tables they point to are described beside it. */
function table({ site, asOf, version, id, publisher }: ReleaseContent, artefact: Artefact, known: ReadonlySet<string>): Described {
  const { name, title, description, key, columns } = artefact;
  const foreignKeys = pointers(artefact, known).map((pointer) => ({
    columnReference: pointer.name,
    reference: { resource: `${pointer.table}.csv`, columnReference: pointer.column },
  }));
  return {
    url: `${name}.csv`,
    '@type': 'Table',
    'dc:title': title,
    'dc:description': description,
    'dc:publisher': publisher.name,
    'dc:issued': asOf,
    'dc:license': licencesOf(`tables/${name}.csv`).map(({ url }) => ({ '@id': url })),
    'dc:isPartOf': { '@id': releaseAddress(site, id) },
    'dc:relation': { '@id': tablePage(site, name) },
    'schema:version': id,
    'schema:softwareVersion': version,
    null: [''],
    dialect,
    tableSchema: {
      '@type': 'Schema',
      columns: columns.map(described),
      primaryKey: key,
      ...(foreignKeys.length > 0 && { foreignKeys }),
    },
  };
}

/**
 * The metadata that lies beside a CSV file, where CSV on the Web looks for it.
 *
 * Shape   without foreign keys: these may only point to tables of the same document, and are in the one of the whole group.
 * Source  W3C, Metadata Vocabulary for Tabular Data, 2015.
 */
export const csvwTable = (content: ReleaseContent, artefact: Artefact): unknown => ({
  '@context': context,
  ...table(content, artefact, new Set()),
});

/** All tables with their foreign keys, under the name that CSV on the Web looks for in a folder. */
export const csvwGroup = (content: ReleaseContent): unknown => ({
  '@context': context,
  '@type': 'TableGroup',
  '@id': `${releaseAddress(content.site, content.id)}tables/csv-metadata.json`,
  'dc:title': publication.title,
  'dc:description': publication.description,
  'dc:relation': { '@id': dataPage(content.site) },
  tables: content.tables.map(({ artefact }) => table(content, artefact, new Set(content.tables.map((one) => one.artefact.name)))),
});
