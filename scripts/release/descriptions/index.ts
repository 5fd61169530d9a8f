import type { DescriptionFile, ReleaseContent } from '../content.ts';
import { citations } from './citations.ts';
import { csvw } from './csvw.ts';
import { dataPackage } from './data-package.ts';
import { catalogue } from './dcat/catalogue.ts';
import { jsonLd } from './rdf/json-ld.ts';
import { turtle } from './rdf/turtle.ts';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/**
 * Everything that describes a release to programs that know nothing of it: Data Package, DCAT-AP catalogue, CSV on the Web, citations.
 *
 * Shape   pure: the same content gives the same bytes. Addresses are absolute, below the folder of the release.
 * Errors  a file whose format has no name in the EU's table of file types throws, naming it.
 */
export function descriptionFiles(content: ReleaseContent): readonly DescriptionFile[] {
  const graph = catalogue(content);
  return [
    { path: 'datapackage.json', mediaType: 'application/json', content: json(dataPackage(content)) },
    { path: 'catalogue.jsonld', mediaType: 'application/ld+json', content: json(jsonLd(graph)) },
    { path: 'catalogue.ttl', mediaType: 'text/turtle', content: turtle(graph) },
    ...csvw(content).map(([path, metadata]) => ({ path, mediaType: 'application/csvm+json', content: json(metadata) })),
    ...citations(content),
  ];
}
