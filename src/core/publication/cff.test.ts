import { readFileSync } from 'node:fs';
import { Ajv, type ErrorObject } from 'ajv';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { cff } from './cff.ts';
import { datasetCitation } from './dataset-citation.ts';
import { publisherOf } from './publisher.ts';

const text = { type: 'string', minLength: 1 };
/* The part of the schema of Citation File Format 1.2.0 that these files use; nothing else may stand in them. */
const validate = addFormats.default(new Ajv({ allErrors: true })).compile({
  type: 'object',
  required: ['authors', 'cff-version', 'message', 'title'],
  additionalProperties: false,
  properties: {
    'cff-version': { const: '1.2.0' },
    message: text,
    type: { enum: ['software', 'dataset'] },
    title: text,
    abstract: text,
    authors: {
      type: 'array',
      minItems: 1,
      items: { type: 'object', required: ['name'], additionalProperties: false, properties: { name: text } },
    },
    version: text,
    'date-released': { type: 'string', format: 'date' },
    url: { type: 'string', format: 'uri', pattern: '^(https|http|ftp|sftp)://.+' },
    license: { enum: ['EUPL-1.2', 'CC-BY-4.0'] },
    keywords: { type: 'array', minItems: 1, uniqueItems: true, items: text },
  },
});
const problems = (yaml: string) =>
  validate(parse(yaml)) ? [] : (validate.errors ?? []).map((error: ErrorObject) => `${error.instancePath} ${error.message}`);

const published = {
  id: '2026-11-22',
  asOf: '2026-11-22',
  site: 'https://example.eu/atlas/',
  method: '1.1',
  version: '0.1.0',
  publisher: publisherOf({}),
};

test('the citation of a release is valid', () => {
  const release = cff(datasetCitation(published, null));
  expect(problems(release)).toEqual([]);
  expect(parse(release)).toMatchObject({
    type: 'dataset',
    version: '2026-11-22',
    'date-released': '2026-11-22',
    license: 'CC-BY-4.0',
    abstract: expect.stringContaining(
      'Data of 2026-11-22, release 2026-11-22, method 1.1, program 0.1.0, CC BY 4.0; © EuroGeographics.',
    ),
  });
});

test('that of the program is valid and names its version', () => {
  const own = readFileSync('CITATION.cff', 'utf8');
  expect(problems(own)).toEqual([]);
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(parse(own)).toMatchObject({ type: 'software', version });
});

test('a title with quotes and colons stays a title', () => {
  const citation = datasetCitation(published, null);
  const title = '"A": b #c\n- d';
  expect(parse(cff({ ...citation, title }))).toMatchObject({ title: '"A": b #c - d' });
});

test('a file without authors is refused', () => {
  expect(problems('cff-version: 1.2.0\nmessage: a\ntitle: b\n')).not.toEqual([]);
});
