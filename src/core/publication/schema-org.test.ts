import jsonld from 'jsonld';
import { expect, test } from 'vitest';
import { publisherOf } from './publisher.ts';
import { tableDataset, wholeDataset } from './schema-org.ts';

const release = {
  site: 'https://example.eu/atlas/',
  id: '2026-11-22.1',
  asOf: '2026-11-22',
  language: 'de',
  publisher: publisherOf({ ATLAS_CONTACT: 'data@example.eu' }),
};
const file = { path: 'tables/regions.csv', mediaType: 'text/csv', bytes: 12, sha256: 'ab' };
const plain = { ...file, path: 'tables/organisations.csv' };
const map = { path: 'regions.geojson', mediaType: 'application/geo+json', bytes: 13, sha256: 'cd' };
const columns = [
  { name: 'region_id', description: 'Code', unit: null },
  { name: 'population', description: 'Einwohner', unit: 'inhabitants' },
];
const table = { name: 'regions', title: 'Regionen', description: 'Regionen der Ebene 2', columns };
const whole = wholeDataset(release, { name: 'Atlas', description: 'Alles' }, [plain, map], [table]);
const one = tableDataset(release, table, [file]);

/** Offline: every term is one of schema.org, as its own context says too. */
const documentLoader = async (documentUrl: string) => ({
  documentUrl,
  document: { '@context': { '@vocab': 'https://schema.org/' } },
});

test.each([
  ['the whole', whole],
  ['a table', one],
])('%s: expands without loss, with what a search for data sets asks for', async (_name, data) => {
  const [expanded] = await jsonld.expand(data, { safe: true, documentLoader });
  for (const term of ['name', 'description', 'license', 'creator', 'version', 'distribution', 'temporalCoverage', 'url'])
    expect(expanded).toHaveProperty([`https://schema.org/${term}`]);
});

test('addresses are those of the dated release; boundaries keep their own terms', () => {
  expect(JSON.stringify(one)).toContain('https://example.eu/atlas/data/releases/2026-11-22.1/tables/regions.csv');
  expect(whole).toMatchObject({
    datePublished: '2026-11-22',
    distribution: [{ license: 'https://creativecommons.org/licenses/by/4.0/' }, { license: expect.stringContaining('gisco') }],
  });
  // Its positions are taken from outlines.
  expect(one).toMatchObject({ distribution: [{ license: expect.stringContaining('gisco') }] });
});

test('a column without a unit says none', () => {
  expect(one).toMatchObject({ variableMeasured: [{ name: 'region_id' }, { unitText: 'inhabitants' }] });
  expect(JSON.stringify(one).match(/unitText/g)).toHaveLength(1);
});
