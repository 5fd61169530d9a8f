import type { Citation } from '../citation/citation.ts';
import { releaseAddress } from './addresses.ts';
import { licencesOf } from './licences.ts';
import type { Publisher } from './publisher.ts';

/** What a citation must say of a release. */
interface Release {
  /** The date that names it; it is the version of the data. */
  readonly id: string;
  readonly asOf: string;
  readonly site: string;
  readonly method: string;
  /** Version of the program. */
  readonly version: string;
  readonly publisher: Publisher;
}

/**
 * How a table of a release is cited, or the whole release for null. The address is that of the release: it shows the same rows in years.
 */
export function datasetCitation(
  { id, asOf, site, method, version, publisher }: Release,
  table: { readonly name: string; readonly title: string } | null,
): Citation {
  const folder = releaseAddress(site, id);
  return {
    kind: 'dataset',
    id: table?.name ?? 'release',
    title: table === null ? `Open data on European cluster partnerships, release ${id}` : `${table.title} [table ${table.name}]`,
    publisher: publisher.name,
    date: asOf,
    version: id,
    method,
    program: version,
    url: table === null ? `${folder}datapackage.json` : `${folder}tables/${table.name}.csv`,
    licence: licencesOf(table === null ? 'atlas.zip' : `tables/${table.name}.csv`)
      .map(({ name }) => name)
      .join('; '),
  };
}
