import type { Row } from '#core/artefact.ts';
import { decimalEuros } from '#core/money/cents.ts';
import { compareText } from '#core/order.ts';
import { type Changes, summaryOf, totalsOf } from '../changes/index.ts';
import type { Drop } from '../ingest/index.ts';
import type { FileAccount } from '../normalise/accounts.ts';
import type { Normalised } from '../normalise/index.ts';
import type { RowsOf } from '../normalise/rows.ts';
import { warningsOf } from './warnings.ts';

/** What became of the rows and euros of one file. */
function fileReport({ file, rows_in, rows, cents, unknown }: FileAccount) {
  const { accepted, merged, excluded, quarantined } = rows;
  const counts = { file: file.slice(file.lastIndexOf('/') + 1), rows_in, accepted, merged, excluded, quarantined };
  if (cents === null) return counts;
  const out = cents.accepted + cents.merged;
  return {
    ...counts,
    eur_in: decimalEuros(out + cents.excluded + cents.quarantined),
    eur_out: decimalEuros(out),
    eur_excluded: decimalEuros(cents.excluded),
    eur_quarantined: decimalEuros(cents.quarantined),
    // Told only where there are some: their euros are in none of the sums.
    ...(unknown === 0 ? {} : { rows_eur_unknown: unknown }),
  };
}

/** Rows by the value of a column, or of two, in code point order. */
function tally(rows: readonly Row[], ...columns: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const key = columns.map((column) => row[column]).find((value) => value !== null && value !== 'none');
    counts.set(String(key ?? 'none'), (counts.get(String(key ?? 'none')) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => compareText(a, b)));
}

/** What a report tells beside the normalised rows. */
export interface Reported {
  readonly changes: Changes;
  readonly corrections: RowsOf<'corrections'>;
}

/** The report for machines. */
export function reportOf(asOf: string, drops: readonly Drop[], normalised: Normalised, { changes, corrections }: Reported) {
  const { rows, accounts, audits } = normalised;
  const withoutTheme = (kind: string) => rows.unmapped_themes.filter((row) => row.kind === kind).length;
  return {
    as_of: asOf,
    sources: drops.map(({ source, title, drop }) => ({
      source,
      title,
      drop,
      files: accounts.filter((account) => account.source === source).map(fileReport),
    })),
    warnings: warningsOf(
      normalised,
      changes.why_not === 'faulty' ? summaryOf(changes) : null,
      drops.filter(({ drop }) => drop > asOf).map(({ source, drop }) => `${source}: drop of ${drop}, figures as of ${asOf}`),
    ),
    changes: {
      compared_with: changes.compared_with,
      summary: summaryOf(changes),
      ...totalsOf(changes),
      sources: changes.sources,
      metrics: changes.metrics,
    },
    corrections,
    tables: Object.fromEntries(Object.entries(rows).map(([name, table]) => [name, table.length])),
    places: {
      participations: tally(rows.participations, 'unlocated_reason', 'located_by'),
      organisations: tally(rows.organisations, 'unlocated_reason', 'located_by'),
      s3_partnership_regions: tally(rows.s3_partnership_regions, 'located_by'),
      unlocated: tally(rows.unlocated, 'unlocated_reason'),
      audit: Object.fromEntries(audits),
    },
    themes: {
      projects: rows.projects.length,
      projects_without_theme: withoutTheme('project'),
      register_entries: rows.organisations.filter((row) => row.registered).length,
      register_entries_without_theme: withoutTheme('organisation'),
      s3_partnerships_without_theme: withoutTheme('s3_partnership'),
      unmapped_projects: rows.unmapped_themes
        .filter((row) => row.kind === 'project')
        .map(({ id, name, text, why }) => ({ id, name, text, why })),
    },
    organisations: {
      organisations: rows.organisations.length,
      rows_joined: rows.organisation_merges.reduce((sum, row) => sum + row.rows, 0),
      registered: rows.organisations.filter((row) => row.registered).length,
      registered_in_a_partnership: rows.organisations.filter((row) => row.registered && row.projects > 0).length,
    },
  };
}

export type Report = ReturnType<typeof reportOf>;

/** The tables of sources and files, as published. */
export function sourceRows(drops: readonly Drop[]): RowsOf<'sources'> {
  return drops.map(({ earlier, ...rest }) => ({ ...rest, earlier_drops: earlier }));
}

export function sourceFileRows(accounts: readonly FileAccount[]): RowsOf<'source_files'> {
  return accounts.map((account) => {
    const { source, drop, layout, sha256, bytes, cents } = account;
    const {
      eur_in: _in,
      eur_out: _out,
      eur_excluded: _excluded,
      eur_quarantined: _quarantined,
      rows_eur_unknown: _unknown,
      ...counts
    } = { eur_in: '', eur_out: '', eur_excluded: '', eur_quarantined: '', rows_eur_unknown: 0, ...fileReport(account) };
    const eur = (amount: number | undefined): number | null => (amount === undefined ? null : amount / 100);
    const out = cents === null ? undefined : cents.accepted + cents.merged;
    return {
      source,
      drop,
      layout,
      ...counts,
      eur_in: eur(cents === null || out === undefined ? undefined : out + cents.excluded + cents.quarantined),
      eur_out: eur(out),
      eur_excluded: eur(cents?.excluded),
      eur_quarantined: eur(cents?.quarantined),
      sha256,
      bytes,
    };
  });
}
