import { absent, known, type Measure } from '../measure.ts';
import { bestCommunities, type Communities } from '../stats/communities.ts';
import { betweenness, type Clustering, clustering, componentSizes } from '../stats/graph.ts';
import { derivedFromProjects, type World } from '../world.ts';
import { networkOf } from './network.ts';

/** Below this modularity there are no clear communities, and none are drawn. */
export const clearCommunities = 0.3;

/**
 * Which regions bridge projects (NET-BTW)? Unweighted shortest-path betweenness.
 *
 * Shape   one value per node of the network; null when there are fewer than 3.
 * Units   share of pairs of other regions, 0 to 1.
 */
export const betweennessOf: (world: World) => Float64Array | null = derivedFromProjects((world: World) =>
  betweenness(networkOf(world).neighbours),
);

const sizesOf: (world: World) => readonly number[] = derivedFromProjects((world: World) =>
  componentSizes(networkOf(world).neighbours),
);

/** Connected components, isolates counted (NET-COMP). */
export function components(world: World): number {
  return sizesOf(world).length;
}

/** Share of regions in the largest component (NET-GIANT). Absent `no-nodes` when no region takes part. */
export function giantShare(world: World): Measure {
  const [largest] = sizesOf(world);
  return largest === undefined ? absent('no-nodes') : known(largest / networkOf(world).nodes.length);
}

const clusteringOf: (world: World) => Clustering = derivedFromProjects((world: World) => clustering(networkOf(world).neighbours));

/** 3·triangles/connected triples (NET-CC). High by construction, since projects are cliques. Absent `no-triples`. */
export function globalClustering(world: World): Measure {
  const { global } = clusteringOf(world);
  return global === null ? absent('no-triples') : known(global);
}

/** Mean local clustering over regions with at least two partners (NET-LCC). Absent `no-triples`. */
export function localClustering(world: World): Measure {
  const { local } = clusteringOf(world);
  return local === null ? absent('no-triples') : known(local);
}

/**
 * Are there communities of regions (NET-COMM)? Best modularity of seeded Louvain runs on full weights; fewer runs on
 * large networks, whose modularity varies less from run to run.
 *
 * Absent  null without a link.
 */
export const communitiesOf: (world: World) => Communities | null = derivedFromProjects((world: World) => {
  const { nodes, links } = networkOf(world);
  const runs = Math.max(6, Math.min(30, Math.round(20_000 / Math.max(1, links.length))));
  return bestCommunities(
    nodes.length,
    links.map(({ a, b, full }) => ({ a, b, weight: full })),
    runs,
  );
});
