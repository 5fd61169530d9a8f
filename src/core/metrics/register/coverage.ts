import type { World } from '../../world.ts';
import {
  activatedShare,
  coverageScopes,
  depths,
  dormantRegions,
  populationReached,
  regionalCoverage,
  regionsReached,
  registeredByRegion,
  whiteSpots,
} from '../coverage.ts';
import { idsOf, type MetricDefinition, type MetricValue, valueAt } from '../definition.ts';
import { presenceOf } from '../presence.ts';

const shared = {
  family: 'COV',
  direction: 'neutral',
  denominator: 'regions',
  periodBound: true,
  slices: 'every',
  publishedIn: { table: 'metrics' },
  source: 'Defined for this atlas: rules 1 and 5.',
} as const;

export const coverageMetrics: readonly MetricDefinition[] = [
  {
    ...shared,
    id: 'COV-N',
    name: 'Projects per region',
    question: 'How often is a region there?',
    unit: 'projects',
    dimensions: ['region', 'count'],
    periodBound: false,
    publishedIn: { table: 'region_metrics', columns: ['projects_full', 'projects_fractional'] },
    formulaTex: String.raw`N(r) = \left|\{p : n(p,r) \ge 1\}\right|,\quad N_f(r) = \sum_p \frac{n(p,r)}{n(p)}`,
    nullRule: 'Never absent: a region without a project has 0.',
    caveat:
      'Full counts add up to more than the projects; fractional counts and the unlocated part add up to the projects with units.',
    source: 'Perianes-Rodriguez, Waltman and van Eck 2016.',
    compute: presenceValues,
  },
  {
    ...shared,
    id: 'COV-REG',
    name: 'Regions reached',
    question: 'What share of regions takes part?',
    unit: 'share of regions',
    direction: 'higher',
    dimensions: ['by', 'field'],
    formulaTex: String.raw`\frac{\left|\{r \in U : N(r) \ge 1\}\right|}{|U|}`,
    nullRule: 'The share is absent where the scope has no region.',
    caveat: 'Blind to the size of regions: read with COV-POP.',
    compute: (world) =>
      coverageScopes(world).flatMap((scope): MetricValue[] => [
        valueAt(
          [
            ['by', scope.by],
            ['field', 'n'],
          ],
          scope.regions.length,
          undefined,
          'regions',
        ),
        valueAt(
          [
            ['by', scope.by],
            ['field', 'active'],
          ],
          regionsReached(world, scope),
          undefined,
          'regions',
        ),
        valueAt(
          [
            ['by', scope.by],
            ['field', 'share'],
          ],
          regionalCoverage(world, scope),
          scope.regions.length,
        ),
      ]),
  },
  {
    ...shared,
    id: 'COV-POP',
    name: 'People in regions reached',
    question: 'What share of people lives in a participating region?',
    unit: 'share of inhabitants',
    direction: 'higher',
    dimensions: ['by'],
    formulaTex: String.raw`\frac{\sum_{r : N(r) \ge 1} P(r)}{\sum_r P(r)}`,
    nullRule: 'Absent where the population of the scope is 0.',
    caveat: 'An unknown population counts as 0. Says nothing on reach inside a region.',
    compute: (world) =>
      coverageScopes(world).map((scope) => valueAt([['by', scope.by]], populationReached(world, scope), scope.regions.length)),
  },
  {
    ...shared,
    id: 'COV-K',
    name: 'Depth of coverage',
    question: 'How deep does participation go?',
    unit: 'share of regions',
    dimensions: ['by', 'k'],
    formulaTex: String.raw`\frac{\left|\{r \in U : N(r) \ge k\}\right|}{|U|},\quad k \in \{1, 2, 3, 5, 10\}`,
    nullRule: 'Absent where the scope has no region.',
    caveat: 'One project may be an accident.',
    compute: (world) =>
      coverageScopes(world).flatMap((scope) =>
        depths.map((k) =>
          valueAt(
            [
              ['by', scope.by],
              ['k', String(k)],
            ],
            regionalCoverage(world, scope, k),
            scope.regions.length,
          ),
        ),
      ),
  },
  {
    ...shared,
    id: 'COV-WHITE',
    name: 'White spots',
    question: 'Which regions take part in nothing?',
    unit: 'list of regions',
    dimensions: [],
    slices: 'instrument',
    publishedIn: { table: 'white_spots', columns: ['region_id'] },
    formulaTex: String.raw`\{r \in U : N(r) = 0\}`,
    nullRule: 'An empty list where every region takes part.',
    caveat: 'Most populous first; an unknown population counts as 0 in the order. The register of projects is incomplete.',
    compute: (world) => [{ dims: [], value: idsOf(world, whiteSpots(world)) }],
  },
  {
    ...shared,
    id: 'COV-ACT',
    name: 'Mobilised cluster regions',
    question: 'Do regions that have a cluster take part?',
    unit: 'share of regions with a registered organisation',
    dimensions: [],
    formulaTex: String.raw`\frac{\left|\{r \in C : N(r) \ge 1\}\right|}{|C|},\quad C = \{r \in U : \text{a registered organisation sits in } r\}`,
    nullRule: 'Absent where no region has a registered organisation.',
    caveat: 'Registers are voluntary and ours is a sample: missing activity is a lower bound.',
    compute: (world) => [valueAt([], activatedShare(world), registeredByRegion(world).size)],
  },
  {
    ...shared,
    id: 'COV-DORMANT',
    name: 'Regions with a cluster and no project',
    question: 'Where is a cluster that is not mobilised?',
    unit: 'list of regions',
    dimensions: [],
    slices: 'all',
    publishedIn: { table: 'dormant', columns: ['region_id'] },
    formulaTex: String.raw`\{r \in C : N(r) = 0\}`,
    nullRule: 'An empty list where all of them take part.',
    caveat: 'Separates "no cluster" from "cluster not mobilised": the remedies differ.',
    compute: (world) => [{ dims: [], value: idsOf(world, dormantRegions(world)) }],
  },
];

function* presenceValues(world: World): Iterable<MetricValue> {
  const { full, fractional, unlocated } = presenceOf(world);
  for (const [i, { region_id }] of world.regions.entries()) {
    yield valueAt(
      [
        ['region', region_id],
        ['count', 'full'],
      ],
      full[i] ?? 0,
    );
    yield valueAt(
      [
        ['region', region_id],
        ['count', 'fractional'],
      ],
      fractional[i] ?? 0,
    );
  }
  yield valueAt(
    [
      ['region', 'unlocated'],
      ['count', 'fractional'],
    ],
    unlocated,
  );
}
