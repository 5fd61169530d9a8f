/*
 * Measures of an undirected graph without loops, given as neighbour lists. General: knows nothing of regions.
 * graphology has most of them; on the dense graphs of shared projects its objects cost several times the memory
 * and time of these lists, and its conventions differ (isolates, normalisation), so only communities use it.
 */

export type Neighbours = readonly (readonly number[])[];

/**
 * Betweenness by Brandes' algorithm on unweighted shortest paths, × 2/((N−1)(N−2)): the share of pairs of other
 * nodes whose shortest paths run through a node.
 *
 * Shape   one value per node; O(nodes × edges).
 * Absent  null when there are fewer than 3 nodes.
 */
export function betweenness(neighbours: Neighbours): Float64Array | null {
  const size = neighbours.length;
  if (size < 3) return null;
  const through = new Float64Array(size);
  const order = new Int32Array(size);
  const distance = new Int32Array(size);
  const paths = new Float64Array(size);
  const dependency = new Float64Array(size);
  for (let source = 0; source < size; source += 1) {
    distance.fill(-1);
    paths.fill(0);
    dependency.fill(0);
    distance[source] = 0;
    paths[source] = 1;
    order[0] = source;
    let found = 1;
    for (let next = 0; next < found; next += 1) {
      const v = order[next] ?? 0;
      const further = (distance[v] ?? 0) + 1;
      for (const w of neighbours[v] ?? []) {
        if (distance[w] === -1) {
          distance[w] = further;
          order[found] = w;
          found += 1;
        }
        if (distance[w] === further) paths[w] = (paths[w] ?? 0) + (paths[v] ?? 0);
      }
    }
    for (let next = found - 1; next > 0; next -= 1) {
      const w = order[next] ?? 0;
      const nearer = (distance[w] ?? 0) - 1;
      const part = (1 + (dependency[w] ?? 0)) / (paths[w] ?? 1);
      for (const v of neighbours[w] ?? [])
        if (distance[v] === nearer) dependency[v] = (dependency[v] ?? 0) + (paths[v] ?? 0) * part;
      through[w] = (through[w] ?? 0) + (dependency[w] ?? 0);
    }
  }
  // Each pair was seen from both ends, which the factor 2 of the normalisation takes back.
  return through.map((value) => Math.min(1, value / ((size - 1) * (size - 2))));
}

/** Sizes of the connected components, isolates included, largest first. */
export function componentSizes(neighbours: Neighbours): number[] {
  const seen = new Uint8Array(neighbours.length);
  const sizes: number[] = [];
  for (let start = 0; start < neighbours.length; start += 1) {
    if (seen[start] === 1) continue;
    const reached = [start];
    seen[start] = 1;
    for (const v of reached) {
      for (const w of neighbours[v] ?? []) {
        if (seen[w] === 1) continue;
        seen[w] = 1;
        reached.push(w);
      }
    }
    sizes.push(reached.length);
  }
  return sizes.sort((a, b) => b - a);
}

export interface Clustering {
  /** 3 · triangles / connected triples; null without a triple. */
  readonly global: number | null;
  /** Mean over nodes of degree ≥ 2 of the share of their neighbour pairs that are linked; null without such a node. */
  readonly local: number | null;
}

/** Clustering coefficients. High by construction where groups make cliques: never read alone. */
export function clustering(neighbours: Neighbours): Clustering {
  const mark = new Uint8Array(neighbours.length);
  let closed = 0;
  let triples = 0;
  let localSum = 0;
  let eligible = 0;
  for (const list of neighbours) {
    if (list.length < 2) continue;
    for (const v of list) mark[v] = 1;
    let ends = 0;
    for (const v of list) for (const w of neighbours[v] ?? []) ends += mark[w] ?? 0;
    for (const v of list) mark[v] = 0;
    const pairs = (list.length * (list.length - 1)) / 2;
    closed += ends / 2;
    triples += pairs;
    localSum += ends / 2 / pairs;
    eligible += 1;
  }
  return eligible === 0 ? { global: null, local: null } : { global: closed / triples, local: localSum / eligible };
}
