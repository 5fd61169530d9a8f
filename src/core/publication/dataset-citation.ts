import type { Citation } from '../citation/citation.ts';
import { releaseAddress } from './addresses.ts';
import { licencesOf } from './licences.ts';
import { publication } from './publication.ts';

/** What a citation must say of a release. */
interface Release {
  /** The date that names it; it is the version of the data. */
  readonly id: string;
  readonly asOf: string;
  readonly site: string;
}

/**
 * How a table of a release is cited, or the whole release for null. The address is that of the release: it shows the same rows in years.
 */
export function datasetCitation(
  { id, asOf, site }: Release,
  table: { readonly name: string; readonly title: string } | null,
): Citation {
  const folder = releaseAddress(site, id);
  return {
    kind: 'dataset',
    id: table?.name ?? 'release',
    title: table === null ? `Open data on European cluster partnerships, release ${id}` : `${table.title} [table ${table.name}]`,
    publisher: publication.publisher,
    date: asOf,
    version: id,
    url: table === null ? `${folder}datapackage.json` : `${folder}tables/${table.name}.csv`,
    licence: licencesOf(table === null ? 'atlas.zip' : `tables/${table.name}.csv`)
      .map(({ name }) => name)
      .join('; '),
  };
}
