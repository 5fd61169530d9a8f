import type { Fault } from '../fault.ts';
import { Ids } from '../ids.ts';
import type { CountRecord, FigureRecord, PlannedRecord, S3LinkRecord } from '../reference-records.ts';
import type { Rows } from '../rows.ts';

export function readFigures(rows: Rows, faults: Fault[]): FigureRecord[] {
  const ids = new Ids('figure');
  return rows('published_figures', faults, (row, { file }) => {
    const figure_id = row.required('figure_id');
    row.required('value');
    const value = row.decimal('value');
    if (figure_id === null || !ids.claim(figure_id, file, row, 'figure_id') || value === null) return null;
    return {
      file,
      line: row.line,
      figure_id,
      instrument: row.required('instrument') ?? '',
      scope: row.required('scope') ?? '',
      measure: row.required('measure') ?? '',
      value,
      unit: row.required('unit') ?? '',
      as_of: row.date('as_of'),
      source_url: row.url('source_url'),
      note: row.text('note'),
    };
  });
}

export function readCounts(rows: Rows, faults: Fault[]): CountRecord[] {
  const key = (country: string, region: string | null, what: string) => [country, region ?? '', what].join('|');
  const comparable = new Set(
    rows('comparable_counts', faults, (row) => {
      const country = row.required('country');
      const what = row.required('what');
      return country === null || what === null ? null : key(country, row.text('region'), what);
    }),
  );
  return rows('published_cluster_counts', faults, (row, { file }) => {
    const country = row.required('country');
    const what = row.required('what');
    row.required('count');
    const count = row.whole('count');
    if (country === null || what === null || count === null) return null;
    const region = row.text('region');
    return {
      file,
      line: row.line,
      country,
      region,
      count,
      what,
      as_of: row.text('as_of'),
      source_url: row.url('source_url'),
      comparable: comparable.has(key(country, region, what)),
    };
  });
}

/** The lists below may name projects that no drop holds: those rows wait, and the report says so. */
export function readS3Links(rows: Rows, faults: Fault[]): S3LinkRecord[] {
  const ids = new Ids('link');
  return rows('s3_links', faults, (row, { file }) => {
    const project = row.required('project_id');
    const partnership = row.required('partnership_id');
    if (project === null || partnership === null || !ids.claim(`${project} to ${partnership}`, file, row, 'project_id'))
      return null;
    return { file, line: row.line, project, partnership, source_url: row.url('source_url') };
  });
}

export function readPlanned(rows: Rows, faults: Fault[]): PlannedRecord[] {
  const ids = new Ids('project');
  return rows('planned_exchanges', faults, (row, { file }) => {
    const project = row.required('project_id');
    row.required('planned');
    const planned = row.whole('planned');
    if (project === null || !ids.claim(project, file, row, 'project_id') || planned === null) return null;
    return { file, line: row.line, project, planned, note: row.text('note') };
  });
}
