import type { Artefact } from '../../artefact.ts';
import { periods } from '../../taxonomy/periods.ts';
import { always, count, date, euro, flag, integer, list, text, url } from '../column.ts';
import { location, provenance, referenceProvenance } from '../provenance.ts';

/** What regions do beside cluster partnerships: S3 partnerships, declared priorities, exchanges; and what came of it. */
export const regionActivityTables = {
  exchanges: {
    name: 'exchanges',
    group: 'normalised',
    title: 'Exchanges',
    description: 'Visits under ClusterXchange, one row per visit, as far as a source lists them.',
    key: ['exchange_id'],
    columns: [
      text('exchange_id', 'Identifier of the visit.', always),
      text('visitor_region', 'Region of the visiting organisation.', { empty: 'unlocated', references: 'regions.region_id' }),
      text('host_region', 'Region of the hosting organisation.', { empty: 'unlocated', references: 'regions.region_id' }),
      integer('year', 'Year of the visit.', { empty: 'not known' }),
      text('mode', 'Physical or virtual.', { required: true, values: ['physical', 'virtual'] }),
      ...provenance,
    ],
  },
  s3_partnership_regions: {
    name: 's3_partnership_regions',
    group: 'normalised',
    title: 'Regions in S3 partnerships',
    description:
      'NUTS 2 regions in Thematic S3 Platform partnerships, once per theme of the partnership. A region stated at NUTS 1 is spread over all its parts and marked so.',
    key: ['s3_id', 'theme', 'region_id'],
    columns: [
      text('s3_id', 'S3 partnership.', { required: true, references: 's3_partnerships.s3_id' }),
      text('theme', 'Theme of the partnership.', { required: true, references: 'themes.theme_id' }),
      text('region_id', 'NUTS 2 region, version 2021.', { required: true, references: 'regions.region_id' }),
      text('role', 'Role of the region.', { values: ['lead', 'partner'], empty: 'not stated' }),
      text('region_as_stated', 'Name of the region as the source writes it.', { empty: 'not stated' }),
      count('rows', 'Rows of the source that make up this one.', { required: true, unit: 'rows' }),
      ...location,
      ...provenance,
    ],
  },
  s3_partnerships: {
    name: 's3_partnerships',
    group: 'normalised',
    title: 'S3 partnerships',
    description: 'Partnerships of the Thematic Smart Specialisation Platforms.',
    key: ['s3_id'],
    columns: [
      text('s3_id', 'Identifier.', always),
      text('platform', 'Thematic platform.', always),
      text('name', 'Name.', always),
      integer('launch_year', 'Year of launch.', { empty: 'not known' }),
      list('themes', 'Themes of the taxonomy.', { empty: 'none maps', references: 'themes.theme_id' }),
      text(
        'demo_case_of',
        'Partnership this one is a demonstration case of; such a row is not a platform partnership of its own.',
        {
          empty: 'a partnership of its own',
          references: 's3_partnerships.s3_id',
        },
      ),
      count('regions', 'NUTS 2 regions recorded.', { required: true, unit: 'regions' }),
      list('countries', 'Countries of those regions.', { empty: 'no located region', references: 'countries.country' }),
      ...provenance,
    ],
  },
  s3_links: {
    name: 's3_links',
    group: 'normalised',
    title: 'Links between cluster and S3 partnerships',
    description:
      'Cluster partnerships and S3 partnerships that belong together: stated by a source, or only because they share a theme.',
    key: ['project_id', 's3_id'],
    columns: [
      text('project_id', 'Cluster partnership.', { required: true, references: 'projects.project_id' }),
      text('s3_id', 'S3 partnership.', { required: true, references: 's3_partnerships.s3_id' }),
      text('strength', 'Stated by a source, or by theme only.', { required: true, values: ['stated', 'theme'] }),
      list('themes', 'Themes both have.', { empty: 'none in common', references: 'themes.theme_id' }),
      url('source_url', 'Page that states the link.', { empty: 'no address, or by theme only' }),
    ],
  },
  region_priorities: {
    name: 'region_priorities',
    group: 'normalised',
    title: 'Declared priorities',
    description: 'Themes that a region, or its state for it, declares as smart specialisation priorities, per programming period.',
    key: ['region_id', 'theme', 'period'],
    columns: [
      text('region_id', 'NUTS 2 region, version 2021.', { required: true, references: 'regions.region_id' }),
      text('theme', 'Theme of the taxonomy.', { required: true, references: 'themes.theme_id' }),
      text('period', 'Programming period of the strategy.', { required: true, values: periods }),
      text('level', 'Declared by the region or for the whole country.', { required: true, values: ['regional', 'national'] }),
      flag(
        'complete',
        '1 where the whole list was read; 0 where it is known only in part and nothing may be said to lie outside it.',
        always,
      ),
      text('incomplete_reason', 'Why the list is known only in part.', { empty: 'the list is complete' }),
      ...provenance,
    ],
  },
  priorities_as_stated: {
    name: 'priorities_as_stated',
    group: 'normalised',
    title: 'Declared priorities as stated',
    description: 'The priorities in the words of the strategies, with the themes they were read as.',
    key: ['source', 'file', 'line'],
    columns: [
      text('country', 'Country.', { required: true, references: 'countries.country' }),
      text('region_name', 'Region as stated.', { empty: 'declared for the whole country' }),
      list('regions', 'NUTS 2 regions, version 2021, the row speaks for.', { empty: 'unlocated', references: 'regions.region_id' }),
      text('level', 'Declared by the region or for the whole country.', { required: true, values: ['regional', 'national'] }),
      text('period', 'Programming period of the strategy.', { required: true, values: periods }),
      text('priority_as_stated', 'Priority in the words of the source.', always),
      list('themes', 'Themes it was read as.', { empty: 'read as none', references: 'themes.theme_id' }),
      ...location,
      ...provenance,
    ],
  },
  outcomes: {
    name: 'outcomes',
    group: 'normalised',
    title: 'Reported outcomes',
    description: 'Results that partnerships have reported themselves. One row, one reported result.',
    key: ['project_id', 'stage', 'source', 'file', 'line'],
    columns: [
      text('project_id', 'Project.', { required: true, references: 'projects.project_id' }),
      text('stage', 'Stage of the result.', {
        required: true,
        values: ['strategy', 'matchmaking', 'demonstration', 'investment', 'cascade'],
      }),
      euro('amount_eur', 'Amount reported.', { empty: 'not known' }),
      date('date', 'Date reported.', { empty: 'not known' }),
      text('what', 'What was reported.', { empty: 'not stated' }),
      ...provenance,
    ],
  },
  planned_exchanges: {
    name: 'planned_exchanges',
    group: 'normalised',
    title: 'Planned exchanges',
    description: 'Exchanges under ClusterXchange that partnerships planned. Plans, not visits made.',
    key: ['project_id'],
    columns: [
      text('project_id', 'Project.', { required: true, references: 'projects.project_id' }),
      count('planned', 'Exchanges planned.', { required: true, unit: 'exchanges' }),
      text('note', 'Where the number comes from.', { empty: 'not said' }),
      ...referenceProvenance,
    ],
  },
} as const satisfies Record<string, Artefact>;
