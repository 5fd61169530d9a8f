import { periods } from '#core/taxonomy/periods.ts';
import type { Fault } from '../fault.ts';
import { Ids, pointsNowhere } from '../ids.ts';
import type { CallRecord, RetainedLaterRecord } from '../reference-records.ts';
import type { Rows } from '../rows.ts';

export interface Calls {
  readonly records: readonly CallRecord[];
  readonly ids: Ids;
}

export function readCalls(rows: Rows, faults: Fault[]): Calls {
  const ids = new Ids('call');
  const records = rows('calls', faults, (row, { file }) => {
    const call_id = row.required('call_id');
    const category_period = row.requiredOneOf('category_period', periods);
    if (call_id === null || !ids.claim(call_id, file, row, 'call_id') || category_period === null) return null;
    const proposals_received = row.whole('proposals_received');
    const proposals_retained = row.whole('proposals_retained');
    if (proposals_received !== null && proposals_retained !== null && proposals_retained > proposals_received) {
      row.fault(
        'proposals_retained',
        'more-retained',
        'More proposals were retained than received.',
        'Correct one of the two figures.',
      );
    }
    return {
      file,
      line: row.line,
      call_id,
      instrument: row.required('instrument') ?? '',
      title: row.required('title') ?? call_id,
      deadline: row.date('deadline'),
      budget: row.amount('budget_eur'),
      min_partners: row.whole('min_partners'),
      min_countries: row.whole('min_countries'),
      min_ld_tr: row.whole('min_ld_tr'),
      category_period,
      proposals_received,
      proposals_retained,
      rule_status: row.text('rule_status'),
      source_url: row.url('source_url'),
    };
  });
  return { records, ids };
}

export function readRetainedLater(rows: Rows, calls: Ids, faults: Fault[]): RetainedLaterRecord[] {
  const ids = new Ids('project');
  return rows('retained_later', faults, (row, { file }) => {
    const project = row.required('project_id');
    const call = row.required('call_id');
    row.date('signed');
    if (project === null || call === null || !ids.claim(project, file, row, 'project_id')) return null;
    if (!calls.has(call)) pointsNowhere(row, 'call_id', 'call', calls, call, 'reference/calls.csv');
    return { file, line: row.line, project, call, note: row.text('note') };
  });
}
