import type { Artefact, Column, Row } from '#core/artefact.ts';
import { compareText } from '#core/order.ts';
import type { Filled } from '../../publish/references.ts';

/** An undirected network: nodes by id, edges with source before target in id order. */
export interface Network {
  readonly name: 'regions' | 'organisations';
  readonly title: string;
  /** The first column is the id. */
  readonly nodeColumns: readonly Column[];
  readonly nodes: readonly Row[];
  /** The first two columns are the ends. */
  readonly edgeColumns: readonly Column[];
  readonly edges: readonly Row[];
}

const node = (name: string, type: Column['type'], description: string, more: Partial<Column> = {}): Column => ({
  name,
  type,
  description,
  ...more,
});
const ends = (what: string, nodes: string) => [
  node('source', 'text', `${what} first in id order.`, { required: true, references: `${nodes}.id` }),
  node('target', 'text', `The other ${what.toLowerCase()}.`, { required: true, references: `${nodes}.id` }),
];
const weights = [
  node('full', 'integer', 'Projects shared (full counting).', { unit: 'projects', required: true }),
  node('fractional', 'number', 'Each shared project divided by its number of partners less one (fractional counting).', {
    unit: 'projects, fractional',
    required: true,
  }),
];

/** Regions that share projects: all of `regions`, linked by the rows of `region_pairs` over all projects. */
export function regionNetwork(regions: readonly Row[], metrics: readonly Row[], pairs: readonly Row[]): Network {
  const overall = new Map(metrics.flatMap((row) => (row['slice_kind'] === 'all' ? [[row['region_id'], row] as const] : [])));
  return {
    name: 'regions',
    title: 'Regions linked by shared projects',
    nodeColumns: [
      node('id', 'text', 'NUTS 2 code, version 2021.', { required: true, references: 'regions.region_id' }),
      node('label', 'text', 'Name of the region.', { required: true }),
      node('country', 'text', 'Country code.', { required: true }),
      node('category', 'text', 'Category of region 2021-2027.', { empty: 'outside the EU-27, or not categorised' }),
      node('category_2014_2020', 'text', 'Category of region 2014-2020.', { empty: 'outside the EU-28, or not categorised' }),
      node('lat', 'number', 'Latitude of a point inside.', { unit: 'degrees', empty: 'no boundary at hand' }),
      node('lon', 'number', 'Longitude of that point.', { unit: 'degrees', empty: 'no boundary at hand' }),
      node('projects', 'integer', 'Projects with a unit in the region.', { unit: 'projects', empty: 'no figures' }),
    ],
    nodes: regions.map((row) => ({
      id: row['region_id'] ?? null,
      label: row['name'] ?? null,
      country: row['country'] ?? null,
      category: row['category'] ?? null,
      category_2014_2020: row['category_2014_2020'] ?? null,
      lat: row['lat'] ?? null,
      lon: row['lon'] ?? null,
      projects: overall.get(row['region_id'] ?? null)?.['projects_full'] ?? null,
    })),
    edgeColumns: [...ends('Region', 'regions-nodes'), ...weights],
    edges: pairs
      .filter((row) => row['slice_kind'] === 'all')
      .map((row) => ({
        source: row['a'] ?? null,
        target: row['b'] ?? null,
        full: row['full'] ?? null,
        fractional: row['fractional'] ?? null,
      })),
  };
}

/** More links than this are not written out: they would be far larger than the participations they follow from. */
export const mostLinks = 1_000_000;

/**
 * Organisations that take part in the same projects: those with at least one project, one edge per pair.
 *
 * Units   full: projects shared; fractional: Σ 1/(k−1) over shared projects, k organisations of the project.
 * Absent  null where there are more than `most` pairs, counted with repeats: the network follows from participations.
 */
export function organisationNetwork(
  organisations: readonly Row[],
  participations: readonly Row[],
  regions: readonly Row[],
  most = mostLinks,
): Network | null {
  const categories = new Map(regions.map((row) => [row['region_id'], row['category'] ?? null] as const));
  const members = new Map<string, Set<string>>();
  for (const row of participations) {
    const project = String(row['project_id']);
    const set = members.get(project) ?? new Set<string>();
    members.set(project, set.add(String(row['org_id'])));
  }
  let links = 0;
  for (const { size } of members.values()) links += (size * (size - 1)) / 2;
  if (links > most) return null;
  const edges = new Map<string, { source: string; target: string; full: number; fractional: number }>();
  for (const [, set] of [...members].sort(([a], [b]) => compareText(a, b))) {
    const ids = [...set].sort(compareText);
    for (const [i, source] of ids.entries()) {
      for (const target of ids.slice(i + 1)) {
        const key = `${source}\n${target}`;
        const edge = edges.get(key) ?? { source, target, full: 0, fractional: 0 };
        edge.full += 1;
        edge.fractional += 1 / (ids.length - 1);
        edges.set(key, edge);
      }
    }
  }
  const present = new Set(participations.map((row) => row['org_id']));
  return {
    name: 'organisations',
    title: 'Organisations linked by shared projects',
    nodeColumns: [
      node('id', 'text', 'Organisation.', { required: true, references: 'organisations.org_id' }),
      node('label', 'text', 'Name; the id where no name is known.', { required: true }),
      node('country', 'text', 'Country code.', { empty: 'not stated' }),
      node('region', 'text', 'NUTS 2 region, version 2021.', { empty: 'unlocated', references: 'regions.region_id' }),
      node('category', 'text', 'Category of that region 2021-2027.', { empty: 'unlocated, outside the EU-27, or not categorised' }),
      node('registered', 'flag', 'On a cluster register.', { required: true }),
      node('projects', 'integer', 'Projects the organisation takes part in.', { unit: 'projects', required: true }),
    ],
    nodes: organisations
      .filter((row) => present.has(row['org_id'] ?? null))
      .map((row) => ({
        id: row['org_id'] ?? null,
        label: row['name'] ?? row['org_id'] ?? null,
        country: row['country'] ?? null,
        region: row['region_id'] ?? null,
        category: categories.get(row['region_id'] ?? null) ?? null,
        registered: row['registered'] ?? null,
        projects: row['projects'] ?? null,
      })),
    edgeColumns: [...ends('Organisation', 'organisations-nodes'), ...weights],
    edges: [...edges.values()].sort((a, b) => compareText(a.source, b.source) || compareText(a.target, b.target)),
  };
}

/** The two tables of a network as contracts, so that they are checked and written like every other. */
export function networkTables({ name, title, nodeColumns, nodes, edgeColumns, edges }: Network): readonly Filled[] {
  const of = (part: 'nodes' | 'edges', columns: readonly Column[], key: readonly string[]): Artefact => ({
    name: `${name}-${part}`,
    group: 'metrics',
    title: `${title}: ${part}`,
    description: title,
    key,
    columns,
  });
  return [
    { artefact: of('nodes', nodeColumns, ['id']), rows: nodes },
    { artefact: of('edges', edgeColumns, ['source', 'target']), rows: edges },
  ];
}
