import { type Citation, citationNote, oneLine } from '../citation/citation.ts';
import { dataLicence } from './licences.ts';
import { publication } from './publication.ts';

/** A text in YAML that means itself, whatever stands in it: JSON strings are YAML. */
const text = (value: string): string => JSON.stringify(oneLine(value));

/**
 * The citation of a release as CITATION.cff, which GitHub, Zenodo and Zotero read.
 *
 * Shape   the format has one licence and one version: the abstract ends with the date of the data, the versions of methodology and program, and the terms of the
 *         boundaries.
 * Source  Citation File Format 1.2.0.
 */
export function cff(citation: Citation): string {
  const { title, publisher, version, date, url } = citation;
  return [
    'cff-version: 1.2.0',
    `message: ${text('If you use these data, please cite them as below.')}`,
    'type: dataset',
    `title: ${text(title)}`,
    `abstract: ${text(`${publication.description} ${citationNote(citation)}.`)}`,
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
