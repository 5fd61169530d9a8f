import { absent, known } from '../../measure.ts';
import { idsOf, type MetricDefinition, valueAt } from '../definition.ts';
import { networkOf } from '../network.ts';
import { betweennessOf, communitiesOf, components, giantShare, globalClustering, localClustering } from '../network-shape.ts';

const shared = {
  family: 'NET',
  direction: 'neutral',
  dimensions: [],
  denominator: 'projects',
  periodBound: false,
  slices: 'every',
  publishedIn: { table: 'metrics' },
  source: 'Defined for this atlas.',
} as const;

export const networkShapeMetrics: readonly MetricDefinition[] = [
  {
    ...shared,
    id: 'NET-BTW',
    name: 'Betweenness',
    question: 'Which regions bridge projects?',
    unit: 'share of shortest paths',
    dimensions: ['region'],
    slices: 'instrument',
    publishedIn: { table: 'region_metrics', columns: ['betweenness'] },
    formulaTex: String.raw`\frac{2}{(N-1)(N-2)} \sum_{s < t} \frac{\sigma_{st}(r)}{\sigma_{st}}`,
    nullRule: 'Absent below three regions.',
    caveat: 'Projects are cliques: betweenness marks regions between projects.',
    source: 'Brandes 2001; as igraph, normalised.',
    compute: (world) => {
      const values = betweennessOf(world);
      const { nodes, linkingProjects } = networkOf(world);
      return idsOf(world, nodes).map((region, node) =>
        valueAt([['region', region]], values ? known(values[node] ?? 0) : absent('too-few-regions'), linkingProjects),
      );
    },
  },
  {
    ...shared,
    id: 'NET-COMP',
    name: 'Components',
    question: 'Into how many separate parts does the network fall?',
    unit: 'components',
    formulaTex: String.raw`\left|\pi_0(G)\right|`,
    nullRule: 'Never absent.',
    caveat: 'Isolated regions count.',
    compute: (world) => [valueAt([], components(world))],
  },
  {
    ...shared,
    id: 'NET-GIANT',
    name: 'Largest component',
    question: 'What share of regions is connected, directly or not?',
    unit: 'share of regions',
    formulaTex: String.raw`\frac{\max_C |C|}{N}`,
    nullRule: 'Absent where no region takes part.',
    caveat: 'Soon 1 when projects are large.',
    compute: (world) => [valueAt([], giantShare(world), networkOf(world).linkingProjects)],
  },
  {
    ...shared,
    id: 'NET-CC',
    name: 'Clustering',
    question: 'Are partners of a region partners of each other?',
    unit: 'share of triples',
    formulaTex: String.raw`\frac{3 \cdot \text{triangles}}{\text{connected triples}}`,
    nullRule: 'Absent where no region has two partners.',
    caveat: 'High by construction, since a project links all its regions: never read alone.',
    source: 'As transitivity of igraph.',
    compute: (world) => [valueAt([], globalClustering(world), networkOf(world).linkingProjects)],
  },
  {
    ...shared,
    id: 'NET-LCC',
    name: 'Mean local clustering',
    question: 'The same, region by region?',
    unit: 'share of neighbour pairs',
    formulaTex: String.raw`\frac{1}{|V_{\deg \ge 2}|} \sum_{\deg(r) \ge 2} \frac{2 E_r}{\deg(r)(\deg(r) - 1)}`,
    nullRule: 'Absent where no region has two partners.',
    caveat: 'High by construction: never read alone.',
    source: 'Watts and Strogatz 1998; as igraph, regions of degree below 2 left out.',
    compute: (world) => [valueAt([], localClustering(world), networkOf(world).linkingProjects)],
  },
  {
    ...shared,
    id: 'NET-COMM',
    name: 'Communities',
    question: 'Are there communities of regions?',
    unit: 'modularity',
    dimensions: ['field'],
    slices: 'instrument',
    formulaTex: String.raw`Q = \max_C \sum_c \left( e_{cc} - a_c^2 \right)`,
    nullRule: 'Absent without a link.',
    caveat:
      'Best of seeded Louvain runs on full weights; the partition is not unique. Below 0.3 there are no clear communities and none are drawn.',
    source: 'Blondel and others 2008; graphology-communities-louvain.',
    compute: (world) => {
      const found = communitiesOf(world);
      return [valueAt([['field', 'q']], found ? known(found.modularity) : absent('no-links'), networkOf(world).linkingProjects)];
    },
  },
];
