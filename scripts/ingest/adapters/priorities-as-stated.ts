import { adapter } from '../adapter.ts';

/** Declared priorities in the words of the strategies. */
export const prioritiesAsStated = adapter({
  id: 'priorities-as-stated',
  kind: 'stated-priorities',
  usualName: 'priorities_as_stated.csv',
  columns: [
    'country',
    'region_name',
    'nuts_code',
    'nuts_level',
    'level',
    'period',
    'priority_as_stated',
    'theme_ids',
    'source_url',
    'confidence',
  ],
  fields: {
    country: 'country',
    region: 'region_name',
    code: 'nuts_code',
    level: 'level',
    period: 'period',
    priority: 'priority_as_stated',
    themes: 'theme_ids',
    source_url: 'source_url',
    confidence: 'confidence',
  },
  needs: ['region-priorities', 'partial-lists'],
});
