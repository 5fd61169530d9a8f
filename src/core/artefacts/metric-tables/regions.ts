import type { Artefact } from '../../artefact.ts';
import { categories } from '../../taxonomy/categories.ts';
import type { periods } from '../../taxonomy/periods.ts';
import { count, list, number, period, regionId, required, share, slice, smallN, text } from './columns.ts';

const ofPeriod = <const S extends string>(one: (typeof periods)[number], suffix: S) =>
  [
    text(
      `status_${suffix}` as const,
      `Status of the region in ${one}: its category, unclassified (in the universe, no category) or outside the universe.`,
      {
        required: true,
        values: [...categories, 'unclassified', 'outside'],
      },
    ),
    {
      ...count(
        `rank_${suffix}` as const,
        'rank',
        `Competition rank by projects_full among the regions of its category in ${one}; equal counts share a rank.`,
      ),
      required: false,
      empty: 'The region has no category in this period.',
    },
    {
      ...count(`of_n_${suffix}` as const, 'regions', `Regions of its category in ${one}, those without projects included.`),
      required: false,
      empty: 'The region has no category in this period.',
    },
    number(
      `krugman_${suffix}` as const,
      'index 0 to 2',
      `Distance of its theme mix from that of all regions of the universe of ${one} (THM-KRUG).`,
      'Outside the universe, or no project with a theme; published for slice all and per instrument.',
    ),
  ] as const;

export const regionTables = {
  region_metrics: {
    name: 'region_metrics',
    group: 'metrics',
    title: 'Regions: presence, money, themes and network position',
    description:
      'One row per region and slice. All regions appear in slice all and per instrument, where 0 projects is a real zero; other slices list only the regions present.',
    key: ['slice_kind', 'slice', 'region_id'],
    columns: [
      ...slice,
      regionId('NUTS 2 region, version 2021.'),
      count('projects_full', 'projects', 'Distinct projects with a unit in the region (COV-N, full counting).'),
      number(
        'projects_fractional',
        'projects, fractional',
        'Projects shared out by units (COV-N, fractional counting).',
        'Never empty.',
        { required: true, min: 0 },
      ),
      count('units', 'units', 'Distinct (project, organisation, region) in the region.'),
      count('organisations', 'organisations', 'Distinct organisations taking part from the region.'),
      count('coordinators', 'units', 'Units that coordinate their project.'),
      number(
        'contribution_eur',
        'EUR',
        'EU contribution to units of the region, nominal; unknown amounts are left out and counted beside.',
        'Units exist, but no amount is known.',
        { min: 0 },
      ),
      count('units_without_amount', 'units', 'Units whose EU contribution is unknown.'),
      number(
        'eur_per_inhabitant',
        'EUR per inhabitant',
        'contribution_eur divided by the population.',
        'Population unknown or 0, or no amount known.',
        { min: 0 },
      ),
      count('themes_n0', 'themes', 'Distinct themes of its projects.'),
      number('themes_n1', 'themes', 'Effective number of themes (THM-DIV N1).', 'No project with a theme.', { min: 0 }),
      count('degree', 'regions', 'Distinct partner regions (NET-DEG).'),
      number('strength_full', 'links', 'Sum of projects shared with each partner region (NET-STR, full).', 'Never empty.', {
        required: true,
        min: 0,
      }),
      number('strength_fractional', 'projects', 'Its projects with at least two regions (NET-STR, fractional).', 'Never empty.', {
        required: true,
        min: 0,
      }),
      number(
        'betweenness',
        'share',
        'Share of shortest paths between other regions that run through it (NET-BTW).',
        'Not in the network, or fewer than 3 regions in it; published for slice all and per instrument.',
        { min: 0, max: 1 },
      ),
      ...ofPeriod('2014-2020', '2014_2020'),
      ...ofPeriod('2021-2027', '2021_2027'),
      smallN,
    ],
  },
  region_themes: {
    name: 'region_themes',
    group: 'metrics',
    title: 'Regions by theme: weight, specialisation, relatedness',
    description:
      'One row per region of the universe with a themed project and per theme that it works on or that is related to what it does. All projects.',
    key: ['period', 'region_id', 'theme'],
    columns: [
      period,
      regionId('NUTS 2 region of the universe.'),
      required('theme', 'Theme of the taxonomy.', { references: 'themes.theme_id' }),
      number(
        'weight',
        'projects, by theme',
        'Projects with a unit in the region, 1/m for each of a project’s m themes (THM-W).',
        'Never empty.',
        { required: true, min: 0 },
      ),
      share('share', 'weight divided by the region’s total (THM-SHARE).', 'Never empty.'),
      number('rca', 'ratio', 'Revealed comparative advantage (THM-RCA): above 1, relatively specialised.', 'Never empty.', {
        min: 0,
      }),
      number(
        'density',
        'share',
        'Relatedness density (CMP-DENS): share of what is related to the theme that the region is specialised in.',
        'The theme is related to no other theme.',
        { min: 0, max: 1 },
      ),
      count('n', 'projects', 'Projects with a theme and a unit in the region: the base of its shares and of RCA.'),
      smallN,
    ],
  },
  region_pairs: {
    name: 'region_pairs',
    group: 'metrics',
    title: 'Links between regions',
    description:
      'One row per pair of regions that share at least one project, outside the universe included; a comes before b. Slice all and per instrument.',
    key: ['slice_kind', 'slice', 'a', 'b'],
    columns: [
      ...slice,
      required('a', 'Region first in id order.', { references: 'regions.region_id' }),
      required('b', 'The other region.', { references: 'regions.region_id' }),
      count('full', 'projects', 'Projects shared (NET-W, full counting).'),
      number(
        'fractional',
        'projects, fractional',
        'Σ 1/(R−1) over shared projects, R = regions of the project (NET-W, fractional counting).',
        'Never empty.',
        { required: true, min: 0 },
      ),
      share('salton', 'full / √(N(a)·N(b)) (NET-SAL).', 'Never empty.'),
      number(
        'affinity',
        'ratio',
        'Probabilistic affinity (NET-PAI): 1 = as expected from activity; unstable when fewer than 3 projects are shared.',
        'Never empty.',
        { min: 0 },
      ),
    ],
  },
  portfolio_pairs: {
    name: 'portfolio_pairs',
    group: 'metrics',
    title: 'Pairs of regions: alike or complementary',
    description: 'One row per pair of regions of the universe with a themed project; a comes before b. All projects.',
    key: ['period', 'a', 'b'],
    columns: [
      period,
      required('a', 'Region first in id order.', { references: 'regions.region_id' }),
      required('b', 'The other region.', { references: 'regions.region_id' }),
      share('cosine', 'Similarity of their theme weights (CMP-COS).', 'Never empty.'),
      share('jaccard', 'Overlap of the themes they are specialised in (CMP-JAC).', 'Neither is specialised in any theme.'),
      share('match_ab', 'Related capability that b adds to a (CMP-MATCH).', 'Region a lacks no related theme.'),
      share('match_ba', 'Related capability that a adds to b (CMP-MATCH).', 'Region b lacks no related theme.'),
    ],
  },
  suggestions: {
    name: 'suggestions',
    group: 'metrics',
    title: 'Suggested partner regions',
    description:
      'Up to ten regions of another country, not yet linked, ordered by what they add in related capability (CMP-SUGGEST). A prompt for a conversation, not a forecast.',
    key: ['period', 'region_id', 'rank'],
    columns: [
      period,
      regionId('Region that looks for a partner.'),
      count('rank', 'rank', 'Position in the list, from 1; ties by id.', { min: 1 }),
      required('partner', 'Suggested region.', { references: 'regions.region_id' }),
      number('match', 'share', 'Related capability added (CMP-MATCH); not symmetric.', 'Never empty.', {
        required: true,
        min: 0,
        max: 1,
      }),
      list(
        'themes_added',
        'Themes in which the partner is specialised and the region is not, those that add most first.',
        'Never empty.',
      ),
      smallN,
    ],
  },
  white_spots: {
    name: 'white_spots',
    group: 'metrics',
    title: 'White spots: regions without a project',
    description: 'Regions of the universe without any project, most populous first (COV-WHITE). Slice all and per instrument.',
    key: ['period', 'slice_kind', 'slice', 'rank'],
    columns: [
      period,
      ...slice,
      count('rank', 'rank', 'Position by population, from 1; ties by id.', { min: 1 }),
      regionId('Region without a project.'),
      number('population', 'inhabitants', 'Population of the region.', 'Not known; counts as 0 in the order.', { min: 0 }),
    ],
  },
  dormant: {
    name: 'dormant',
    group: 'metrics',
    title: 'Regions with a registered cluster and no project',
    description:
      'Regions of the universe that have at least one registered cluster organisation and take part in nothing (COV-DORMANT). The register is a sample: a lower bound.',
    key: ['period', 'region_id'],
    columns: [
      period,
      regionId('Region with a registered organisation and no project.'),
      count('organisations', 'organisations', 'Registered organisations in the region.'),
      number('population', 'inhabitants', 'Population of the region.', 'Not known.', { min: 0 }),
    ],
  },
} as const satisfies Record<string, Artefact>;
