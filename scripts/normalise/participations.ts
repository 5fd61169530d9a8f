import { ensure } from '#core/grouping.ts';
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
export function placeParticipants(
  participants: readonly ParticipantRecord[],
  { participants: entries }: Pick<Organisations, 'participants'>,
): PlacedParticipant[] {
  return participants.map((record, at) => {
    const entry = entries[at];
    if (entry === undefined) throw new Error(`Line ${record.origin.line} of ${record.origin.file} was given no organisation.`);
    const { organisation, mention: own } = entry;
    const { region_id } = own.located.region_id === null ? placing(organisation).located : own.located;
    const located: Located =
      region_id === own.located.region_id
        ? own.located
        : { region_id, located_by: 'organisation', unlocated_reason: null, candidates: [] };
    return { record, organisation, located, audit: own.audit };
  });
}

/** Rows of one project, organisation and region. */
interface Group {
  readonly one: PlacedParticipant;
  rows: number;
  /** Whole cents; null while no row states an amount. */
  cents: number | null;
  coordinator: boolean;
  partner: boolean;
}

/**
 * One row per project, organisation and region (rule R4): contributions add up, unknown only where all are;
 * coordinator where any row says so. The first row gives everything else.
 */
export function participationRows(placed: readonly PlacedParticipant[], accounts: Accounts): RowsOf<'participations'> {
  // Most organisations stand once in a project: a list of their regions is short, and a key made of three texts would cost more.
  const projects = new Map<string, Map<string, Group[]>>();
  const groups: Group[] = [];
  for (const one of placed) {
    const { record, organisation, located } = one;
    const members = ensure(projects, record.project, () => new Map<string, Group[]>());
    const regions = ensure(members, organisation.org_id, (): Group[] => []);
    let group = regions.find((other) => other.one.located.region_id === located.region_id);
    accounts.enter(record.origin, group ? 'merged' : 'accepted', record.contribution);
    if (group === undefined) {
      group = { one, rows: 0, cents: null, coordinator: false, partner: false };
      regions.push(group);
      groups.push(group);
    }
    group.rows += 1;
    if (record.contribution !== null) group.cents = (group.cents ?? 0) + record.contribution;
    group.coordinator ||= record.role === 'coordinator';
    group.partner ||= record.role === 'partner';
  }
  return groups.map(({ one, rows, cents, coordinator, partner }) => {
    const { record, organisation, located, audit } = one;
    return {
      project_id: record.project,
      org_id: organisation.org_id,
      region_id: located.region_id,
      role: coordinator ? 'coordinator' : partner ? 'partner' : null,
      eu_contribution: cents === null ? null : euros(cents),
      organisation: firstStated(organisation, (mention) => mention.name),
      country: record.country ?? firstStated(organisation, (mention) => mention.country),
      city: record.city,
      organisation_type: record.type,
      sme: record.sme,
      rows,
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
