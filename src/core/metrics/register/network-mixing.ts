import { categories } from '../../taxonomy/categories.ts';
import { type MetricDefinition, valueAt } from '../definition.ts';
import { counts, networkOf } from '../network.ts';
import {
  assortativity,
  attributes,
  bridgeShare,
  categoryExternalInternal,
  categoryMixing,
  crossShare,
  externalInternal,
  partitionModularity,
} from '../network-mixing.ts';

const shared = {
  family: 'NET',
  direction: 'neutral',
  dimensions: ['count'],
  denominator: 'projects',
  periodBound: true,
  slices: 'every',
  publishedIn: { table: 'metrics' },
} as const;

export const networkMixingMetrics: readonly MetricDefinition[] = [
  {
    ...shared,
    id: 'NET-XB',
    name: 'Cross-border share',
    question: 'How much of the collaboration crosses a border?',
    unit: 'share of link weight',
    periodBound: false,
    formulaTex: String.raw`\frac{\sum_{c(a) \ne c(b)} W(a,b)}{\sum W(a,b)}`,
    nullRule: 'Absent without a link.',
    caveat: 'Shaped by the rule that partners come from at least three countries.',
    source: 'Defined for this atlas.',
    compute: (world) =>
      counts.map((count) => valueAt([['count', count]], crossShare(world, 'country', count), networkOf(world).linkingProjects)),
  },
  {
    ...shared,
    id: 'NET-XC',
    name: 'Share across categories',
    question: 'How much of the collaboration joins different categories of region?',
    unit: 'share of link weight',
    formulaTex: String.raw`\frac{\sum_{k(a) \ne k(b)} W(a,b)}{\sum W(a,b)}`,
    nullRule: 'Absent without a link between categorised regions.',
    caveat: 'Shaped by the rule that a partner comes from a less developed or transition region.',
    source: 'Defined for this atlas.',
    compute: (world) =>
      counts.map((count) => valueAt([['count', count]], crossShare(world, 'category', count), networkOf(world).linkingProjects)),
  },
  {
    ...shared,
    id: 'NET-EI',
    name: 'E-I index',
    question: 'Do ties point outward or inward?',
    unit: 'index −1 to 1',
    dimensions: ['attr', 'category', 'count'],
    formulaTex: String.raw`\frac{E - I}{E + I}`,
    nullRule: 'Absent without a link that counts.',
    caveat: '+1: all ties outward. Group sizes alone move it: read beside NET-ASS.',
    source: 'Krackhardt and Stern 1988.',
    compute: (world) => {
      const n = networkOf(world).linkingProjects;
      return [
        ...attributes.flatMap((attr) =>
          counts.map((count) =>
            valueAt(
              [
                ['attr', attr],
                ['count', count],
              ],
              externalInternal(world, attr, count),
              n,
            ),
          ),
        ),
        ...categories.flatMap((k) =>
          counts.map((count) =>
            valueAt(
              [
                ['category', k],
                ['count', count],
              ],
              categoryExternalInternal(world, k, count),
              n,
            ),
          ),
        ),
      ];
    },
  },
  {
    ...shared,
    id: 'NET-MIX',
    name: 'Mixing of categories',
    question: 'Which categories work with which?',
    unit: 'share of link weight',
    dimensions: ['a', 'b', 'count'],
    formulaTex: String.raw`\frac{W(k,l)}{\sum W}`,
    nullRule: 'Absent without a link between categorised regions.',
    caveat: 'Compare with the share that activity alone would give (table category_pairs).',
    source: 'Defined for this atlas.',
    compute: (world) =>
      counts.flatMap((count) =>
        categoryMixing(world, count).map(({ a, b, share }) =>
          valueAt(
            [
              ['a', a],
              ['b', b],
              ['count', count],
            ],
            share,
            networkOf(world).linkingProjects,
          ),
        ),
      ),
  },
  {
    ...shared,
    id: 'NET-ASS',
    name: 'Assortativity',
    question: 'Do like regions work with like?',
    unit: 'index',
    dimensions: ['attr', 'count'],
    formulaTex: String.raw`\frac{\sum_k e_{kk} - \sum_k a_k^2}{1 - \sum_k a_k^2}`,
    nullRule: 'Absent without a link, or where all belong to one group.',
    caveat: '0 is mixing as degree would give it; the three-country rule forces it below 0 for country.',
    source: 'Newman 2003; as assortativity_nominal of igraph.',
    compute: (world) =>
      attributes.flatMap((attr) =>
        (['unweighted', ...counts] as const).map((count) =>
          valueAt(
            [
              ['attr', attr],
              ['count', count],
            ],
            assortativity(world, attr, count),
            networkOf(world).linkingProjects,
          ),
        ),
      ),
  },
  {
    ...shared,
    id: 'NET-MOD',
    name: 'Modularity of a partition',
    question: 'How far do countries or categories keep to themselves?',
    unit: 'modularity',
    dimensions: ['partition'],
    formulaTex: String.raw`\sum_k \left( e_{kk} - a_k^2 \right)`,
    nullRule: 'Absent without a link.',
    caveat: 'Full weights. The rules of the calls alone move it.',
    source: 'Newman and Girvan 2004; as igraph.',
    compute: (world) =>
      attributes.map((attr) => valueAt([['partition', attr]], partitionModularity(world, attr), networkOf(world).linkingProjects)),
  },
  {
    ...shared,
    id: 'NET-BRIDGE',
    name: 'Bridges to more developed regions',
    question: 'How many less developed regions work with a more developed one?',
    unit: 'share of regions',
    dimensions: [],
    direction: 'higher',
    formulaTex: String.raw`\frac{\left|\{r \in LD : \exists s \in MD,\ W(r,s) > 0\}\right|}{\left|LD \cap V\right|}`,
    nullRule: 'Absent where no less developed region takes part.',
    caveat: 'Among less developed regions that take part.',
    source: 'Defined for this atlas.',
    compute: (world) => [valueAt([], bridgeShare(world), networkOf(world).linkingProjects)],
  },
];
