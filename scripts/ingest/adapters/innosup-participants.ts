import { adapter } from '../adapter.ts';

/** INNOSUP-1: one row per participant, with participant code and contribution; some have no name. */
export const innosupParticipants = adapter({
  id: 'innosup-participants',
  kind: 'participants',
  usualName: 'participants.csv',
  columns: [
    'project_id',
    'pic',
    'organisation',
    'country',
    'city',
    'nuts_code',
    'organisation_type',
    'sme',
    'role',
    'eu_contribution_eur',
  ],
  fields: {
    project: 'project_id',
    pic: 'pic',
    organisation: 'organisation',
    country: 'country',
    city: 'city',
    code: 'nuts_code',
    type: 'organisation_type',
    sme: 'sme',
    role: 'role',
    contribution: 'eu_contribution_eur',
  },
  needs: ['innosup-projects'],
});
