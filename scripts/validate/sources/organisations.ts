import type { SourceTable } from '../../ingest/source-table.ts';
import { Ids } from '../ids.ts';
import type { Ledger } from '../ledger.ts';
import { country, type KnownPlaces, placeCode } from '../places.ts';
import type { ClusterRecord } from '../records.ts';
import { sourceRows } from '../rows.ts';
import { within } from './known.ts';

/** An organisation that a source lists under an id of its own. */
export interface StatedOrganisation {
  readonly name: string;
  readonly country: string | null;
  readonly code: string | null;
}

export interface StatedOrganisations {
  readonly byId: ReadonlyMap<string, StatedOrganisation>;
  readonly records: readonly ClusterRecord[];
}

/** Reads lists of organisations: one without a column for it has every organisation on a register. */
export function readOrganisations(tables: readonly SourceTable[], places: KnownPlaces, ledger: Ledger): StatedOrganisations {
  const ids = new Ids('organisation');
  const byId = new Map<string, StatedOrganisation>();
  const records = sourceRows(tables, 'organisations', ledger, ({ row, table, origin, faulty }): ClusterRecord | null => {
    const org = row.required('org');
    const name = row.required('name');
    const stated = { country: country(row, 'country', places, table.bulk), code: placeCode(row, 'code', places, table.bulk) };
    const registered = table.columns.has('registered') ? (row.flag('registered') ?? false) : true;
    if (org === null || name === null || faulty() || !ids.claim(within(table, org), table.file, row, 'org')) return null;
    byId.set(within(table, org), { name, ...stated });
    return {
      ...stated,
      cluster: org,
      registered,
      name,
      vat: null,
      city: null,
      basis: null,
      point: null,
      short_name: null,
      themes: null,
      label: null,
      founded: null,
      members: null,
      type: null,
      website: null,
      origin,
    };
  });
  return { byId, records };
}
