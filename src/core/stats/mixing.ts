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
  const sums = new Map<Group, number>();
  for (const { a, b, weight } of edges) {
    const groups = [groupOf(a), groupOf(b)] as const;
    total += weight;
    if (groups[0] === groups[1]) inside += weight;
    for (const group of groups) sums.set(group, (sums.get(group) ?? 0) + weight);
  }
  if (total === 0) return null;
  let expected = 0;
  const ends = new Map<Group, number>();
  for (const [group, sum] of sums) {
    // Both sums are rounded in their own order: of one group alone the share could be above 1.
    const share = Math.min(sum / (2 * total), 1);
    ends.set(group, share);
    expected += share * share;
  }
  return { inside: inside / total, expected, ends };
}
