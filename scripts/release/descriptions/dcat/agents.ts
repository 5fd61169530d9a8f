import { dataPage } from '#core/publication/addresses.ts';
import { boundaryLicence, dataLicence, type Licence } from '#core/publication/licences.ts';
import { publication } from '#core/publication/publication.ts';
import type { ReleaseContent } from '../../content.ts';
import { english, type Graph, type Iri, iri, plain, typed } from '../rdf/graph.ts';
import { expand } from '../rdf/prefixes.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What every data set of the catalogue points to: who publishes it, whom to ask, where and when it holds, on what terms. */
export interface Common {
  readonly words: Vocabulary;
  readonly publisher: Iri;
  readonly contact: Iri;
  readonly place: Iri;
  readonly time: Iri;
  licence(licence: Licence): Iri;
  rights(licence: Licence): Iri;
}

const licenceTypes: readonly (readonly [Licence, string, string])[] = [
  [dataLicence, 'Attribution', 'Attribution'],
  [boundaryLicence, 'NonCommercialUseOnly', 'Non-commercial use only'],
];

export function common(graph: Graph, { site, asOf, publisher }: ReleaseContent, words: Vocabulary): Common {
  const type = (name: Parameters<typeof expand>[0]) => iri(expand(name));
  const say = expand;
  const scheme = graph.say('http://purl.org/adms/licencetype/1.0', {
    [say('rdf:type')]: type('skos:ConceptScheme'),
    [say('dct:title')]: english('Licence type'),
  });
  const licenceType = (licence: Licence) => {
    const [, code = 'UnknownIPR', label = 'Unknown'] = licenceTypes.find(([one]) => one === licence) ?? [];
    return graph.say(`http://purl.org/adms/licencetype/${code}`, {
      [say('rdf:type')]: type('skos:Concept'),
      [say('skos:prefLabel')]: english(label),
      [say('skos:inScheme')]: scheme,
    });
  };
  return {
    words,
    publisher: graph.say(`${site}#publisher`, {
      [say('rdf:type')]: type('foaf:Agent'),
      [say('foaf:name')]: english(publisher.name),
      [say('foaf:homepage')]: graph.say(site, { [say('rdf:type')]: type('foaf:Document') }),
      [say('dct:type')]: publisher.type === null ? undefined : words.publisherType(publisher.type),
    }),
    contact: graph.say(`${dataPage(site)}#contact`, {
      [say('rdf:type')]: [type('vcard:Kind'), type('vcard:Organization')],
      [say('vcard:fn')]: plain(publisher.name),
      [say('vcard:hasURL')]: iri(publisher.page ?? dataPage(site)),
      [say('vcard:hasEmail')]: publisher.email === null ? undefined : iri(`mailto:${publisher.email}`),
    }),
    place: graph.say(words.continent.iri, {
      [say('dcat:bbox')]: typed('POLYGON((-64 -22, 56 -22, 56 81, -64 81, -64 -22))', say('geo:wktLiteral')),
      [say('dcat:centroid')]: typed('POINT(10 50)', say('geo:wktLiteral')),
    }),
    time: graph.say(`${dataPage(site)}#period-${asOf}`, {
      [say('rdf:type')]: type('dct:PeriodOfTime'),
      [say('dcat:startDate')]: typed(publication.from, say('xsd:date')),
      [say('dcat:endDate')]: typed(asOf, say('xsd:date')),
    }),
    licence: (licence) =>
      graph.say(licence.authority ?? licence.url, {
        [say('rdf:type')]: type('dct:LicenseDocument'),
        [say('dct:title')]: english(licence.title),
        [say('dct:type')]: licenceType(licence),
        [say('rdfs:seeAlso')]: licence.authority === null ? undefined : iri(licence.url),
      }),
    rights: (licence) =>
      graph.say(`${dataPage(site)}#boundaries`, {
        [say('rdf:type')]: type('dct:RightsStatement'),
        [say('rdfs:label')]: english(`${licence.title}. Everything else in the file: ${dataLicence.title}.`),
        [say('rdfs:seeAlso')]: [iri(licence.url), iri(dataLicence.url)],
      }),
  };
}
