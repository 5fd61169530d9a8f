import { known, type Measure } from '../../measure.ts';
import type { World } from '../../world.ts';
import { idsOf, type MetricDefinition, type MetricValue, valueAt } from '../definition.ts';
import { complementarity, suggestedPartners } from '../partners.ts';
import { portfolioCosine, portfolioJaccard, proximityOf, relatednessDensity } from '../relatedness.ts';
import { portfolioOf } from '../specialisation.ts';

const shared = { family: 'CMP', direction: 'neutral', periodBound: true, slices: 'all' } as const;

export const complementarityMetrics: readonly MetricDefinition[] = [
  {
    ...shared,
    id: 'CMP-PROX',
    name: 'Proximity of themes',
    question: 'Which themes go together?',
    unit: 'index 0 to 1',
    dimensions: ['a', 'b'],
    publishedIn: { table: 'metrics' },
    formulaTex: String.raw`\varphi(a,b) = \frac{\left|\{r : M(r,a) M(r,b) = 1\}\right|}{\max(k_a, k_b)}`,
    nullRule: '0 where no region is specialised in either.',
    caveat: 'The lesser of the two conditional probabilities; with few regions it is coarse.',
    source: 'Hidalgo and others 2007.',
    compute: proximityValues,
  },
  {
    ...shared,
    id: 'CMP-DENS',
    name: 'Relatedness density',
    question: 'How much of what is related to a theme is a region specialised in?',
    unit: 'share',
    dimensions: ['region', 'theme'],
    publishedIn: { table: 'region_themes', columns: ['density'] },
    formulaTex: String.raw`\omega(r,t) = \frac{\sum_u M(r,u)\, \varphi(u,t)}{\sum_u \varphi(u,t)}`,
    nullRule: 'Absent where the theme is related to none.',
    caveat: 'EconGeo gives it times 100.',
    source: 'Hidalgo and others 2007; as EconGeo.',
    compute: densityValues,
  },
  {
    ...shared,
    id: 'CMP-COS',
    name: 'Similarity of theme mixes',
    question: 'Which regions work on the same themes?',
    unit: 'index 0 to 1',
    dimensions: ['a', 'b', 'field'],
    pairwise: true,
    publishedIn: { table: 'portfolio_pairs', columns: ['cosine'] },
    formulaTex: String.raw`\frac{\sum_t X(a,t) X(b,t)}{\lVert X(a) \rVert \, \lVert X(b) \rVert}`,
    nullRule: 'Regions without a themed project have no value.',
    caveat: 'Finds peers, not complements.',
    source: 'As cosine_similarity of scikit-learn.',
    compute: (world) => pairValues(world, (a, b) => known(portfolioCosine(world, a, b))),
  },
  {
    ...shared,
    id: 'CMP-JAC',
    name: 'Overlap of specialisations',
    question: 'In how much of what either is specialised in are both?',
    unit: 'index 0 to 1',
    dimensions: ['a', 'b', 'field'],
    pairwise: true,
    publishedIn: { table: 'portfolio_pairs', columns: ['jaccard'] },
    formulaTex: String.raw`\frac{\left|M(a) \cap M(b)\right|}{\left|M(a) \cup M(b)\right|}`,
    nullRule: 'Absent where neither is specialised in anything.',
    caveat: 'Finds peers, not complements.',
    source: 'As jaccard of SciPy.',
    compute: (world) => pairValues(world, (a, b) => portfolioJaccard(world, a, b)),
  },
  {
    ...shared,
    id: 'CMP-MATCH',
    name: 'Complementarity',
    question: 'What would a partner add to what a region can do?',
    unit: 'share',
    dimensions: ['region', 'partner', 'field'],
    pairwise: true,
    publishedIn: { table: 'portfolio_pairs', columns: ['match_ab', 'match_ba'] },
    formulaTex: String.raw`\frac{1}{|T_r|} \sum_{t \in T_r} \frac{\sum_u \varphi(u,t)\, M(s,u)\, (1 - M(r,u))}{\sum_u \varphi(u,t)},\quad T_r = \{t : M(r,t) = 0\}`,
    nullRule: 'Absent where the region lacks no related theme.',
    caveat: 'Not symmetric. With about ten themes a prompt for a conversation, not a forecast.',
    source: 'The idea of the complementarity indicator of DG REGIO 2020, applied to themes.',
    compute: matchValues,
  },
  {
    ...shared,
    id: 'CMP-SUGGEST',
    name: 'Suggested partners',
    question: 'Whom could a region work with?',
    unit: 'list of regions',
    dimensions: ['region', 'n'],
    publishedIn: { table: 'suggestions', columns: ['partner'] },
    formulaTex: String.raw`\{s : \text{MATCH}(r,s) > 0,\ c(s) \ne c(r),\ W(r,s) = 0\}`,
    nullRule: 'An empty list where there is none.',
    caveat: 'Says why: the themes added. By complementarity, ties by id.',
    source: 'Defined for this atlas.',
    compute: (world) =>
      portfolioOf(world).rows.map((region) => ({
        dims: [
          ['region', world.regions[region]?.region_id ?? ''],
          ['n', '5'],
        ],
        value: idsOf(
          world,
          suggestedPartners(world, region, 5).map(({ partner }) => partner),
        ),
      })),
  },
];

function* proximityValues(world: World): Iterable<MetricValue> {
  const { columns } = portfolioOf(world);
  const { phi } = proximityOf(world);
  for (const [i, a] of columns.entries()) {
    for (let j = i + 1; j < columns.length; j += 1)
      yield valueAt(
        [
          ['a', a],
          ['b', columns[j] ?? ''],
        ],
        phi[i * columns.length + j] ?? 0,
      );
  }
}

function* densityValues(world: World): Iterable<MetricValue> {
  const { rows, columns } = portfolioOf(world);
  for (const [row, region] of idsOf(world, rows).entries()) {
    for (const [column, theme] of columns.entries())
      yield valueAt(
        [
          ['region', region],
          ['theme', theme],
        ],
        relatednessDensity(world, row, column),
      );
  }
}

function* pairValues(world: World, of: (a: number, b: number) => Measure): Iterable<MetricValue> {
  const ids = idsOf(world, portfolioOf(world).rows);
  let sum = 0;
  for (const [i, a] of ids.entries()) {
    for (let j = i + 1; j < ids.length; j += 1) {
      const measure = of(i, j);
      sum += measure.value ?? 0;
      yield valueAt(
        [
          ['a', a],
          ['b', ids[j] ?? ''],
        ],
        measure,
      );
    }
  }
  yield valueAt([['field', 'sum']], sum);
}

function* matchValues(world: World): Iterable<MetricValue> {
  const ids = idsOf(world, portfolioOf(world).rows);
  let sum = 0;
  for (const [i, region] of ids.entries()) {
    for (const [j, partner] of ids.entries()) {
      if (i === j) continue;
      const measure = complementarity(world, i, j);
      sum += measure.value ?? 0;
      yield valueAt(
        [
          ['region', region],
          ['partner', partner],
        ],
        measure,
      );
    }
  }
  yield valueAt([['field', 'sum']], sum);
}
