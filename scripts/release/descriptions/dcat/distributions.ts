import { releaseAddress } from '#core/publication/addresses.ts';
import { boundaryLicence, dataLicence, licencesOf } from '#core/publication/licences.ts';
import { dateOf } from '#core/publication/release-id.ts';
import type { ReleaseFile } from '#core/publication/release-manifest.ts';
import type { ReleaseContent } from '../../content.ts';
import { english, type Graph, type Iri, iri, typed } from '../rdf/graph.ts';
import { expand as say } from '../rdf/prefixes.ts';
import type { Common } from './agents.ts';
import { fileType } from './vocabulary.ts';

const iana = 'https://www.iana.org/assignments/media-types/';
/** Media types that are registered; others are named by their file type alone. */
const registered = new Set([
  'text/csv',
  'text/html',
  'text/plain',
  'text/turtle',
  'application/json',
  'application/ld+json',
  'application/geo+json',
  'application/xml',
  'application/atom+xml',
  'application/zip',
  'application/vnd.apache.parquet',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'image/svg+xml',
]);

const count = new Intl.NumberFormat('en');

/** A file of a data set; size and checksum of the archive, which holds the catalogue, are not known here: the manifest has them. */
export type Distributed = Pick<ReleaseFile, 'path' | 'mediaType' | 'rows' | 'table'> &
  Partial<Pick<ReleaseFile, 'bytes' | 'sha256'>>;
export const archive: Distributed = { path: 'atlas.zip', mediaType: 'application/zip', rows: null, table: null };

/** Each file of a data set as a distribution: where it lies, in what format, how large, with which checksum, on which terms. */
export function distribution(graph: Graph, content: ReleaseContent, file: Distributed, title: string, common: Common): Iri {
  const address = releaseAddress(content.site, content.id) + file.path;
  const code = fileType(file.path);
  const mediaType = file.mediaType.split(';')[0]?.trim() ?? '';
  const licences = licencesOf(file.path);
  const outlines = licences.includes(boundaryLicence);
  const rows = file.rows === null ? '' : `, ${count.format(file.rows)} rows`;
  const { words } = common;
  return graph.say(`${address}#distribution`, {
    [say('rdf:type')]: iri(say('dcat:Distribution')),
    [say('dct:title')]: english(file.path.slice(file.path.lastIndexOf('/') + 1)),
    [say('dct:description')]: english(`${title} as ${code.replace('_', ' ')}, release ${content.id}${rows}.`),
    [say('dcat:accessURL')]: iri(address),
    [say('dcat:downloadURL')]: iri(address),
    [say('dct:format')]: words.format(code),
    [say('dcat:mediaType')]: registered.has(mediaType)
      ? graph.say(iana + mediaType, { [say('rdf:type')]: [iri(say('dct:MediaType')), iri(say('dct:MediaTypeOrExtent'))] })
      : undefined,
    [say('dcat:byteSize')]: file.bytes === undefined ? undefined : typed(file.bytes, say('xsd:nonNegativeInteger')),
    [say('spdx:checksum')]:
      file.sha256 === undefined
        ? undefined
        : graph.say(`${address}#checksum`, {
            [say('rdf:type')]: iri(say('spdx:Checksum')),
            [say('spdx:algorithm')]: words.sha256,
            [say('spdx:checksumValue')]: typed(file.sha256, say('xsd:hexBinary')),
          }),
    // What holds outlines, or positions taken from them, goes by the stricter of the two terms; that the data alone are freer stands in its rights.
    [say('dct:license')]: common.licence(outlines ? boundaryLicence : dataLicence),
    [say('dct:rights')]: outlines ? common.rights(boundaryLicence) : undefined,
    [say('dct:language')]: words.english,
    [say('dct:issued')]: typed(dateOf(content.id), say('xsd:date')),
    [say('dct:modified')]: typed(content.asOf, say('xsd:date')),
    [say('dcatap:availability')]: words.lasting,
    [say('adms:status')]: words.complete,
    [say('dct:conformsTo')]:
      file.table !== null && code === 'CSV'
        ? graph.say('https://datapackage.org/standard/table-schema/', {
            [say('rdf:type')]: iri(say('dct:Standard')),
            [say('dct:title')]: english('Table Schema'),
          })
        : undefined,
  });
}
