import { adapter } from '../adapter.ts';

/** Register of cluster partnerships: one row per member. */
export const partnershipParticipants = adapter({
  id: 'partnership-participants',
  kind: 'participants',
  usualName: 'participants.csv',
  columns: [
    'project_id',
    'organisation',
    'country',
    'city',
    'nuts2_2021',
    'nuts2_derivation',
    'organisation_type',
    'role',
    'source_url',
    'confidence',
  ],
  fields: {
    project: 'project_id',
    organisation: 'organisation',
    country: 'country',
    city: 'city',
    code: 'nuts2_2021',
    basis: 'nuts2_derivation',
    type: 'organisation_type',
    role: 'role',
    source_url: 'source_url',
    confidence: 'confidence',
  },
  needs: ['partnership-projects'],
});
