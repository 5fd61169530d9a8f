import type { World } from '../../world.ts';
import { idsOf, type MetricDefinition, type MetricValue, valueAt } from '../definition.ts';
import { affinity, counts, density, isolates, type Link, networkOf, salton } from '../network.ts';

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

export const networkMetrics: readonly MetricDefinition[] = [
  {
    ...shared,
    id: 'NET-W',
    name: 'Links between regions',
    question: 'Which regions work together?',
    unit: 'projects',
    dimensions: ['a', 'b', 'field', 'count'],
    pairwise: true,
    slices: 'instrument',
    publishedIn: { table: 'region_pairs', columns: ['full', 'fractional'] },
    formulaTex: String.raw`W(a,b) = \left|\{p : a, b \in p\}\right|,\quad W_f(a,b) = \sum_{p \ni a,b} \frac{1}{R(p) - 1}`,
    nullRule: 'A pair without a common project has no row.',
    caveat: 'Full counting lets one project of 15 regions make 105 links. Two partners from one region are not a link.',
    source: 'Newman 2001; Perianes-Rodriguez, Waltman and van Eck 2016.',
    compute: linkValues,
  },
  {
    ...shared,
    id: 'NET-N',
    name: 'Regions in the network',
    question: 'How many regions take part?',
    unit: 'regions',
    formulaTex: String.raw`N = \left|\{r : N(r) \ge 1\}\right|`,
    nullRule: 'Never absent.',
    caveat: 'Regions outside the universe included.',
    compute: (world) => [valueAt([], networkOf(world).nodes.length)],
  },
  {
    ...shared,
    id: 'NET-E',
    name: 'Pairs linked',
    question: 'How many pairs of regions share a project?',
    unit: 'pairs',
    formulaTex: String.raw`E = \left|\{\{a,b\} : W(a,b) > 0\}\right|`,
    nullRule: 'Never absent.',
    caveat: 'Grows with the size of projects.',
    compute: (world) => [valueAt([], networkOf(world).links.length)],
  },
  {
    ...shared,
    id: 'NET-DENS',
    name: 'Density',
    question: 'What share of all pairs is linked?',
    unit: 'share of pairs',
    formulaTex: String.raw`\frac{2E}{N(N-1)}`,
    nullRule: 'Absent below two regions.',
    caveat: 'Compare across years only at a similar number of regions.',
    compute: (world) => [valueAt([], density(world), networkOf(world).linkingProjects)],
  },
  {
    ...shared,
    id: 'NET-ISO',
    name: 'Isolated regions',
    question: 'How many regions take part without a partner region?',
    unit: 'regions',
    formulaTex: String.raw`\left|\{r : \deg(r) = 0\}\right|`,
    nullRule: 'Never absent.',
    caveat: 'A region may be isolated because its partners are unlocated.',
    compute: (world) => [valueAt([], isolates(world))],
  },
  {
    ...shared,
    id: 'NET-DEG',
    name: 'Partner regions',
    question: 'With how many regions does a region work?',
    unit: 'regions',
    dimensions: ['region'],
    publishedIn: { table: 'region_metrics', columns: ['degree'] },
    formulaTex: String.raw`\deg(r) = \left|\{s \ne r : W(r,s) > 0\}\right|`,
    nullRule: 'A region without a project is not in the network.',
    caveat: 'One large project makes many partners.',
    compute: (world) => nodeValues(world, (node) => networkOf(world).neighbours[node]?.length ?? 0),
  },
  {
    ...shared,
    id: 'NET-STR',
    name: 'Strength',
    question: 'How much does a region work with others?',
    unit: 'projects',
    dimensions: ['region', 'count'],
    publishedIn: { table: 'region_metrics', columns: ['strength_full', 'strength_fractional'] },
    formulaTex: String.raw`S(r) = \sum_s W(r,s)`,
    nullRule: 'A region without a project is not in the network.',
    caveat: 'Fractional strength is the number of its projects with at least two regions.',
    compute: strengthValues,
  },
  {
    ...shared,
    id: 'NET-SAL',
    name: 'Salton’s measure',
    question: 'How strong is a link, given the activity of both?',
    unit: 'index 0 to 1',
    dimensions: ['a', 'b'],
    pairwise: true,
    slices: 'instrument',
    publishedIn: { table: 'region_pairs', columns: ['salton'] },
    formulaTex: String.raw`\frac{W(a,b)}{\sqrt{N(a)\,N(b)}}`,
    nullRule: 'Only pairs that are linked.',
    caveat: 'Set-theoretic: NET-PAI is preferred for "more than expected".',
    source: 'Salton and McGill 1983; the cosine of project incidence.',
    compute: (world) => pairValues(world, (link) => salton(world, link)),
  },
  {
    ...shared,
    id: 'NET-PAI',
    name: 'Probabilistic affinity',
    question: 'Do two regions work together more than their activity suggests?',
    unit: 'ratio',
    dimensions: ['a', 'b'],
    pairwise: true,
    slices: 'instrument',
    publishedIn: { table: 'region_pairs', columns: ['affinity'] },
    formulaTex: String.raw`\frac{W(a,b) \sum_r S(r)}{S(a)\,S(b)}`,
    nullRule: 'Only pairs that are linked.',
    caveat: '1 is as expected; unstable when fewer than 3 projects are shared.',
    source: 'van Eck and Waltman 2009; as EconGeo.',
    compute: (world) => pairValues(world, (link) => affinity(world, link)),
  },
];

function* linkValues(world: World): Iterable<MetricValue> {
  const { nodes, links, total } = networkOf(world);
  const ids = idsOf(world, nodes);
  for (const link of links) {
    for (const count of counts)
      yield valueAt(
        [
          ['a', ids[link.a] ?? ''],
          ['b', ids[link.b] ?? ''],
          ['count', count],
        ],
        link[count],
      );
  }
  for (const count of counts)
    yield valueAt(
      [
        ['field', 'sum'],
        ['count', count],
      ],
      total[count],
    );
}

function* pairValues(world: World, of: (link: Link) => number): Iterable<MetricValue> {
  const { nodes, links } = networkOf(world);
  const ids = idsOf(world, nodes);
  for (const link of links)
    yield valueAt(
      [
        ['a', ids[link.a] ?? ''],
        ['b', ids[link.b] ?? ''],
      ],
      of(link),
      link.full,
    );
}

function nodeValues(world: World, of: (node: number) => number): MetricValue[] {
  return idsOf(world, networkOf(world).nodes).map((region, node) => valueAt([['region', region]], of(node)));
}

function* strengthValues(world: World): Iterable<MetricValue> {
  const { nodes, strength } = networkOf(world);
  for (const [node, region] of idsOf(world, nodes).entries()) {
    for (const count of counts)
      yield valueAt(
        [
          ['region', region],
          ['count', count],
        ],
        strength[count][node] ?? 0,
      );
  }
}
