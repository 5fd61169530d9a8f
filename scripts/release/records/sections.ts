import type { Section } from './record.ts';

/*
 * What a record of each kind holds. The OpenAPI file is made from the same lists, so that it cannot say anything else.
 */

const placed = ['location_basis', 'audit', 'region_by_point', 'confidence', 'city', 'organisation_type', 'sme', 'rows', 'country'];

export const regionSections: readonly Section[] = [
  { name: 'facts', table: 'regions', by: ['region_id'], one: true },
  { name: 'metrics', table: 'region_metrics', by: ['region_id'], without: ['region_id'] },
  { name: 'themes', table: 'region_themes', by: ['region_id'], without: ['region_id'] },
  { name: 'participations', table: 'participations', by: ['region_id'], without: ['region_id', ...placed] },
  { name: 'links', table: 'region_pairs', by: ['a', 'b'], where: { slice_kind: 'all' }, without: ['slice_kind', 'slice'] },
  { name: 'suggestions', table: 'suggestions', by: ['region_id'], without: ['region_id'] },
  { name: 'priorities', table: 'region_priorities', by: ['region_id'], without: ['region_id'] },
  { name: 'alignment', table: 'alignment', by: ['region_id'], without: ['region_id'] },
  { name: 'alignment_peers', table: 'alignment_peers', by: ['region_id'], without: ['region_id'] },
  { name: 's3_partnerships', table: 's3_partnership_regions', by: ['region_id'], without: ['region_id'] },
  { name: 'exchanges', table: 'exchanges', by: ['visitor_region', 'host_region'] },
  {
    name: 'clusters',
    table: 'organisations',
    by: ['region_id'],
    where: { registered: true },
    without: ['region_id', 'registered'],
  },
];

export const partnershipSections: readonly Section[] = [
  { name: 'facts', table: 'projects', by: ['project_id'], one: true },
  { name: 'participations', table: 'participations', by: ['project_id'], without: ['project_id'] },
  { name: 'eligibility', table: 'eligibility', by: ['project_id'], without: ['project_id'] },
  { name: 'theme_matches', table: 'theme_matches', by: ['id'], where: { kind: 'project' }, without: ['kind', 'id'] },
  { name: 'outcomes', table: 'outcomes', by: ['project_id'], without: ['project_id'] },
  { name: 's3_links', table: 's3_links', by: ['project_id'], without: ['project_id'] },
  { name: 'planned_exchanges', table: 'planned_exchanges', by: ['project_id'], without: ['project_id'] },
];

export const countrySections: readonly Section[] = [
  { name: 'facts', table: 'countries', by: ['country'], one: true },
  { name: 'metrics', table: 'country_metrics', by: ['country'], without: ['country'] },
  { name: 'regions', table: 'regions', by: ['country'], without: ['country'] },
  { name: 'links', table: 'country_pairs', by: ['a', 'b'], where: { slice_kind: 'all' }, without: ['slice_kind', 'slice'] },
  { name: 'register_completeness', table: 'register_completeness', by: ['country'], without: ['country'] },
];
