import { absent, known, type Measure, ratio } from '../measure.ts';
import { derivedFromProjects, type World } from '../world.ts';
import { presenceOf } from './presence.ts';

/** How links are counted: each shared project as 1, or as 1/(R−1). */
export const counts = ['full', 'fractional'] as const;
export type Count = (typeof counts)[number];

/** A link between two regions, places in `RegionNetwork.nodes`, a < b. */
export interface Link {
  readonly a: number;
  readonly b: number;
  readonly full: number;
  readonly fractional: number;
}

export interface RegionNetwork {
  /** Places in `world.regions` of every located region with a unit, outside the universe included. */
  readonly nodes: readonly number[];
  readonly nodeOf: ReadonlyMap<number, number>;
  /** In order of a, then b. */
  readonly links: readonly Link[];
  /** Neighbours per node, ascending. */
  readonly neighbours: readonly (readonly number[])[];
  /** Sum of link weights per node. */
  readonly strength: Readonly<Record<Count, Float64Array>>;
  /** Sum of link weights over pairs. */
  readonly total: Readonly<Record<Count, number>>;
  /** Projects with at least two regions: those that make links. */
  readonly linkingProjects: number;
}

/**
 * Which regions work together (NET-W)? Two regions are linked when a project has units in both: full counting adds 1
 * per shared project, fractional counting 1/(R−1), R = distinct located regions of the project (Newman).
 *
 * Shape   quadratic in regions, not in participations. No self-loops: two partners from one region make no link;
 *         a region without a partner stays a node.
 * Units   projects. Fractional strength of a region = its projects with R ≥ 2.
 */
export const networkOf: (world: World) => RegionNetwork = derivedFromProjects((world: World) => {
  const { full: presence } = presenceOf(world);
  const nodes = world.regions.flatMap((_, region) => ((presence[region] ?? 0) > 0 ? [region] : []));
  const nodeOf = new Map(nodes.map((region, node) => [region, node]));
  const size = nodes.length;
  const full = new Float64Array(size * size);
  const fractional = new Float64Array(size * size);
  let linkingProjects = 0;
  for (const { regions } of world.projects) {
    if (regions.length < 2) continue;
    linkingProjects += 1;
    const places = regions.map((region) => nodeOf.get(region) ?? 0);
    const weight = 1 / (regions.length - 1);
    for (const [i, a] of places.entries()) {
      for (let j = i + 1; j < places.length; j += 1) {
        const at = a * size + (places[j] ?? 0);
        full[at] = (full[at] ?? 0) + 1;
        fractional[at] = (fractional[at] ?? 0) + weight;
      }
    }
  }
  return { nodes, nodeOf, linkingProjects, ...linksOf(size, full, fractional) };
});

function linksOf(
  size: number,
  full: Float64Array,
  fractional: Float64Array,
): Pick<RegionNetwork, 'links' | 'neighbours' | 'strength' | 'total'> {
  const links: Link[] = [];
  const neighbours: number[][] = Array.from({ length: size }, () => []);
  const strength = { full: new Float64Array(size), fractional: new Float64Array(size) };
  const total = { full: 0, fractional: 0 };
  for (let a = 0; a < size; a += 1) {
    for (let b = a + 1; b < size; b += 1) {
      const shared = full[a * size + b] ?? 0;
      if (shared === 0) continue;
      const link = { a, b, full: shared, fractional: fractional[a * size + b] ?? 0 };
      links.push(link);
      neighbours[a]?.push(b);
      neighbours[b]?.push(a);
      for (const count of counts) {
        total[count] += link[count];
        for (const end of [a, b]) strength[count][end] = (strength[count][end] ?? 0) + link[count];
      }
    }
  }
  // Links come row by row, so a node's later neighbours are known before some of its earlier ones.
  for (const list of neighbours) list.sort((x, y) => x - y);
  return { links, neighbours, strength, total };
}

const neighbourSets: (world: World) => readonly ReadonlySet<number>[] = derivedFromProjects((world: World) =>
  networkOf(world).neighbours.map((list) => new Set(list)),
);

/** Whether two regions, places in `world.regions`, share a project (NET-W > 0). */
export function linked(world: World, a: number, b: number): boolean {
  const { nodeOf } = networkOf(world);
  const x = nodeOf.get(a);
  const y = nodeOf.get(b);
  return x !== undefined && y !== undefined && (neighbourSets(world)[x]?.has(y) ?? false);
}

/** Pairs linked over all pairs, 2E/(N(N−1)) (NET-DENS). Absent `too-few-regions` below two nodes. */
export function density(world: World): Measure {
  const { nodes, links } = networkOf(world);
  return ratio(2 * links.length, nodes.length * (nodes.length - 1), 'too-few-regions');
}

/** Regions that take part and share no project with another region (NET-ISO). */
export function isolates(world: World): number {
  return networkOf(world).neighbours.filter((list) => list.length === 0).length;
}

/**
 * Size-corrected link (NET-SAL, Salton): W_full/√(N(a)N(b)), N all projects of a region, set-theoretic.
 *
 * Units   0 to 1. A link exists only between regions with projects, so it is never absent.
 */
export function salton(world: World, { a, b, full }: Link): number {
  const { nodes } = networkOf(world);
  const { full: presence } = presenceOf(world);
  // √n·√n may fall a rounding error short of n.
  return Math.min(1, full / Math.sqrt((presence[nodes[a] ?? 0] ?? 0) * (presence[nodes[b] ?? 0] ?? 0)));
}

/**
 * Is a link stronger than activity would make it (NET-PAI, probabilistic affinity)? W_full·ΣS/(S(a)S(b)), S full
 * strength, ΣS over both triangles.
 *
 * Units   ratio, 1 as expected; unstable when fewer than 3 projects are shared.
 * Source  van Eck and Waltman 2009; as relatedness("association") of EconGeo.
 */
export function affinity(world: World, { a, b, full }: Link): number {
  const { strength, total } = networkOf(world);
  return (full * 2 * total.full) / ((strength.full[a] ?? 0) * (strength.full[b] ?? 0));
}

/** Sum of a region's links by place in `world.regions` (NET-STR); absent `no-nodes` when it has no project. */
export function strengthOf(world: World, region: number, count: Count): Measure {
  const { nodeOf, strength } = networkOf(world);
  const node = nodeOf.get(region);
  return node === undefined ? absent('no-nodes') : known(strength[count][node] ?? 0);
}
