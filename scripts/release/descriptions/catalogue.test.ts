import jsonld from 'jsonld';
import { Parser, Store } from 'n3';
import { isomorphic } from 'rdf-isomorphic';
import SHACLValidator from 'rdf-validate-shacl';
import { beforeAll, describe, expect, test } from 'vitest';
import { publisherOf } from '#core/publication/publisher.ts';
import type { ReleaseContent } from '../content.ts';
import { defaultRelease } from '../testing/default-release.ts';
import { validatorsAbsent, validatorText, whyAbsent } from '../testing/validators.ts';
import { descriptionFiles } from './index.ts';
import { Graph, iri, plain } from './rdf/graph.ts';
import { turtle } from './rdf/turtle.ts';

let content: ReleaseContent;
let data: Store;
const described = (path: string) => descriptionFiles(content).find((file) => file.path === path)?.content ?? '';

beforeAll(async () => {
  ({ content } = await defaultRelease());
  data = new Store(new Parser().parse(described('catalogue.ttl')));
}, 60_000);

const dcat = 'http://www.w3.org/ns/dcat#';
const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const instances = (name: string) =>
  [...data].filter(({ predicate, object }) => predicate.value === type && object.value === dcat + name).length;

test('Turtle and JSON-LD hold the same graph, and JSON-LD expands without loss', async () => {
  const quads = await jsonld.toRDF(JSON.parse(described('catalogue.jsonld')), { format: 'application/n-quads', safe: true });
  const other = new Parser().parse(quads);
  expect(other).toHaveLength(data.size);
  expect(isomorphic([...data], other)).toBe(true);
});

test('the whole and every table are data sets, with every file of theirs', () => {
  expect(instances('Catalog')).toBe(1);
  expect(instances('DatasetSeries')).toBe(1);
  expect(instances('Dataset')).toBe(content.tables.length + 1);
  // The archive is made when everything else is.
  expect(instances('Distribution')).toBe(
    content.files.filter(({ path }) => !/^(report|changes)\.|^metrics\//.test(path)).length + 1,
  );
});

test('every address is absolute', () => {
  const relative = [...data].flatMap(({ subject, object }) =>
    [subject, object].filter((term) => term.termType === 'NamedNode' && !/^(https?:\/\/|mailto:)/.test(term.value)),
  );
  expect(relative).toEqual([]);
});

describe.skipIf(validatorsAbsent)(`the SHACL shapes of DCAT-AP 3.0.1${whyAbsent}`, () => {
  const resultsOf = async (shapes: string, graph: Store) => {
    const validator = new SHACLValidator(new Store(new Parser().parse(validatorText(`dcat-ap-3.0.1/${shapes}.ttl`))));
    const { results } = await validator.validate(graph);
    return results.map(({ severity, path, focusNode, message }) => ({
      severity: severity.value.replace(/.*#/, ''),
      path: path?.value ?? '',
      text: `${focusNode.value} ${path?.value} ${message.map(({ value }) => value).join(' ')}`,
    }));
  };

  test.each(['shapes', 'range', 'shapes_recommended'])('%s: no violation, no warning', async (shapes) => {
    expect(await resultsOf(shapes, data)).toEqual([]);
  });

  test('controlled vocabularies: only that the publisher is no body of the Union', async () => {
    const results = await resultsOf('mdr-vocabularies.shape', data);
    expect(results.filter(({ severity }) => severity === 'Violation')).toEqual([]);
    expect([...new Set(results.map(({ path }) => path))]).toEqual(['http://purl.org/dc/terms/publisher']);
  });

  test('and they do refuse a catalogue without a title', async () => {
    const catalogue = `<https://example.eu/> a <${dcat}Catalog> .`;
    expect(await resultsOf('shapes', new Store(new Parser().parse(catalogue)))).not.toEqual([]);
  });
});

test('the publisher is what the maintainer has set, and no more than that', () => {
  const turtleOf = (publisher: ReleaseContent['publisher']) =>
    descriptionFiles({ ...content, publisher }).find(({ path }) => path === 'catalogue.ttl')?.content ?? '';
  const set = turtleOf(content.publisher);
  for (const said of ['"Region of Example"@en', 'publishertype/RegionalAuthority', 'mailto:data@example.eu'])
    expect(set).toContain(said);
  const unset = turtleOf(publisherOf({}));
  expect(unset).toContain('"Cluster Partnership Atlas"@en');
  expect(unset).not.toMatch(/publishertype|mailto:/);
});

test('a file with outlines, or with positions taken from them, states the terms of boundaries', () => {
  const terms = (path: string) =>
    [...data]
      .filter(
        ({ subject, predicate }) => subject.value.endsWith(`${path}#distribution`) && /\/(license|rights)$/.test(predicate.value),
      )
      .map(({ object }) => object.value);
  for (const path of ['regions.geojson', 'atlas.xlsx', 'tables/regions.csv', 'tables/regions.parquet', 'tables/regions_map.json'])
    expect(terms(path), path).toEqual([expect.stringContaining('gisco'), expect.stringContaining('#boundaries')]);
  expect(terms('tables/projects.csv')).toEqual([expect.stringContaining('CC_BY_4_0')]);
});

test('the archive, which holds the catalogue, is offered without a size or a checksum', () => {
  const said = [...data]
    .filter(({ subject }) => subject.value.endsWith('/atlas.zip#distribution'))
    .map(({ predicate }) => predicate.value);
  expect(said).toContain(`${dcat}downloadURL`);
  expect(said.filter((predicate) => /byteSize|checksum/.test(predicate))).toEqual([]);
});

test('text that would break Turtle is written as itself', () => {
  const graph = new Graph();
  const text = 'a "b" \\ c\nd\te\r </script> ✓';
  graph.say('https://example.eu/a b', { 'https://example.eu/p': [plain(text), iri('https://example.eu/<x>')] });
  const parsed = new Parser().parse(turtle(graph));
  expect(parsed[0]?.object.value).toBe(text);
});
