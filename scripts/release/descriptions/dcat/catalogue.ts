import type { Artefact } from '#core/artefact.ts';
import { dataPage, releaseAddress, tablePage } from '#core/publication/addresses.ts';
import { dataLicence } from '#core/publication/licences.ts';
import { groupKeywords, publication } from '#core/publication/publication.ts';
import { dateOf } from '#core/publication/release-id.ts';
import type { ReleaseContent } from '../../content.ts';
import { english, Graph, type Iri, iri, plain, typed, type Value } from '../rdf/graph.ts';
import { expand as say } from '../rdf/prefixes.ts';
import { type Common, common } from './agents.ts';
import { archive, type Distributed, distribution } from './distributions.ts';
import { vocabulary } from './vocabulary.ts';

interface DataSet {
  /** Address of its page; with the release, its identifier. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly landing: string;
  readonly keywords: readonly string[];
  readonly kind: Value;
  readonly files: readonly Distributed[];
}

/**
 * Files that are in the data package, not in the catalogue: those of use to no one but the maintainers of the site, and parts of tables by address, which
 * the data service stands for.
 */
const notListed = /^(report\.|changes\.|manifest\.json$|(regions|partnerships|countries|metrics|schemas)\/)/;

function dataSets(content: ReleaseContent, { words }: Common): readonly DataSet[] {
  const { site, id, files } = content;
  const whole: DataSet = {
    id: `${publication.name}-${id}`,
    title: `${publication.title}, release ${id}`,
    description: `${publication.description} All ${content.tables.length} tables in one archive and one workbook, the regions with their metrics as maps, and the networks.`,
    landing: dataPage(site),
    keywords: publication.keywords,
    kind: words.statistical,
    files: [archive, ...files.filter((file) => file.table === null && !notListed.test(file.path))],
  };
  const one = ({ name, title, description, group }: Artefact): DataSet => ({
    id: `${publication.name}-${name}-${id}`,
    title: `${title} (${publication.title})`,
    description,
    landing: tablePage(site, name),
    keywords: [...publication.keywords, ...groupKeywords[group]],
    kind: group === 'reference' ? words.codeList : words.statistical,
    files: files.filter((file) => file.table === name && !notListed.test(file.path)),
  });
  return [whole, ...content.tables.map(({ artefact }) => one(artefact))].filter((set) => set.files.length > 0);
}

/** A data set of a release is named by its page and the release. */
const named = ({ landing }: DataSet, release: string): string => `${landing}#release-${release}`;

function describe(graph: Graph, content: ReleaseContent, set: DataSet, shared: Common, series: Iri): Iri {
  const { words } = shared;
  const document = (address: string) => graph.say(address, { [say('rdf:type')]: iri(say('foaf:Document')) });
  const previous = content.previous === null ? undefined : iri(named(set, content.previous));
  return graph.say(named(set, content.id), {
    [say('rdf:type')]: iri(say('dcat:Dataset')),
    [say('dct:title')]: english(set.title),
    [say('dct:description')]: english(set.description),
    [say('dct:identifier')]: plain(set.id),
    [say('dcat:version')]: plain(content.id),
    [say('adms:versionNotes')]: english(`Data of ${content.asOf}, method ${content.method}, program ${content.version}.`),
    [say('dcat:previousVersion')]: previous,
    [say('dcat:inSeries')]: series,
    [say('dcat:landingPage')]: document(set.landing),
    [say('foaf:page')]: document(`${content.site}methodology/`),
    [say('dcat:keyword')]: set.keywords.map(english),
    [say('dcat:theme')]: words.themes,
    [say('dct:type')]: set.kind,
    [say('dct:publisher')]: shared.publisher,
    [say('dct:creator')]: shared.publisher,
    [say('dcat:contactPoint')]: shared.contact,
    [say('dct:spatial')]: shared.place,
    [say('dct:temporal')]: shared.time,
    [say('dct:language')]: words.english,
    [say('dct:accrualPeriodicity')]: words.irregular,
    [say('dct:accessRights')]: words.open,
    [say('dct:license')]: shared.licence(dataLicence),
    [say('dct:issued')]: typed(dateOf(content.id), say('xsd:date')),
    [say('dct:modified')]: typed(content.asOf, say('xsd:date')),
    [say('dct:provenance')]: graph.say(`${dataPage(content.site)}trace/#provenance`, {
      [say('rdf:type')]: iri(say('dct:ProvenanceStatement')),
      [say('rdfs:label')]: english(
        `Made from the sources in ${releaseAddress(content.site, content.id)}manifest.json; every row of a source table names its source, drop, file and line.`,
      ),
    }),
    [say('dcat:distribution')]: set.files.map((file) => distribution(graph, content, file, set.title, shared)),
  });
}

/**
 * The catalogue of a release as DCAT-AP 3.0: the whole and each table are data sets of one series, each file is a distribution.
 *
 * Source  SEMIC, DCAT-AP 3.0. Data sets are in the EU's themes "regions and cities" and "economy and finance"; none is of high value by law.
 */
export function catalogue(content: ReleaseContent): Graph {
  const graph = new Graph();
  const { site, asOf, id } = content;
  const words = vocabulary(graph);
  const shared = common(graph, content, words);
  const series = graph.say(`${dataPage(site)}#series`, {
    [say('rdf:type')]: iri(say('dcat:DatasetSeries')),
    [say('dct:title')]: english(`${publication.title}: dated releases`),
    [say('dct:description')]: english(
      'Releases of the atlas, each named by the date of its data and unchanged since; with the difference to the one before.',
    ),
    [say('dct:publisher')]: shared.publisher,
    [say('dcat:contactPoint')]: shared.contact,
    [say('dct:spatial')]: shared.place,
    [say('dct:temporal')]: shared.time,
    [say('dct:accrualPeriodicity')]: words.irregular,
    [say('dct:modified')]: typed(asOf, say('xsd:date')),
  });
  const sets = dataSets(content, shared).map((set) => describe(graph, content, set, shared, series));
  graph.say(`${dataPage(site)}#catalogue`, {
    [say('rdf:type')]: iri(say('dcat:Catalog')),
    [say('dct:title')]: english(`${publication.title}: open data`),
    [say('dct:description')]: english(publication.description),
    [say('dct:publisher')]: shared.publisher,
    [say('dct:language')]: words.languages,
    [say('dct:license')]: shared.licence(dataLicence),
    [say('dct:spatial')]: shared.place,
    [say('dct:issued')]: typed(dateOf(id), say('xsd:date')),
    [say('dct:modified')]: typed(asOf, say('xsd:date')),
    [say('dcat:themeTaxonomy')]: words.themeTaxonomy,
    [say('foaf:homepage')]: iri(site),
    [say('dcat:dataset')]: sets,
    [say('dcat:service')]: service(graph, content, shared, sets),
  });
  return graph;
}

/** The files by address, where an OpenAPI document describes them. */
function service(graph: Graph, { site, files }: ReleaseContent, shared: Common, sets: readonly Iri[]): Iri | undefined {
  const document = files.find((file) => /openapi[^/]*\.json$/.test(file.path));
  if (document === undefined) return undefined;
  return graph.say(`${dataPage(site)}#service`, {
    [say('rdf:type')]: iri(say('dcat:DataService')),
    [say('dct:title')]: english(`${publication.title}: files by address`),
    [say('dct:description')]: english('Static files at fixed addresses: regions, partnerships and metrics of the latest release.'),
    [say('dcat:endpointURL')]: iri(`${dataPage(site)}latest/`),
    [say('dcat:endpointDescription')]: iri(`${dataPage(site)}latest/${document.path}`),
    [say('dcat:servesDataset')]: sets,
    [say('dcat:contactPoint')]: shared.contact,
    [say('dct:publisher')]: shared.publisher,
    [say('dcat:theme')]: shared.words.themes,
    [say('dcat:keyword')]: publication.keywords.map(english),
    [say('dct:license')]: shared.licence(dataLicence),
    [say('dct:accessRights')]: shared.words.open,
    [say('dct:format')]: shared.words.format('JSON'),
    [say('dct:conformsTo')]: graph.say('https://spec.openapis.org/oas/v3.1.0', {
      [say('rdf:type')]: iri(say('dct:Standard')),
      [say('dct:title')]: english('OpenAPI Specification'),
    }),
  });
}
