import type { SourceTable } from '../../ingest/source-table.ts';
import { Ids } from '../ids.ts';
import type { Ledger } from '../ledger.ts';
import { country, type KnownPlaces, placeCode, point } from '../places.ts';
import type { ClusterRecord, ParticipantRecord } from '../records.ts';
import type { RowReader } from '../row-reader.ts';
import { type Fate, type SourceRow, sourceRows } from '../rows.ts';
import { type Known, within } from './known.ts';
import type { StatedOrganisation } from './organisations.ts';
import { fateWithProject } from './project-words.ts';

const place = (row: RowReader, table: SourceTable, known: KnownPlaces) => ({
  country: country(row, 'country', known, table.bulk),
  city: row.text('city'),
  code: placeCode(row, 'code', known, table.bulk),
  basis: row.text('basis'),
  point: point(row),
});

/** Roles as sources word them. */
const roles = { coordinator: 'coordinator', partner: 'partner', participant: 'partner' } as const;

export function readParticipants(tables: readonly SourceTable[], known: Known, ledger: Ledger): ParticipantRecord[] {
  return sourceRows(tables, 'participants', ledger, ({ row, table, origin }): ParticipantRecord | Fate | null => {
    const { personWithout } = table;
    if (personWithout.length > 0 && personWithout.every((field) => row.raw(field) === null)) return { excluded: 'natural-person' };
    const project = row.required('project');
    const fate = project === null ? null : fateWithProject(row, table, project, known);
    if (fate !== null) return fate;
    const listed = listedOrganisation(row, table, known);
    const organisation = row.text('organisation') ?? listed?.name ?? null;
    const pic = row.text('pic');
    if (pic !== null && !/^\d{9}$/.test(pic))
      row.fault('pic', 'pic', 'The participant code is not nine digits.', 'Correct it, or leave the cell empty.');
    if (organisation === null && pic === null && row.raw('org') === null) {
      row.fault(
        'organisation',
        'no-organisation',
        'The row has neither a name nor a participant code.',
        'Fill in one of them, or remove the row.',
      );
    }
    const role = row.oneOf('role', ['coordinator', 'partner', 'participant']);
    const stated = place(row, table, known);
    const record = {
      ...stated,
      country: stated.country ?? listed?.country ?? null,
      code: stated.code ?? listed?.code ?? null,
      vat: row.text('vat'),
      type: row.text('type'),
      sme: row.flag('sme'),
      contribution: row.amount('contribution'),
    };
    if (project === null) return null;
    return { ...record, project, organisation, pic, role: role === null ? null : roles[role], origin };
  });
}

/** The organisation that a row names by an id of its source. */
function listedOrganisation(row: RowReader, table: SourceTable, known: Known): StatedOrganisation | null {
  const org = row.text('org');
  if (org === null) return null;
  const found = known.organisations.get(within(table, org));
  if (found) return found;
  const advice = 'Correct it, or add the organisation to the file of organisations.';
  row.fault('org', 'unknown-organisation', 'There is no organisation with this id.', advice);
  return null;
}

export function readClusters(tables: readonly SourceTable[], known: Known, ledger: Ledger): ClusterRecord[] {
  const ids = new Ids('cluster');
  return sourceRows(tables, 'clusters', ledger, ({ row, table, origin }: SourceRow) => {
    const cluster = row.required('cluster');
    const name = row.required('name');
    const record = {
      ...place(row, table, known),
      short_name: row.text('short_name'),
      vat: row.text('vat'),
      themes: row.text('themes'),
      label: row.text('label'),
      founded: row.year('founded'),
      members: row.text('members'),
      type: row.text('type'),
      website: row.url('website'),
    };
    if (cluster === null || name === null || !ids.claim(cluster, table.file, row, 'cluster')) return null;
    return { ...record, cluster, name, origin };
  });
}
