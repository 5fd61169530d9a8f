import { adapter } from '../adapter.ts';

/** Declared priorities, already spread to NUTS 2, theme and period. */
export const regionPriorities = adapter({
  id: 'region-priorities',
  kind: 'region-priorities',
  usualName: 'region_priorities.csv',
  columns: ['region_id', 'theme', 'period', 'level', 'source_url'],
  fields: { region: 'region_id', theme: 'theme', period: 'period', level: 'level', source_url: 'source_url' },
  needs: [],
});
