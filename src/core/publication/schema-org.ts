import { dataPage, releaseAddress, tablePage } from './addresses.ts';
import { boundaryLicence, dataLicence, licencesOf } from './licences.ts';
import { publication } from './publication.ts';
import type { Publisher } from './publisher.ts';

/** A file as a search engine for data sets lists it. */
export interface Download {
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface Published {
  readonly site: string;
  readonly id: string;
  readonly asOf: string;
  /** Of the page it stands in. */
  readonly language: string;
  readonly publisher: Publisher;
}

interface Table {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly { readonly name: string; readonly description: string; readonly unit: string | null }[];
}

const publisherAt = (site: string, { name, email, page }: Publisher) => ({
  '@type': 'Organization',
  '@id': `${site}#publisher`,
  name,
  url: site,
  ...((email ?? page) !== null && {
    contactPoint: { '@type': 'ContactPoint', ...(email !== null && { email }), ...(page !== null && { url: page }) },
  }),
});

const distribution = (folder: string, { path, mediaType, bytes, sha256 }: Download) => ({
  '@type': 'DataDownload',
  contentUrl: folder + path,
  encodingFormat: mediaType,
  contentSize: `${bytes} B`,
  sha256,
  license: (licencesOf(path).includes(boundaryLicence) ? boundaryLicence : dataLicence).url,
});

const shared = ({ site, id, asOf, publisher }: Published) => ({
  license: dataLicence.url,
  isAccessibleForFree: true,
  creator: publisherAt(site, publisher),
  publisher: publisherAt(site, publisher),
  version: id,
  datePublished: id.slice(0, 10),
  dateModified: asOf,
  temporalCoverage: `${publication.from}/${asOf}`,
  spatialCoverage: { '@type': 'Place', name: 'European Union' },
  keywords: publication.keywords,
});

/**
 * The whole as a schema.org Dataset with its files and tables, for the page of the data.
 *
 * Source  schema.org 29; properties as Google Dataset Search reads them. Everything that it does not describe by itself is absolute.
 */
export function wholeDataset(
  release: Published,
  words: { readonly name: string; readonly description: string },
  files: readonly Download[],
  tables: readonly { readonly name: string; readonly title: string; readonly description: string }[],
): unknown {
  const { site, id, language } = release;
  return {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    '@id': `${dataPage(site)}#release-${id}`,
    url: dataPage(site),
    inLanguage: language,
    ...words,
    ...shared(release),
    includedInDataCatalog: { '@type': 'DataCatalog', name: publication.title, url: dataPage(site) },
    distribution: files.map((file) => distribution(releaseAddress(site, id), file)),
    hasPart: tables.map(({ name, title, description }) => ({
      '@type': 'Dataset',
      '@id': `${tablePage(site, name)}#release-${id}`,
      name: title,
      description,
      url: tablePage(site, name),
      license: dataLicence.url,
      creator: { '@id': `${site}#publisher` },
    })),
  };
}

/** One table as a schema.org Dataset, with its columns as variables, for its own page. */
export function tableDataset(release: Published, table: Table, files: readonly Download[]): unknown {
  const { site, id, language } = release;
  return {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    '@id': `${tablePage(site, table.name)}#release-${id}`,
    url: tablePage(site, table.name),
    inLanguage: language,
    name: `${table.title} (${publication.title})`,
    description: table.description,
    alternateName: table.name,
    identifier: `${publication.name}-${table.name}-${id}`,
    ...shared(release),
    isPartOf: { '@id': `${dataPage(site)}#release-${id}` },
    variableMeasured: table.columns.map(({ name, description, unit }) => ({
      '@type': 'PropertyValue',
      name,
      description,
      ...(unit !== null && { unitText: unit }),
    })),
    distribution: files.map((file) => distribution(releaseAddress(site, id), file)),
  };
}
