import { releaseAddress } from '#core/publication/addresses.ts';
import { json } from '../../publish/manifest.ts';
import type { RecordList } from '../content.ts';
import { countrySections, partnershipSections, regionSections } from '../records/sections.ts';
import { indexSchema, metricSchema, recordSchema } from './schemas.ts';

const text = { type: 'string' };
const item = { id: text, name: text, file: text };

/** JSON Schemas of the files for programs: of one record of each kind, and of the list of all. */
export const recordSchemas = {
  region: recordSchema('region', regionSections, true),
  partnership: recordSchema('partnership', partnershipSections, false),
  country: recordSchema('country', countrySections, true),
  metric: metricSchema,
  'regions-index': indexSchema('regions', { ...item, country: text }),
  'partnerships-index': indexSchema('partnerships', { id: text, acronym: text, instrument: text, file: text }),
  'countries-index': indexSchema('countries', { ...item, eu: { type: 'boolean' } }),
  'metrics-index': indexSchema('metrics', {
    id: text,
    name: text,
    family: text,
    question: text,
    unit: text,
    csv: text,
    json: text,
  }),
};
export type RecordSchemaName = keyof typeof recordSchemas;

export const schemaPath = (name: RecordSchemaName): string => `schemas/${name}.json`;

/** The lists of records, as the data package names them. */
export const recordLists: readonly RecordList[] = (
  [
    ['regions', 'region', 'ES61.json'],
    ['partnerships', 'partnership', 's3martmed.json'],
    ['countries', 'country', 'ES.json'],
    ['metrics', 'metric', 'COV-N.json'],
  ] as const
).map(([kind, one, example]) => ({
  path: `${kind}/index.json`,
  title: `Records of ${kind}`,
  description: `The list of the files in ${kind}/, one a ${one}, such as ${kind}/${example}. Each fits the JSON Schema ${schemaPath(one)}, which it names in its first member.`,
  schema: schemaPath(`${kind}-index`),
}));

/** The schemas as files of a release, for validators that know no OpenAPI. */
export const schemaFiles = (site: string, release: string): readonly (readonly [path: string, content: string])[] =>
  (Object.keys(recordSchemas) as RecordSchemaName[]).map((name) => [
    schemaPath(name),
    json({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: releaseAddress(site, release) + schemaPath(name),
      title: name,
      ...recordSchemas[name],
    }),
  ]);
