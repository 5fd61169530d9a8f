import { adapter } from '../adapter.ts';

/** Thematic S3 Platforms: one row per partnership. */
export const s3Partnerships = adapter({
  id: 's3-partnerships',
  kind: 's3-partnerships',
  usualName: 'partnerships.csv',
  columns: ['partnership_id', 'platform', 'name', 'launch_year', 'source_url'],
  fields: { partnership: 'partnership_id', platform: 'platform', name: 'name', launched: 'launch_year', source_url: 'source_url' },
  needs: ['s3-regions'],
});
