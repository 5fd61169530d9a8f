import { ensure } from '#core/grouping.ts';
import { euros } from '#core/money/cents.ts';
import { distinctInOrder } from '#core/order.ts';
import type { ProjectRecord } from '../validate/records.ts';
import type { Reference } from '../validate/reference-records.ts';
import type { Accounts } from './accounts.ts';
import { provenanceOf } from './provenance.ts';
import type { RowsOf } from './rows.ts';
import type { ThemeLedger } from './themes.ts';

/** What the participations of a project add up to. */
class Summary {
  readonly organisations = new Set<string>();
  readonly located = new Set<string>();
  readonly countries = new Set<string>();
  readonly regions = new Set<string>();
  coordinator: string | null = null;
  /** Whole cents of the rows whose amount is known, and how many they are. */
  cents = 0;
  known = 0;
  rows = 0;

  add({ org_id, region_id, country, role, eu_contribution }: RowsOf<'participations'>[number]): void {
    this.rows += 1;
    this.organisations.add(org_id);
    if (country !== null) this.countries.add(country);
    if (role === 'coordinator') this.coordinator ??= org_id;
    if (region_id !== null) {
      this.located.add(org_id);
      this.regions.add(region_id);
    }
    if (eu_contribution !== null) {
      this.known += 1;
      this.cents += Math.round(eu_contribution * 100);
    }
  }
}

function summaries(participations: RowsOf<'participations'>): Map<string, Summary> {
  const found = new Map<string, Summary>();
  for (const row of participations) ensure(found, row.project_id, () => new Summary()).add(row);
  return found;
}

/** The table of partnerships, with themes and a summary of the members. */
export function projectRows(
  projects: readonly ProjectRecord[],
  participations: RowsOf<'participations'>,
  reference: Reference,
  themes: ThemeLedger,
  accounts: Accounts,
): RowsOf<'projects'> {
  const summary = summaries(participations);
  const mapping = new Map(reference.themeMapping.map((row) => [`${row.source}/${row.id}`, row] as const));
  const later = new Map(reference.retainedLater.map((row) => [`${row.call}/${row.project}`, row] as const));
  return projects.map((record) => {
    const { project, acronym, title, origin } = record;
    if (!record.implied) accounts.enter(origin, 'accepted', record.contribution);
    const members = summary.get(project);
    const added = later.get(`${record.call}/${project}`);
    return {
      project_id: project,
      acronym,
      call_id: record.call,
      call_as_stated: record.call_as_stated,
      instrument: record.instrument,
      themes: themes.themesOf({
        kind: 'project',
        id: project,
        name: acronym,
        text: record.theme ?? title,
        mapping: mapping.get(`${origin.source}/${project}`),
        given: record.themes,
        hints: record.hints,
        origin,
      }),
      start_year: record.start?.year ?? null,
      wave: record.wave,
      strand: record.strand,
      title,
      start_date: record.start?.text ?? null,
      end_date: record.end?.text ?? null,
      theme_as_stated: record.theme,
      eu_contribution_eur: record.contribution === null ? null : euros(record.contribution),
      contribution_sum_eur: members === undefined || members.known === 0 ? null : euros(members.cents),
      contributions_unknown: members === undefined ? 0 : members.rows - members.known,
      total_cost_eur: record.cost === null ? null : euros(record.cost),
      coordinator: members?.coordinator ?? null,
      members: members?.organisations.size ?? 0,
      members_located: members?.located.size ?? 0,
      countries: distinctInOrder(members?.countries ?? []),
      regions: distinctInOrder(members?.regions ?? []),
      retained_later: added !== undefined,
      note: added?.note ?? null,
      ...provenanceOf(origin),
    };
  });
}
