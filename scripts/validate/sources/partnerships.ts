import { certainlyAfter } from '#core/dates/partial-date.ts';
import type { SourceTable } from '../../ingest/source-table.ts';
import type { Fault } from '../fault.ts';
import { Ids, pointsNowhere } from '../ids.ts';
import { country, type KnownPlaces, placeCode, point } from '../places.ts';
import type { ClusterRecord, ParticipantRecord, ProjectRecord } from '../records.ts';
import type { RowReader } from '../row-reader.ts';
import { sourceRows } from '../rows.ts';

/** Ids the rows of a source may point to. */
export interface Known extends KnownPlaces {
  readonly themes: Ids;
  readonly calls: Ids;
  readonly projects: Ids;
}

const place = (row: RowReader, known: KnownPlaces) => ({
  country: country(row, 'country', known),
  city: row.text('city'),
  code: placeCode(row, 'code', known),
  basis: row.text('basis'),
  point: point(row),
});

export function readProjects(tables: readonly SourceTable[], known: Known, faults: Fault[]): ProjectRecord[] {
  return sourceRows(tables, 'projects', faults, (row, { file }, origin) => {
    const project = row.required('project');
    const acronym = row.required('acronym');
    const instrument = row.required('instrument');
    const call = row.text('call');
    const start = row.date('start');
    const end = row.date('end');
    if (call !== null && !known.calls.has(call)) pointsNowhere(row, 'call', 'call', known.calls, call, 'reference/calls.csv');
    if (start && end && certainlyAfter(start, end)) {
      row.fault('start', 'start-after-end', `The project starts after its end, ${end.text}.`, 'Correct one of the two dates.');
    }
    const record = {
      title: row.text('title'),
      wave: row.text('wave'),
      strand: row.text('strand'),
      contribution: row.amount('contribution'),
      cost: row.amount('cost'),
      theme: row.text('theme'),
    };
    if (project === null || !known.projects.claim(project, file, row, 'project')) return null;
    return { ...record, project, acronym: acronym ?? project, instrument: instrument ?? '', call, start, end, origin };
  });
}

/** Roles as sources word them. */
const roles = { coordinator: 'coordinator', partner: 'partner', participant: 'partner' } as const;

export function readParticipants(tables: readonly SourceTable[], known: Known, faults: Fault[]): ParticipantRecord[] {
  return sourceRows(tables, 'participants', faults, (row, _table, origin) => {
    const project = row.required('project');
    if (project !== null && !known.projects.has(project)) {
      pointsNowhere(row, 'project', 'project', known.projects, project, 'the file of projects, or remove the row');
    }
    const organisation = row.text('organisation');
    const pic = row.text('pic');
    if (pic !== null && !/^\d{9}$/.test(pic))
      row.fault('pic', 'pic', 'The participant code is not nine digits.', 'Correct it, or leave the cell empty.');
    if (organisation === null && pic === null) {
      row.fault(
        'organisation',
        'no-organisation',
        'The row has neither a name nor a participant code.',
        'Fill in one of them, or remove the row.',
      );
    }
    const role = row.oneOf('role', ['coordinator', 'partner', 'participant']);
    const record = {
      ...place(row, known),
      vat: row.text('vat'),
      type: row.text('type'),
      sme: row.flag('sme'),
      contribution: row.amount('contribution'),
    };
    if (project === null) return null;
    return { ...record, project, organisation, pic, role: role === null ? null : roles[role], origin };
  });
}

export function readClusters(tables: readonly SourceTable[], known: Known, faults: Fault[]): ClusterRecord[] {
  const ids = new Ids('cluster');
  return sourceRows(tables, 'clusters', faults, (row, { file }, origin) => {
    const cluster = row.required('cluster');
    const name = row.required('name');
    const record = {
      ...place(row, known),
      short_name: row.text('short_name'),
      vat: row.text('vat'),
      themes: row.text('themes'),
      label: row.text('label'),
      founded: row.year('founded'),
      members: row.text('members'),
      type: row.text('type'),
      website: row.url('website'),
    };
    if (cluster === null || name === null || !ids.claim(cluster, file, row, 'cluster')) return null;
    return { ...record, cluster, name, origin };
  });
}
