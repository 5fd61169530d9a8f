import { adapter } from '../adapter.ts';

/** Strategies of which only a part of the priorities could be read. */
export const partialLists = adapter({
  id: 'partial-lists',
  kind: 'partial-lists',
  usualName: 'partial_lists.csv',
  columns: ['nuts_code', 'period', 'why'],
  fields: { code: 'nuts_code', period: 'period', why: 'why' },
  needs: ['region-priorities'],
});
