import { adapter } from '../adapter.ts';

/** INNOSUP-1: one row per project. There is no theme: the title stands in for it. */
export const innosupProjects = adapter({
  id: 'innosup-projects',
  kind: 'projects',
  usualName: 'projects.csv',
  columns: [
    'project_id',
    'acronym',
    'title',
    'instrument',
    'call_id',
    'call_year',
    'start_date',
    'end_date',
    'eu_contribution_eur',
  ],
  fields: {
    project: 'project_id',
    acronym: 'acronym',
    title: 'title',
    instrument: 'instrument',
    call: 'call_id',
    start: 'start_date',
    end: 'end_date',
    contribution: 'eu_contribution_eur',
  },
  needs: ['innosup-participants'],
});
