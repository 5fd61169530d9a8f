import { categories } from '../../taxonomy/categories.ts';
import type { World } from '../../world.ts';
import { type MetricDefinition, type MetricValue, valueAt } from '../definition.ts';
import {
  type Balance,
  categoryBalance,
  categoryFlow,
  crossBorderShare,
  crossCategoryShare,
  reciprocity,
  regionBalances,
  virtualShare,
  visitDistance,
  visitsOf,
} from '../exchanges.ts';

const shared = {
  family: 'EXC',
  direction: 'neutral',
  dimensions: [],
  denominator: 'visits',
  periodBound: false,
  slices: 'all',
  publishedIn: { table: 'metrics' },
  source: 'Defined for this atlas.',
} as const;

const located = (world: World): number => visitsOf(world).length;

export const exchangeMetrics: readonly MetricDefinition[] = [
  {
    ...shared,
    id: 'EXC-N',
    name: 'Exchanges',
    question: 'How many exchanges are there, and for how many are both regions known?',
    unit: 'visits',
    dimensions: ['field'],
    formulaTex: String.raw`n,\quad n_{\text{located}}`,
    nullRule: 'Never absent.',
    caveat: 'One row is one visit.',
    compute: (world) => [valueAt([], world.exchanges.length), valueAt([['field', 'located']], located(world))],
  },
  {
    ...shared,
    id: 'EXC-VIRT',
    name: 'Virtual exchanges',
    question: 'What share of exchanges was online?',
    unit: 'share of visits',
    formulaTex: String.raw`\frac{n_{\text{virtual}}}{n_{\text{located}}}`,
    nullRule: 'Absent without an exchange between known regions.',
    caveat: 'Located exchanges only.',
    compute: (world) => [valueAt([], virtualShare(world), located(world))],
  },
  {
    ...shared,
    id: 'EXC-XB',
    name: 'Cross-border exchanges',
    question: 'Do exchanges cross a border?',
    unit: 'share of visits',
    formulaTex: String.raw`\frac{\left|\{c(\text{visitor}) \ne c(\text{host})\}\right|}{n_{\text{located}}}`,
    nullRule: 'Absent without an exchange between known regions.',
    caveat: 'The scheme requires another country: below 1 flags the data.',
    compute: (world) => [valueAt([], crossBorderShare(world), located(world))],
  },
  {
    ...shared,
    id: 'EXC-BAL',
    name: 'Balance of hosting and visiting',
    question: 'Who hosts and who visits?',
    unit: 'index −1 to 1',
    dimensions: ['region', 'category', 'field'],
    periodBound: true,
    formulaTex: String.raw`\frac{\text{hosted} - \text{visits}}{\text{hosted} + \text{visits}}`,
    nullRule: 'Absent where there is neither.',
    caveat: '+1 only hosts, −1 only visits. Visits within a region are left out.',
    compute: balanceValues,
  },
  {
    ...shared,
    id: 'EXC-FLOW',
    name: 'Flows between categories',
    question: 'Which categories visit which?',
    unit: 'visits',
    dimensions: ['from', 'to'],
    periodBound: true,
    publishedIn: { table: 'exchange_flows', columns: ['visits'] },
    formulaTex: String.raw`\left|\{k(\text{visitor}) = k,\ k(\text{host}) = l\}\right|`,
    nullRule: 'Never absent.',
    caveat: 'From visitor to host; visits within a region are left out.',
    compute: (world) =>
      categories.flatMap((from) =>
        categories.map((to) =>
          valueAt(
            [
              ['from', from],
              ['to', to],
            ],
            categoryFlow(world, from, to),
          ),
        ),
      ),
  },
  {
    ...shared,
    id: 'EXC-XC',
    name: 'Exchanges across categories',
    question: 'What share of exchanges joins different categories?',
    unit: 'share of visits',
    periodBound: true,
    formulaTex: String.raw`1 - \frac{\sum_k F(k,k)}{\sum_{k,l} F(k,l)}`,
    nullRule: 'Absent without an exchange between categorised regions.',
    caveat: 'Visits within a region are left out.',
    compute: (world) => {
      const n = categories.reduce((sum, from) => sum + categories.reduce((row, to) => row + categoryFlow(world, from, to), 0), 0);
      return [valueAt([], crossCategoryShare(world), n)];
    },
  },
  {
    ...shared,
    id: 'EXC-RECIP',
    name: 'Reciprocity',
    question: 'Are visits returned?',
    unit: 'share of directed pairs',
    formulaTex: String.raw`\frac{\left|\{(a,b) : (b,a) \text{ exists}\}\right|}{\left|\{(a,b)\}\right|}`,
    nullRule: 'Absent without an exchange between two regions.',
    caveat: 'Distinct pairs of regions, whatever the number of visits.',
    source: 'As reciprocity of igraph.',
    compute: (world) => [valueAt([], reciprocity(world), located(world))],
  },
  {
    ...shared,
    id: 'EXC-DIST',
    name: 'Distance',
    question: 'How far do visits reach?',
    unit: 'km',
    dimensions: ['field'],
    formulaTex: String.raw`2R \arcsin \sqrt{\sin^2\tfrac{\Delta\phi}{2} + \cos\phi_1 \cos\phi_2 \sin^2\tfrac{\Delta\lambda}{2}}`,
    nullRule: 'Absent where no visit joins two regions with a known position.',
    caveat: 'A point stands for a region: tens of kilometres of error. Virtual visits count.',
    source: 'Haversine; as geosphere, radius 6371.0088 km.',
    compute: (world) => {
      const { mean, median, n } = visitDistance(world);
      return [valueAt([['field', 'mean']], mean, n), valueAt([['field', 'median']], median, n)];
    },
  },
];

function* balanceValues(world: World): Iterable<MetricValue> {
  for (const category of categories) yield* balanceAt(['category', category], categoryBalance(world, category));
  for (const { region, balance } of regionBalances(world))
    yield* balanceAt(['region', world.regions[region]?.region_id ?? ''], balance);
}

function balanceAt(dimension: readonly [string, string], { visits, hosted, balance }: Balance): MetricValue[] {
  return [
    valueAt([dimension], balance, visits + hosted),
    valueAt([dimension, ['field', 'visits']], visits, undefined, 'visits'),
    valueAt([dimension, ['field', 'hosted']], hosted, undefined, 'visits'),
  ];
}
