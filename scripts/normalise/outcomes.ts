import { euros } from '#core/money/cents.ts';
import type { Records } from '../validate/records.ts';
import type { Reference } from '../validate/reference-records.ts';
import type { Accounts } from './accounts.ts';
import { locate } from './location.ts';
import { provenanceOf } from './provenance.ts';
import type { RowsOf } from './rows.ts';
import type { UnlocatedList } from './unlocated.ts';

export function outcomeRows(records: Records, accounts: Accounts): RowsOf<'outcomes'> {
  return records.outcomes.map(({ project, stage, amount, date, what, origin }) => {
    accounts.enter(origin, 'accepted');
    return {
      project_id: project,
      stage,
      amount_eur: amount === null ? null : euros(amount),
      date: date?.text ?? null,
      what,
      ...provenanceOf(origin),
    };
  });
}

export function exchangeRows(
  records: Records,
  reference: Reference,
  unlocated: UnlocatedList,
  accounts: Accounts,
): RowsOf<'exchanges'> {
  return records.exchanges.map(({ exchange, visitor, host, year, mode, origin }) => {
    accounts.enter(origin, 'accepted');
    const sides = [visitor, host].map((code) => ({ code, located: locate(code, null, reference.nuts) }));
    // One row has one place in the list of rows without a region: the visitor's side first.
    const missing = sides.find(({ located }) => located.region_id === null);
    if (missing) unlocated.add({ kind: 'exchange', id: exchange, name: null, country: null, ...missing, origin });
    return {
      exchange_id: exchange,
      visitor_region: sides[0]?.located.region_id ?? null,
      host_region: sides[1]?.located.region_id ?? null,
      year,
      mode,
      ...provenanceOf(origin),
    };
  });
}

/** Planned exchanges of the projects that are in the data. */
export function plannedRows(reference: Reference, projects: ReadonlySet<string>): RowsOf<'planned_exchanges'> {
  return reference.planned
    .filter((one) => projects.has(one.project))
    .map(({ project, planned, note, file, line }) => ({ project_id: project, planned, note, file, line }));
}
