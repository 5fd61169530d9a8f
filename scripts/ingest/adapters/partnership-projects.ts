import { adapter } from '../adapter.ts';

/** Register of cluster partnerships: one row per partnership. */
export const partnershipProjects = adapter({
  id: 'partnership-projects',
  kind: 'projects',
  usualName: 'projects.csv',
  columns: [
    'project_id',
    'acronym',
    'title',
    'instrument',
    'call_id',
    'wave',
    'strand',
    'start_date',
    'end_date',
    'eu_contribution_eur',
    'total_cost_eur',
    'theme_as_stated',
    'source_url',
  ],
  fields: {
    project: 'project_id',
    acronym: 'acronym',
    title: 'title',
    instrument: 'instrument',
    call: 'call_id',
    wave: 'wave',
    strand: 'strand',
    start: 'start_date',
    end: 'end_date',
    contribution: 'eu_contribution_eur',
    cost: 'total_cost_eur',
    theme: 'theme_as_stated',
    source_url: 'source_url',
  },
  needs: ['partnership-participants'],
});
