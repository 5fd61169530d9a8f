import { type PublisherType, publisherTypes } from '#core/publication/publisher.ts';
import { english, type Graph, type Iri, iri, plain } from '../rdf/graph.ts';
import { expand } from '../rdf/prefixes.ts';

const authority = 'http://publications.europa.eu/resource/authority/';

/** An entry of one of the EU's authority tables, with what a harvester that is offline must know of it. */
function concept(graph: Graph, scheme: string, schemeTitle: string, code: string, label: string, type?: string): Iri {
  const table = graph.say(authority + scheme, {
    [expand('rdf:type')]: iri(expand('skos:ConceptScheme')),
    [expand('dct:title')]: english(schemeTitle),
  });
  return graph.say(`${authority}${scheme}/${code}`, {
    [expand('rdf:type')]: [iri(expand('skos:Concept')), ...(type === undefined ? [] : [iri(type)])],
    [expand('skos:prefLabel')]: english(label),
    [expand('skos:inScheme')]: table,
  });
}

/** The entries of the EU's authority tables that the catalogue uses. */
export function vocabulary(graph: Graph) {
  const linguistic = expand('dct:LinguisticSystem');
  const language = (code: string, label: string) => concept(graph, 'language', 'Language', code, label, linguistic);
  return {
    english: language('ENG', 'English'),
    languages: [language('ENG', 'English'), language('DEU', 'German'), language('ITA', 'Italian'), language('FRA', 'French')],
    themes: [
      concept(graph, 'data-theme', 'Data theme', 'REGI', 'Regions and cities'),
      concept(graph, 'data-theme', 'Data theme', 'ECON', 'Economy and finance'),
    ],
    themeTaxonomy: iri(`${authority}data-theme`),
    irregular: concept(graph, 'frequency', 'Frequency', 'IRREG', 'irregular', expand('dct:Frequency')),
    open: concept(graph, 'access-right', 'Access right', 'PUBLIC', 'public', expand('dct:RightsStatement')),
    lasting: concept(graph, 'planned-availability', 'Planned availability', 'STABLE', 'stable'),
    complete: concept(graph, 'distribution-status', 'Distribution status', 'COMPLETED', 'completed'),
    statistical: concept(graph, 'dataset-type', 'Dataset type', 'STATISTICAL', 'Statistical data'),
    codeList: concept(graph, 'dataset-type', 'Dataset type', 'CODE_LIST', 'Code list'),
    format: (code: string) => concept(graph, 'file-type', 'File type', code, code, expand('dct:MediaTypeOrExtent')),
    continent: concept(graph, 'continent', 'Continent', 'EUROPE', 'Europe', expand('dct:Location')),
    publisherType: (type: PublisherType) =>
      graph.say(`http://purl.org/adms/publishertype/${type}`, {
        [expand('rdf:type')]: iri(expand('skos:Concept')),
        [expand('skos:prefLabel')]: english(publisherTypes[type]),
        [expand('skos:inScheme')]: graph.say('http://purl.org/adms/publishertype/1.0', {
          [expand('rdf:type')]: iri(expand('skos:ConceptScheme')),
          [expand('dct:title')]: english('Publisher type'),
        }),
      }),
    // DCAT-AP asks for the address with https; the vocabulary of SPDX itself has http.
    sha256: graph.say('https://spdx.org/rdf/terms#checksumAlgorithm_sha256', {
      [expand('rdf:type')]: iri(expand('spdx:ChecksumAlgorithm')),
      [expand('owl:sameAs')]: iri(expand('spdx:checksumAlgorithm_sha256')),
      [expand('rdfs:label')]: plain('SHA-256'),
    }),
  };
}
export type Vocabulary = ReturnType<typeof vocabulary>;

/** Codes of the file-type table by extension; what it does not know is named by what it is written in. */
const fileTypes: Readonly<Record<string, string>> = {
  csv: 'CSV',
  json: 'JSON',
  parquet: 'PARQUET',
  xlsx: 'XLSX',
  geojson: 'GEOJSON',
  topojson: 'JSON',
  graphml: 'XML',
  svg: 'SVG',
  zip: 'ZIP',
  html: 'HTML',
  txt: 'TXT',
  atom: 'ATOM',
  jsonld: 'JSON_LD',
  ttl: 'RDF_TURTLE',
};

/** The file-type code of a path. Throws for an extension that no code was chosen for. */
export function fileType(path: string): string {
  const extension = path.slice(path.lastIndexOf('.') + 1);
  const code = fileTypes[extension];
  if (code === undefined)
    throw new Error(
      `"${path}" has no code of the EU file-type table. Add ".${extension}" to scripts/release/descriptions/dcat/vocabulary.ts.`,
    );
  return code;
}
