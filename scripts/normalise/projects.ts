import { op, table } from 'arquero';
import { euros } from '#core/money/cents.ts';
import { distinctInOrder } from '#core/order.ts';
import type { ProjectRecord, Reference } from '../validate/records.ts';
import type { Accounts } from './accounts.ts';
import { provenanceOf } from './provenance.ts';
import type { RowsOf } from './rows.ts';
import type { ThemeLedger } from './themes.ts';

interface Summary {
  readonly project: string;
  readonly members: number;
  readonly located: number;
  readonly cents: number | undefined;
  readonly known: number;
  readonly rows: number;
  readonly countries: readonly string[];
  readonly regions: readonly string[];
  readonly coordinators: readonly string[];
}

/** What the participations of each project add up to. */
function summaries(participations: RowsOf<'participations'>): Map<string, Summary> {
  const rows = table({
    project: participations.map((row) => row.project_id),
    org: participations.map((row) => row.org_id),
    located: participations.map((row) => (row.region_id === null ? null : row.org_id)),
    region: participations.map((row) => row.region_id),
    country: participations.map((row) => row.country),
    coordinator: participations.map((row) => (row.role === 'coordinator' ? row.org_id : null)),
    cents: participations.map((row) => (row.eu_contribution === null ? null : Math.round(row.eu_contribution * 100))),
  })
    .groupby('project')
    .rollup({
      members: op.distinct('org'),
      locatedOrgs: op.array_agg_distinct('located'),
      cents: op.sum('cents'),
      known: op.valid('cents'),
      rows: op.count(),
      countries: op.array_agg_distinct('country'),
      regions: op.array_agg_distinct('region'),
      coordinators: op.array_agg_distinct('coordinator'),
    })
    .objects() as (Summary & { readonly locatedOrgs: readonly string[] })[];
  return new Map(rows.map((row) => [row.project, { ...row, located: row.locatedOrgs.length }]));
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
      contribution_sum_eur: members === undefined || members.known === 0 ? null : euros(members.cents ?? 0),
      contributions_unknown: members === undefined ? 0 : members.rows - members.known,
      total_cost_eur: record.cost === null ? null : euros(record.cost),
      coordinator: members?.coordinators[0] ?? null,
      members: members?.members ?? 0,
      members_located: members?.located ?? 0,
      countries: distinctInOrder(members?.countries ?? []),
      regions: distinctInOrder(members?.regions ?? []),
      retained_later: added !== undefined,
      note: added?.note ?? null,
      ...provenanceOf(origin),
    };
  });
}
