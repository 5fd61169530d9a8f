import { type Citation, oneLine } from '../citation/citation.ts';
import { dataLicence } from './licences.ts';
import { publication } from './publication.ts';

/** A text in YAML that means itself, whatever stands in it: JSON strings are YAML. */
const text = (value: string): string => JSON.stringify(oneLine(value));

/**
 * The citation of a release as CITATION.cff, which GitHub, Zenodo and Zotero read.
 *
 * Source  Citation File Format 1.2.0.
 */
export function cff({ title, publisher, version, date, url }: Citation): string {
  return [
    'cff-version: 1.2.0',
    `message: ${text('If you use these data, please cite them as below.')}`,
    'type: dataset',
    `title: ${text(title)}`,
    `abstract: ${text(publication.description)}`,
    'authors:',
    `  - name: ${text(publisher)}`,
    `version: ${text(version)}`,
    `date-released: ${date}`,
    `url: ${text(url)}`,
    `license: ${dataLicence.spdx}`,
    'keywords:',
    ...publication.keywords.map((word) => `  - ${text(word)}`),
    '',
  ].join('\n');
}
