import type { World } from '../../world.ts';
import { idsOf, type MetricDefinition, type MetricValue, valueAt } from '../definition.ts';
import {
  coverageOfCluster,
  coverageOfS3,
  type DualSizes,
  dualGap,
  dualJaccard,
  dualLift,
  dualProbability,
  dualThemes,
  gapSides,
  pooled,
  sizesOf,
} from '../dual.ts';

const shared = {
  family: 'DUAL',
  direction: 'neutral',
  denominator: 'regions',
  periodBound: true,
  slices: 'all',
  source: 'Defined for this atlas.',
} as const;

export const dualMetrics: readonly MetricDefinition[] = [
  {
    ...shared,
    id: 'DUAL',
    name: 'Clusters and regional authorities on one theme',
    question: 'Do regional authorities and clusters meet on the same theme?',
    unit: 'share of regions',
    dimensions: ['theme', 'field'],
    publishedIn: { table: 'dual', columns: ['cluster', 's3', 'both', 'jaccard', 'cov_s3', 'cov_cluster', 'lift', 'p'] },
    formulaTex: String.raw`J = \frac{|A \cap S|}{|A \cup S|},\quad \text{lift} = \frac{|A \cap S|\,|U|}{|A|\,|S|},\quad p = P(X \ge |A \cap S|)`,
    nullRule: 'Absent where a denominator is empty; lift and p where either side is.',
    caveat: 'Many themes are tested: p is marked only after Holm’s correction. Registers of both sides are incomplete.',
    compute: dualValues,
  },
  {
    ...shared,
    id: 'DUAL-GAP',
    name: 'Gaps between the approaches',
    question: 'Where is one approach present and the other not?',
    unit: 'list of regions',
    dimensions: ['theme', 'side'],
    publishedIn: { table: 'dual_gaps', columns: ['region_id'] },
    formulaTex: String.raw`S \setminus A,\quad A \setminus S`,
    nullRule: 'An empty list where there is no gap.',
    caveat: 'The list to act on: s3_only are committed regions without a cluster project.',
    compute: (world) =>
      dualThemes(world).flatMap((theme) =>
        gapSides.map(
          (side): MetricValue => ({
            dims: [
              ['theme', theme.theme],
              ['side', side],
            ],
            value: idsOf(world, dualGap(theme, side)),
          }),
        ),
      ),
  },
];

function* dualValues(world: World): Iterable<MetricValue> {
  yield* sizeValues('all', pooled(dualThemes(world)));
  for (const theme of dualThemes(world)) {
    const sizes = sizesOf(theme);
    yield* sizeValues(theme.theme, sizes);
    yield valueAt(
      [
        ['theme', theme.theme],
        ['field', 'lift'],
      ],
      dualLift(world, sizes),
      sizes.s3,
      'ratio',
    );
    yield valueAt(
      [
        ['theme', theme.theme],
        ['field', 'p'],
      ],
      dualProbability(world, sizes),
      sizes.s3,
      'probability',
    );
  }
}

function sizeValues(theme: string, sizes: DualSizes): MetricValue[] {
  const at = (field: string) =>
    [
      ['theme', theme],
      ['field', field],
    ] as const;
  return [
    ...(['cluster', 's3', 'both'] as const).map((field) => valueAt(at(field), sizes[field], undefined, 'regions')),
    valueAt(at('jaccard'), dualJaccard(sizes), sizes.cluster + sizes.s3 - sizes.both),
    valueAt(at('cov_s3'), coverageOfS3(sizes), sizes.s3),
    valueAt(at('cov_cluster'), coverageOfCluster(sizes), sizes.cluster),
  ];
}
