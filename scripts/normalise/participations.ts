import { op, table } from 'arquero';
import { euros } from '#core/money/cents.ts';
import type { ParticipantRecord } from '../validate/records.ts';
import type { Accounts } from './accounts.ts';
import type { Audit } from './audit.ts';
import type { Located } from './location.ts';
import { firstStated, type Organisation, type Organisations, placing } from './organisations.ts';
import { provenanceOf } from './provenance.ts';
import type { RowsOf } from './rows.ts';

/** A row of participants with its organisation and its place. */
export interface PlacedParticipant {
  readonly record: ParticipantRecord;
  readonly organisation: Organisation;
  readonly located: Located;
  readonly audit: Audit;
}

/**
 * The place of each participation: the region of its own row, else the one known for its organisation (rule R3).
 */
export function placeParticipants(participants: readonly ParticipantRecord[], organisations: Organisations): PlacedParticipant[] {
  return participants.map((record) => {
    const organisation = organisations.byId.get(organisations.idOf(record));
    const own = organisations.mentionOf(record);
    if (!organisation) throw new Error(`Line ${record.origin.line} of ${record.origin.file} has no organisation.`);
    if (own.located.region_id !== null) return { record, organisation, located: own.located, audit: own.audit };
    const { region_id } = placing(organisation).located;
    if (region_id === null) return { record, organisation, located: own.located, audit: own.audit };
    const located: Located = { region_id, located_by: 'organisation', unlocated_reason: null, candidates: [] };
    return { record, organisation, located, audit: own.audit };
  });
}

interface Group {
  readonly rows: number;
  readonly first: number;
  readonly cents: number | undefined;
  readonly known: number;
  readonly coordinator: number;
  readonly partner: number;
}

/**
 * One row per project, organisation and region (rule R4): contributions add up, unknown only where all are;
 * coordinator where any row says so. The first row gives everything else.
 */
export function participationRows(placed: readonly PlacedParticipant[], accounts: Accounts): RowsOf<'participations'> {
  const groups = table({
    at: placed.map((_, at) => at),
    project: placed.map(({ record }) => record.project),
    org: placed.map(({ organisation }) => organisation.org_id),
    region: placed.map(({ located }) => located.region_id ?? ''),
    cents: placed.map(({ record }) => record.contribution),
    coordinator: placed.map(({ record }) => Number(record.role === 'coordinator')),
    partner: placed.map(({ record }) => Number(record.role === 'partner')),
  })
    .groupby('project', 'org', 'region')
    .rollup({
      rows: op.count(),
      first: op.min('at'),
      cents: op.sum('cents'),
      known: op.valid('cents'),
      coordinator: op.max('coordinator'),
      partner: op.max('partner'),
    })
    .objects() as Group[];

  const first = new Set(groups.map((group) => group.first));
  for (const [at, { record }] of placed.entries())
    accounts.enter(record.origin, first.has(at) ? 'accepted' : 'merged', record.contribution);

  return groups.flatMap((group) => {
    const one = placed[group.first];
    if (!one) return [];
    const { record, organisation, located, audit } = one;
    return {
      project_id: record.project,
      org_id: organisation.org_id,
      region_id: located.region_id,
      role: group.coordinator === 1 ? 'coordinator' : group.partner === 1 ? 'partner' : null,
      eu_contribution: group.known === 0 ? null : euros(group.cents ?? 0),
      organisation: firstStated(organisation, (mention) => mention.name),
      country: record.country ?? firstStated(organisation, (mention) => mention.country),
      city: record.city,
      organisation_type: record.type,
      sme: record.sme,
      rows: group.rows,
      location_as_stated: record.code,
      location_basis: record.basis,
      located_by: located.located_by,
      unlocated_reason: located.unlocated_reason,
      audit: audit.outcome,
      region_by_point: audit.region_by_point,
      ...provenanceOf(record.origin),
    };
  });
}
