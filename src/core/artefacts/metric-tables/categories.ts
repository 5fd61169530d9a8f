import type { Artefact } from '../../artefact.ts';
import { categories } from '../../taxonomy/categories.ts';
import { categoryOrAll, count, measureUnits, number, period, regionId, required, share, slice, smallN } from './columns.ts';

const measured = <const M extends keyof typeof measureUnits>(measure: M) =>
  [
    number(measure, measureUnits[measure], `${measure} of the category’s regions with a known population.`, 'No amount is known.', {
      min: 0,
    }),
    share(`${measure}_share` as const, `Share of ${measure} (REP-SHARE).`, 'The total is 0.'),
    number(
      `${measure}_rr` as const,
      'ratio',
      `Representation ratio by ${measure} (REP-RR): share divided by population share; 1 is proportional.`,
      'The total is 0, or the category has no population; row all.',
      { min: 0 },
    ),
    number(
      `${measure}_rr_se` as const,
      'ratio',
      'Delete-one-project jackknife standard error (REP-RR-JK).',
      'Fewer than 5 projects, no population, or leaving out one project leaves nothing to compare; row all.',
      { min: 0 },
    ),
    number(
      `${measure}_rr_low` as const,
      'ratio',
      'Ratio − 1.96 standard errors, at least 0. How much hangs on a few projects, not a sampling error.',
      'No standard error.',
      { min: 0 },
    ),
    number(`${measure}_rr_high` as const, 'ratio', 'Ratio + 1.96 standard errors.', 'No standard error.', { min: 0 }),
  ] as const;

export const categoryTables = {
  category_metrics: {
    name: 'category_metrics',
    group: 'metrics',
    title: 'Categories of region: coverage, representation, leadership',
    description: 'One row per category of region, slice and programming period; row all holds every region of the universe.',
    key: ['period', 'slice_kind', 'slice', 'category'],
    columns: [
      period,
      ...slice,
      required('category', 'Category of region in the period, or all.', { values: categoryOrAll }),
      count('regions', 'regions', 'Regions of the universe in the category (COV-REG).'),
      count('active', 'regions', 'Of these, regions with at least one project.'),
      share('active_share', 'active divided by regions.', 'No region in the category.'),
      number('population', 'inhabitants', 'Population of the regions, unknown counted as 0.', 'Never empty.', {
        required: true,
        min: 0,
      }),
      share(
        'population_reached',
        'Share of the category’s population that lives in an active region (COV-POP).',
        'Population is 0.',
      ),
      share('population_share', 'Share of the category in the population of the base (REP-POP).', 'Population is 0.'),
      ...measured('units'),
      ...measured('fractional'),
      ...measured('contribution'),
      ...measured('coordinators'),
      number(
        'eur_per_inhabitant',
        'EUR per inhabitant',
        'EU contribution divided by population (REP-PC).',
        'Population is 0, or no amount is known.',
        { min: 0 },
      ),
      share(
        'participation',
        'Share of projects with at least one unit of the category (REP-PART); categories overlap.',
        'No project with units; row all.',
      ),
      number(
        'lead',
        'ratio',
        'Share of coordinators divided by share of units (REP-LEAD); below 1: takes part but does not lead.',
        'No coordinator or no unit; row all.',
        { min: 0 },
      ),
      number('themes_n1', 'themes', 'Effective number of themes of its projects (THM-DIV N1).', 'No project with a theme.', {
        min: 0,
      }),
      number(
        'theil_within',
        'nats',
        'Theil index of contribution per head among the category’s regions; in row all, the within part (REP-THEIL).',
        'No contribution or no population.',
        { min: 0 },
      ),
      count('projects', 'projects', 'Projects with at least one unit of the category; in row all, with at least one unit.'),
      smallN,
    ],
  },
  category_pairs: {
    name: 'category_pairs',
    group: 'metrics',
    title: 'Links between categories of region',
    description:
      'Weights of links between categorised regions per pair of categories (NET-MIX) against what mixing in proportion to activity would give. Slice all and per instrument.',
    key: ['period', 'slice_kind', 'slice', 'a', 'b'],
    columns: [
      period,
      ...slice,
      required('a', 'Category.', { values: categories }),
      required('b', 'Category, the same or a later one.', { values: categories }),
      number('full', 'links', 'Sum of link weights, full counting.', 'Never empty.', { required: true, min: 0 }),
      number('fractional', 'links, fractional', 'Sum of link weights, fractional counting.', 'Never empty.', {
        required: true,
        min: 0,
      }),
      share('share_full', 'Share of all weights between categorised regions, full counting.', 'No link.'),
      share('share_fractional', 'The same, fractional counting.', 'No link.'),
      share('expected_full', 'Share that mixing in proportion to each category’s link ends would give, full counting.', 'No link.'),
      share('expected_fractional', 'The same, fractional counting.', 'No link.'),
    ],
  },
  country_metrics: {
    name: 'country_metrics',
    group: 'metrics',
    title: 'Countries: coverage and money',
    description:
      'One row per country with at least one region on the list, slice and period. Coverage counts the country’s regions of the universe; activity counts all its units.',
    key: ['period', 'slice_kind', 'slice', 'country'],
    columns: [
      period,
      ...slice,
      required('country', 'Country code as used by Eurostat.', { references: 'countries.country' }),
      count('regions', 'regions', 'Regions of the universe (COV-REG).'),
      count('active', 'regions', 'Of these, regions with at least one project.'),
      share('active_share', 'active divided by regions.', 'No region of the universe.'),
      share(
        'population_reached',
        'Share of the population of its regions that lives in an active one (COV-POP).',
        'Population is 0.',
      ),
      ...[1, 2, 3, 5, 10].map((k) =>
        share(`share_k${k}`, `Share of regions with at least ${k} projects (COV-K).`, 'No region of the universe.'),
      ),
      count('projects', 'projects', 'Distinct projects with a unit of the country, located or not.'),
      number('projects_fractional', 'projects, fractional', 'Projects shared out by units.', 'Never empty.', {
        required: true,
        min: 0,
      }),
      count('units', 'units', 'Units of the country, located or not.'),
      count('organisations', 'organisations', 'Distinct organisations taking part.'),
      count('coordinators', 'units', 'Units that coordinate their project.'),
      number(
        'contribution_eur',
        'EUR',
        'EU contribution to its units, nominal; unknown amounts left out.',
        'Units exist, but no amount is known.',
        { min: 0 },
      ),
      count('units_without_amount', 'units', 'Units whose EU contribution is unknown.'),
      smallN,
    ],
  },
  country_pairs: {
    name: 'country_pairs',
    group: 'metrics',
    title: 'Links between countries',
    description:
      'Weights of region-to-region links summed per pair of countries; a = b is links inside a country. Slice all and per instrument.',
    key: ['slice_kind', 'slice', 'a', 'b'],
    columns: [
      ...slice,
      required('a', 'Country first in id order.', { references: 'countries.country' }),
      required('b', 'The same or the other country.', { references: 'countries.country' }),
      number('full', 'links', 'Sum of link weights, full counting.', 'Never empty.', { required: true, min: 0 }),
      number('fractional', 'links, fractional', 'Sum of link weights, fractional counting.', 'Never empty.', {
        required: true,
        min: 0,
      }),
    ],
  },
  lorenz: {
    name: 'lorenz',
    group: 'metrics',
    title: 'Lorenz curve of EU contribution over people',
    description:
      'Points of the curve behind REP-GINI: regions ordered by contribution per head, ascending. The curve starts at 0, 0. Slice all and per instrument.',
    key: ['period', 'slice_kind', 'slice', 'rank'],
    columns: [
      period,
      ...slice,
      count('rank', 'rank', 'Position in the order, from 1.', { min: 1 }),
      regionId('Region added at this point.'),
      share('population_share', 'Cumulative share of population.', 'Never empty.'),
      share('contribution_share', 'Cumulative share of EU contribution.', 'Never empty.'),
    ],
  },
} as const satisfies Record<string, Artefact>;
