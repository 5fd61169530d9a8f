import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import { mixing, type WeightedEdge } from './mixing.ts';
import { seededRandom } from './random.ts';

export interface Communities {
  /** Community of each node, numbered from 0 in order of first appearance. */
  readonly of: readonly number[];
  readonly modularity: number;
}

/**
 * The best partition that Louvain (graphology) finds in several seeded runs, by modularity. The partition is not
 * unique: state algorithm, runs and Q beside it.
 *
 * Shape   `size` nodes, isolates included; edges without loops and repeats.
 * Absent  null when there is no edge.
 */
export function bestCommunities(size: number, edges: readonly WeightedEdge[], runs: number): Communities | null {
  if (edges.length === 0) return null;
  const graph = new UndirectedGraph();
  for (let node = 0; node < size; node += 1) graph.addNode(String(node));
  for (const { a, b, weight } of edges) graph.addEdge(String(a), String(b), { weight });
  let best: Communities | null = null;
  for (let run = 0; run < runs; run += 1) {
    const found = louvain(graph, { getEdgeWeight: 'weight', rng: seededRandom(run + 1) });
    const of = Array.from({ length: size }, (_, node) => found[String(node)] ?? 0);
    const mixed = mixing(edges, (node) => of[node] ?? 0);
    const modularity = mixed ? mixed.inside - mixed.expected : 0;
    if (!best || modularity > best.modularity + 1e-12) best = { of: renumbered(of), modularity };
  }
  return best;
}

function renumbered(of: readonly number[]): number[] {
  const numbers = new Map<number, number>();
  return of.map((community) => {
    const number = numbers.get(community) ?? numbers.size;
    numbers.set(community, number);
    return number;
  });
}
