import type { AuditOutcome } from '#core/artefacts/provenance.ts';
import { ensure } from '#core/grouping.ts';
import type { Locator } from '../geometry/locate.ts';
import type { Ingested } from '../ingest/index.ts';
import type { Records } from '../validate/records.ts';
import type { Reference } from '../validate/reference-records.ts';
import { Accounts, type FileAccount, reconcile } from './accounts.ts';
import { exclusionRows, quarantineRows } from './aside.ts';
import { completenessRows, registerCompletenessRows } from './completeness.ts';
import { auditTally, conflictRows } from './conflicts.ts';
import { organisationRows } from './organisation-rows.ts';
import { gatherOrganisations, placing } from './organisations.ts';
import { exchangeRows, outcomeRows, plannedRows } from './outcomes.ts';
import { participationRows, placeParticipants } from './participations.ts';
import { callRows, countryRows, furtherCountryRows, nutsChangeRows, type Points, regionRows, themeRows } from './places.ts';
import { regionPriorityRows, statedPriorityRows } from './priorities.ts';
import { projectRows } from './projects.ts';
import { type Remark, remarksOf } from './remarks.ts';
import type { NormalisedRows } from './rows.ts';
import { s3LinkRows, s3PartnershipRows, s3RegionRows, s3Themes } from './s3.ts';
import { keywordLexicon, ThemeLedger } from './themes.ts';
import { UnlocatedList } from './unlocated.ts';

/** What is known of the shape of regions. */
export interface Geography {
  readonly points: Points;
  readonly locator: Locator;
}

export interface Normalised {
  readonly rows: NormalisedRows;
  readonly accounts: readonly FileAccount[];
  readonly remarks: readonly Remark[];
  /** Rows by outcome of the check of their place, per source. */
  readonly audits: ReadonlyMap<string, Readonly<Record<AuditOutcome, number>>>;
}

/**
 * Brings records of all sources to one set of tables: places to NUTS 2 of version 2021, organisations to one id, themes to the
 * taxonomy. Every row is accounted for.
 */
export function normalise(ingested: Ingested, records: Records, reference: Reference, { points, locator }: Geography): Normalised {
  const accounts = new Accounts();
  const themes = new ThemeLedger(keywordLexicon(reference.themes));
  const unlocated = new UnlocatedList();

  for (const { file, fate, rows, cents, unknown } of records.aside.fates) accounts.enter({ file }, fate, cents, rows, unknown);
  const countries = [...countryRows(reference.countries), ...furtherCountryRows(records, reference)];
  const calls = callRows(reference.calls);
  const known = gatherOrganisations(records.clusters, records.participants, reference, locator);
  const placed = placeParticipants(records.participants, known);
  const participations = participationRows(placed, accounts);
  const projects = projectRows(records.projects, participations, reference, themes, accounts);
  const projectsOf = new Map<string, Set<string>>();
  for (const { org_id, project_id } of participations) ensure(projectsOf, org_id, () => new Set<string>()).add(project_id);
  const organisations = organisationRows(known, projectsOf, themes);

  const firstOf = new Map([...known.byId.values()].map((organisation) => [organisation.mentions[0].origin, organisation] as const));
  for (const [at, record] of records.clusters.entries()) {
    const organisation = firstOf.get(record.origin);
    accounts.enter(record.origin, organisation ? 'accepted' : 'merged');
    const { code, located } = organisation ? placing(organisation) : { code: null, located: null };
    if (located?.region_id === null) {
      unlocated.add({
        kind: 'organisation',
        id: known.clusters[at]?.organisation.org_id ?? '',
        name: record.name,
        country: record.country,
        code,
        located,
        origin: record.origin,
      });
    }
  }
  for (const { record, organisation, located } of placed) {
    const { project, organisation: name, country, code, origin } = record;
    if (located.region_id !== null) continue;
    unlocated.add({ kind: 'participation', id: project, name: name ?? organisation.org_id, country, code, located, origin });
  }

  const themesOf = s3Themes(records, reference, themes);
  const s3Regions = s3RegionRows(records, themesOf, reference, unlocated, accounts);
  const s3Partnerships = s3PartnershipRows(records, themesOf, s3Regions, reference, accounts);
  const exchanges = exchangeRows(records, reference, unlocated, accounts);
  const planned = plannedRows(reference, new Set(projects.map((row) => row.project_id)));
  const rows: NormalisedRows = {
    countries,
    regions: regionRows(reference.regions, countries, points),
    organisations,
    calls,
    projects,
    participations,
    exchanges,
    s3_partnership_regions: s3Regions,
    s3_partnerships: s3Partnerships,
    s3_links: s3LinkRows(projects, s3Partnerships, reference),
    region_priorities: regionPriorityRows(records, reference, unlocated, accounts),
    priorities_as_stated: statedPriorityRows(records, reference, accounts),
    outcomes: outcomeRows(records, accounts),
    planned_exchanges: planned,
    themes: themeRows(reference.themes),
    nuts_changes: nutsChangeRows(reference.nutsChanges),
    completeness: completenessRows({ projects, participations, s3Partnerships, exchanges, planned, calls }, records, reference),
    register_completeness: registerCompletenessRows(organisations, countries, reference),
    theme_matches: themes.matches,
    unmapped_themes: themes.unmapped,
    unlocated: unlocated.rows,
    quarantine: quarantineRows(records.aside),
    exclusions: exclusionRows(records.aside),
    location_conflicts: conflictRows(known),
    organisation_merges: [...known.merges],
  };
  const files = accounts.close(ingested.tables);
  reconcile(
    files,
    'participants',
    participations.map((row) => row.eu_contribution),
  );
  reconcile(
    files,
    'projects',
    projects.map((row) => row.eu_contribution_eur),
  );
  return {
    rows,
    accounts: files,
    audits: auditTally(known),
    remarks: remarksOf(ingested, records, reference, rows, known.used),
  };
}
