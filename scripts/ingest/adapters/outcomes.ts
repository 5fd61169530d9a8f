import { adapter } from '../adapter.ts';

/** Results that partnerships have reported. */
export const outcomes = adapter({
  id: 'outcomes',
  kind: 'outcomes',
  usualName: 'outcomes.csv',
  columns: ['project_id', 'stage', 'amount_eur', 'date', 'what', 'source_url'],
  fields: { project: 'project_id', stage: 'stage', amount: 'amount_eur', date: 'date', what: 'what', source_url: 'source_url' },
  needs: [],
});
