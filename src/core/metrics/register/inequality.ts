import { categories } from '../../taxonomy/categories.ts';
import type { World } from '../../world.ts';
import { baseOf, measures } from '../base.ts';
import { type MetricDefinition, valueAt } from '../definition.ts';
import { contributionGini, contributionHoover, contributionTheil, moneyAndWealth, topShare } from '../inequality.ts';
import { bootstrapIntervals, jackknifeError } from '../resampling.ts';

const shared = {
  family: 'REP',
  direction: 'neutral',
  dimensions: [],
  denominator: 'projects',
  periodBound: true,
  slices: 'every',
  publishedIn: { table: 'metrics' },
} as const;

const resting = (world: World): number => baseOf(world).projects;

export const inequalityMetrics: readonly MetricDefinition[] = [
  {
    ...shared,
    id: 'REP-GINI',
    name: 'Gini of contribution over people',
    question: 'How concentrated is money across people?',
    unit: 'index 0 to 1',
    formulaTex: String.raw`G = 1 - \sum_i (p_i - p_{i-1})(L_i + L_{i-1})`,
    nullRule: 'Absent where no amount is known.',
    caveat: 'Weighted by population, regions without money kept; the unweighted form moves with the size of regions.',
    source: 'OECD; as gini of laeken with population weights.',
    compute: (world) => [valueAt([], contributionGini(world), resting(world))],
  },
  {
    ...shared,
    id: 'REP-HOOVER',
    name: 'Hoover index',
    question: 'How much of the money would have to move for equality per head?',
    unit: 'share of contribution',
    formulaTex: String.raw`\tfrac12 \sum_r \left| \frac{x_r}{\sum x} - \frac{P_r}{\sum P} \right|`,
    nullRule: 'Absent where no amount is known.',
    caveat: 'Between regions, whatever their category.',
    source: 'Hoover 1936.',
    compute: (world) => [valueAt([], contributionHoover(world), resting(world))],
  },
  {
    ...shared,
    id: 'REP-THEIL',
    name: 'Theil index and its parts',
    question: 'Is the inequality between categories or inside them?',
    unit: 'nats',
    dimensions: ['part'],
    formulaTex: String.raw`T = \sum_r s_r \ln\frac{s_r}{p_r} = \underbrace{\sum_k S_k \ln\frac{S_k}{P_k}}_{\text{between}} + \underbrace{\sum_k S_k T_k}_{\text{within}}`,
    nullRule: 'Absent where no amount is known; the between share also where there is no inequality.',
    caveat: 'A low between share means that a category quota will not cure it.',
    source: 'OECD decomposes Theil likewise, with equal weights.',
    compute: (world) => {
      const { total, between, within, betweenShare } = contributionTheil(world);
      return [
        valueAt([['part', 'total']], total, resting(world)),
        valueAt([['part', 'between']], between, resting(world)),
        valueAt([['part', 'within']], within, resting(world)),
        valueAt([['part', 'between_share']], betweenShare, resting(world), 'share'),
      ];
    },
  },
  {
    ...shared,
    id: 'REP-TOP',
    name: 'Ten largest regions',
    question: 'How much goes to the ten regions that receive most?',
    unit: 'share of contribution',
    dimensions: ['n'],
    formulaTex: String.raw`\frac{\sum_{i=1}^{10} x_{(i)}}{\sum_r x_r}`,
    nullRule: 'Absent where no amount is known.',
    caveat: 'Blind to the size of regions.',
    source: 'Defined for this atlas.',
    compute: (world) => [valueAt([['n', '10']], topShare(world, 10), resting(world))],
  },
  {
    ...shared,
    id: 'REP-RHO',
    name: 'Money and wealth',
    question: 'Does money follow wealth?',
    unit: 'correlation −1 to 1',
    dimensions: ['field'],
    denominator: 'regions',
    formulaTex: String.raw`\rho = \operatorname{corr}\big(\operatorname{rank}(g_r), \operatorname{rank}(x_r / P_r)\big)`,
    nullRule: 'Absent below three regions with known GDP, or where either is the same everywhere.',
    caveat: 'Association only.',
    source: 'Spearman 1904, mid-ranks for ties.',
    compute: (world) => {
      const { rho, n } = moneyAndWealth(world);
      return [valueAt([], rho, n), valueAt([['field', 'n']], n, undefined, 'regions')];
    },
  },
  {
    ...shared,
    id: 'REP-RR-JK',
    name: 'Jackknife error of the ratio',
    question: 'Does the ratio hang on one project?',
    unit: 'ratio',
    dimensions: ['measure', 'category', 'field'],
    formulaTex: String.raw`se = \sqrt{\tfrac{n-1}{n} \sum_i (\theta_{(i)} - \bar\theta)^2},\quad RR \pm 1.96\,se`,
    nullRule: 'Absent below five projects, without population, or where leaving out one project leaves nothing.',
    caveat: 'The data are a census of funded projects: this is not a sampling error.',
    source: 'Efron and Tibshirani 1993; as jackknife_stats of astropy.',
    compute: (world) =>
      measures.flatMap((m) =>
        categories.map((k) =>
          valueAt(
            [
              ['measure', m],
              ['category', k],
              ['field', 'se'],
            ],
            jackknifeError(world, m, k),
            resting(world),
          ),
        ),
      ),
  },
  {
    ...shared,
    id: 'REP-RR-BOOT',
    name: 'Bootstrap interval of the ratio',
    question: 'Does another method agree with the interval?',
    unit: 'ratio',
    dimensions: ['measure', 'category', 'field'],
    slices: 'all',
    formulaTex: String.raw`\left[\theta^*_{2.5\,\%}, \theta^*_{97.5\,\%}\right]`,
    nullRule: 'Absent below twenty projects, without population, or where a draw has nothing.',
    caveat: 'Projects resampled 2 000 times with a fixed seed: a check of the jackknife, not a sampling error.',
    source: 'Percentile bootstrap; as boot of R.',
    compute: (world) => {
      const intervals = bootstrapIntervals(world, 'contribution');
      return categories.flatMap((k) =>
        (
          [
            ['lo', 'low'],
            ['hi', 'high'],
            ['se', 'se'],
          ] as const
        ).map(([field, part]) =>
          valueAt(
            [
              ['measure', 'contribution'],
              ['category', k],
              ['field', field],
            ],
            intervals[k][part],
            resting(world),
          ),
        ),
      );
    },
  },
];
