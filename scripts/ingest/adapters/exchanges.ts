import { adapter } from '../adapter.ts';

/** Visits under ClusterXchange, one row per visit. */
export const exchanges = adapter({
  id: 'exchanges',
  kind: 'exchanges',
  usualName: 'exchanges.csv',
  columns: ['exchange_id', 'visitor_region', 'host_region', 'year', 'mode'],
  fields: { exchange: 'exchange_id', visitor: 'visitor_region', host: 'host_region', year: 'year', mode: 'mode' },
  needs: [],
});
