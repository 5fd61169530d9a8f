/** An undirected weighted edge between two nodes. */
export interface WeightedEdge {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

export interface Mixing<Group> {
  /** Σ over groups of e_kk: share of weight inside groups. */
  readonly inside: number;
  /** Σ over groups of a_k²: the same share if ends were joined at random. */
  readonly expected: number;
  /** Share of edge ends that belong to each group, a_k. */
  readonly ends: ReadonlyMap<Group, number>;
}

/**
 * How edges mix the groups of their ends.
 *
 * Shape   edges without loops; every node has a group.
 * Absent  null when there is no weight.
 */
export function mixing<Group>(edges: readonly WeightedEdge[], groupOf: (node: number) => Group): Mixing<Group> | null {
  let total = 0;
  let inside = 0;
  // A node is asked for its group once, an edge only for numbers: dense graphs have a hundred edges a node.
  const groups: Group[] = [];
  const numbers = new Map<Group, number>();
  const sums: number[] = [];
  const ofNode: number[] = [];
  const numberOf = (node: number): number => {
    const known = ofNode[node];
    if (known !== undefined) return known;
    const group = groupOf(node);
    const number = numbers.get(group) ?? groups.length;
    if (number === groups.length) {
      numbers.set(group, number);
      groups.push(group);
      sums.push(0);
    }
    ofNode[node] = number;
    return number;
  };
  for (const { a, b, weight } of edges) {
    const one = numberOf(a);
    const other = numberOf(b);
    total += weight;
    if (one === other) inside += weight;
    sums[one] = (sums[one] ?? 0) + weight;
    sums[other] = (sums[other] ?? 0) + weight;
  }
  if (total === 0) return null;
  let expected = 0;
  const ends = new Map<Group, number>();
  for (const [number, group] of groups.entries()) {
    // Both sums are rounded in their own order: of one group alone the share could be above 1.
    const share = Math.min((sums[number] ?? 0) / (2 * total), 1);
    ends.set(group, share);
    expected += share * share;
  }
  return { inside: inside / total, expected, ends };
}
