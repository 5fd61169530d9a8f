import { adapter } from '../adapter.ts';

/** Thematic S3 Platforms: one row per region of a partnership. The stated level is not read: the code says it. */
export const s3Regions = adapter({
  id: 's3-regions',
  kind: 's3-regions',
  usualName: 'partnership_regions.csv',
  columns: ['partnership_id', 'region_as_stated', 'country', 'nuts_code', 'nuts_level', 'role', 'source_url', 'confidence'],
  fields: {
    partnership: 'partnership_id',
    region: 'region_as_stated',
    country: 'country',
    code: 'nuts_code',
    role: 'role',
    source_url: 'source_url',
    confidence: 'confidence',
  },
  needs: ['s3-partnerships'],
});
