import type { Artefact, Column } from '#core/artefact.ts';
import { dataPage, releaseAddress, tablePage } from '#core/publication/addresses.ts';
import { licencesOf } from '#core/publication/licences.ts';
import { publication } from '#core/publication/publication.ts';
import type { Language } from '#i18n/languages.ts';
import type { ReleaseContent, TabularFile } from '../content.ts';
import { columnWords, partialDatePattern, pointers } from './table-schema.ts';

type Described = Readonly<Record<string, unknown>>;

const context = (language: Language) => ['http://www.w3.org/ns/csvw', { '@language': language }] as const;
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

function datatype({ type, exact, values, min, max }: Column): string | Described {
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
      return exact === 'day' ? { base: 'date', format: 'yyyy-MM-dd' } : { base: 'string', format: partialDatePattern };
    case 'list':
    case 'text':
      return values ? { base: 'string', format: `^(${values.map(literal).join('|')})$` } : 'string';
  }
}

function described(column: Column): Described {
  const { name, type, unit, required } = column;
  return {
    name,
    titles: name,
    'dc:description': columnWords(column),
    datatype: datatype(column),
    ...(required && { required: true }),
    ...(type === 'list' && { separator: ';' }),
    ...(unit !== undefined && { 'schema:unitText': unit }),
  };
}

/** One CSV file: columns, null, key; with its foreign keys where the tables they point to are described beside it. */
function table(content: ReleaseContent, { path, artefact }: TabularFile, beside: ReadonlySet<string>): Described {
  const { site, asOf, version, id, publisher } = content;
  const { name, title, description, key, columns } = artefact;
  const foreignKeys = pointers(artefact, beside).map((pointer) => ({
    columnReference: pointer.name,
    reference: { resource: `${pointer.table}.csv`, columnReference: pointer.column },
  }));
  return {
    url: path.slice(path.lastIndexOf('/') + 1),
    '@type': 'Table',
    'dc:title': title,
    'dc:description': description,
    'dc:publisher': publisher.name,
    'dc:issued': asOf,
    'dc:license': licencesOf(path).map(({ url }) => ({ '@id': url })),
    'dc:isPartOf': { '@id': releaseAddress(site, id) },
    'dc:relation': { '@id': path === tablePath(artefact) ? tablePage(site, name) : dataPage(site) },
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

const tablePath = ({ name }: Artefact): string => `tables/${name}.csv`;
/** Every CSV file of the release with its contract. */
const everyFile = ({ tables, further }: ReleaseContent): readonly TabularFile[] => [
  ...tables.map(({ artefact }) => ({ path: tablePath(artefact), artefact })),
  ...further,
];

/** All files of a folder with their foreign keys. */
const group = (content: ReleaseContent, folder: string, title: string, files: readonly TabularFile[]): unknown => ({
  '@context': context('en'),
  '@type': 'TableGroup',
  '@id': `${releaseAddress(content.site, content.id)}${folder}/csv-metadata.json`,
  'dc:title': title,
  'dc:description': publication.description,
  'dc:relation': { '@id': dataPage(content.site) },
  tables: files.map((file) => table(content, file, new Set(files.map(({ artefact }) => artefact.name)))),
});

/**
 * The metadata beside each CSV file, where CSV on the Web looks for it, and those of the folders whose files point to one another.
 *
 * Shape   beside a file without foreign keys: these may only point to tables of the same document, and are in the one of the folder.
 * Source  W3C, Metadata Vocabulary for Tabular Data, 2015.
 */
export function csvw(content: ReleaseContent): readonly (readonly [path: string, metadata: unknown])[] {
  const files = everyFile(content);
  const within = (folder: string) => files.filter(({ path }) => path.startsWith(`${folder}/`));
  return [
    ['tables/csv-metadata.json', group(content, 'tables', publication.title, within('tables'))],
    ['networks/csv-metadata.json', group(content, 'networks', `${publication.title}: networks`, within('networks'))],
    ...files.map(
      (file) =>
        [`${file.path}-metadata.json`, { '@context': context(file.language ?? 'en'), ...table(content, file, new Set()) }] as const,
    ),
  ];
}
