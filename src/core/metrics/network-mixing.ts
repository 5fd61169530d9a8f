import { derived } from '../derived.ts';
import { ensure } from '../grouping.ts';
import { absent, known, type Measure, ratio } from '../measure.ts';
import { compareText } from '../order.ts';
import { type Mixing, mixing } from '../stats/mixing.ts';
import { type Category, categories } from '../taxonomy/categories.ts';
import { isCategory, type World } from '../world.ts';
import { type Count, type Link, networkOf } from './network.ts';

export const attributes = ['country', 'category'] as const;
export type Attribute = (typeof attributes)[number];
export type AssortativityCount = Count | 'unweighted';

type GroupOf = (node: number) => string | null;

/** Country or category of a node; null for a region without a category. */
const groupsOf: (world: World) => Readonly<Record<Attribute, GroupOf>> = derived((world: World) => {
  const { nodes } = networkOf(world);
  const country = nodes.map((region) => world.regions[region]?.country ?? null);
  const category = nodes.map((region) => {
    const status = world.status[region];
    return status !== undefined && isCategory(status) ? status : null;
  });
  return { country: (node) => country[node] ?? null, category: (node) => category[node] ?? null };
});

/** Links whose two ends have the attribute, with the group of each end. */
function groupedLinks(world: World, attribute: Attribute): { readonly link: Link; readonly a: string; readonly b: string }[] {
  const groupOf = groupsOf(world)[attribute];
  return networkOf(world).links.flatMap((link) => {
    const a = groupOf(link.a);
    const b = groupOf(link.b);
    return a === null || b === null ? [] : [{ link, a, b }];
  });
}

const linksByAttribute: (world: World) => Readonly<Record<Attribute, ReturnType<typeof groupedLinks>>> = derived(
  (world: World) => ({
    country: groupedLinks(world, 'country'),
    category: groupedLinks(world, 'category'),
  }),
);

/**
 * How much of the collaboration crosses countries (NET-XB) or categories (NET-XC)? Categories: over pairs whose two
 * categories are known.
 *
 * Units   share of link weight. The calls' own rules shape it: at least three countries.
 * Absent  `no-links` when there is no weight.
 */
export function crossShare(world: World, attribute: Attribute, count: Count): Measure {
  let across = 0;
  let all = 0;
  for (const { link, a, b } of linksByAttribute(world)[attribute]) {
    all += link[count];
    if (a !== b) across += link[count];
  }
  return ratio(across, all, 'no-links');
}

/**
 * E-I index (NET-EI): (E−I)/(E+I) = 2·cross share − 1. Group sizes alone move it: print beside NET-ASS.
 *
 * Units   −1 all ties inward, +1 all outward. Absent `no-links`.
 */
export function externalInternal(world: World, attribute: Attribute, count: Count): Measure {
  const { value, absent: reason } = crossShare(world, attribute, count);
  return value === null ? absent(reason) : known(2 * value - 1);
}

/** E-I index of one category, over pairs that touch it (NET-EI by category). Absent `no-links` when none does. */
export function categoryExternalInternal(world: World, category: Category, count: Count): Measure {
  let outward = 0;
  let all = 0;
  for (const { link, a, b } of linksByAttribute(world).category) {
    if (a !== category && b !== category) continue;
    all += link[count];
    if (a !== b) outward += link[count];
  }
  const share = ratio(outward, all, 'no-links');
  return share.value === null ? share : known(2 * share.value - 1);
}

/** Pairs of categories, the same one included, in their order. */
export const categoryPairs: readonly (readonly [Category, Category])[] = categories.flatMap((a, i) =>
  categories.slice(i).map((b) => [a, b] as const),
);

export interface CategoryMixing {
  readonly a: Category;
  readonly b: Category;
  /** Sum of link weights between the two. */
  readonly weight: number;
  /** Share of all weights between categorised regions (NET-MIX). */
  readonly share: Measure;
  /** The share that joining link ends at random would give: a_k², or 2·a_k·a_l between two categories. */
  readonly expected: Measure;
}

/** Who works with whom across categories (NET-MIX)? Shares add up to 1. Absent `no-links`. */
export function categoryMixing(world: World, count: Count): CategoryMixing[] {
  const links = linksByAttribute(world).category;
  const mixed = mixingBy(world, 'category', count);
  const total = links.reduce((sum, { link }) => sum + link[count], 0);
  return categoryPairs.map(([a, b]) => {
    let weight = 0;
    for (const pair of links) if ((pair.a === a && pair.b === b) || (pair.a === b && pair.b === a)) weight += pair.link[count];
    const ends = (mixed?.ends.get(a) ?? 0) * (mixed?.ends.get(b) ?? 0) * (a === b ? 1 : 2);
    return { a, b, weight, share: ratio(weight, total, 'no-links'), expected: mixed ? known(ends) : absent('no-links') };
  });
}

export interface CountryLink {
  readonly a: string;
  readonly b: string;
  readonly full: number;
  readonly fractional: number;
}

/** Weights of links added up per pair of countries, a ≤ b in id order; a = b are links inside a country. */
export function countryLinks(world: World): CountryLink[] {
  const pairs = new Map<string, Map<string, { full: number; fractional: number }>>();
  for (const { link, a, b } of linksByAttribute(world).country) {
    const [first, second] = compareText(a, b) <= 0 ? [a, b] : [b, a];
    const row = ensure(pairs, first, () => new Map<string, { full: number; fractional: number }>());
    const sum = ensure(row, second, () => ({ full: 0, fractional: 0 }));
    sum.full += link.full;
    sum.fractional += link.fractional;
  }
  return [...pairs].flatMap(([a, row]) => [...row].map(([b, sum]) => ({ a, b, ...sum })));
}

function mixingBy(world: World, attribute: Attribute, count: AssortativityCount): Mixing<string | null> | null {
  return mixing(
    linksByAttribute(world)[attribute].map(({ link }) => ({
      a: link.a,
      b: link.b,
      weight: count === 'unweighted' ? 1 : link[count],
    })),
    groupsOf(world)[attribute],
  );
}

/**
 * Do like regions work with like (NET-ASS, assortativity)? (Σe_kk − Σa_k²)/(1 − Σa_k²); category: within the subgraph
 * of categorised regions.
 *
 * Units   0 as degree would mix, above 0 like with like. The three-country rule forces it below 0 for country.
 * Absent  `no-links` without a link, `one-group` when all link ends are of one group.
 * Source  Newman 2003; modularity of the attribute partition / (1 − Σa_k²), as in igraph.
 */
export function assortativity(world: World, attribute: Attribute, count: AssortativityCount): Measure {
  const mixed = mixingBy(world, attribute, count);
  if (!mixed) return absent('no-links');
  if (mixed.ends.size < 2) return absent('one-group');
  return known((mixed.inside - mixed.expected) / (1 - mixed.expected));
}

/** Modularity of the country or category partition on full weights (NET-MOD). Absent `no-links`. */
export function partitionModularity(world: World, attribute: Attribute): Measure {
  const mixed = mixingBy(world, attribute, 'full');
  return mixed ? known(mixed.inside - mixed.expected) : absent('no-links');
}

/** Share of less developed regions linked to at least one more developed one (NET-BRIDGE). Absent `no-less-developed`. */
export function bridgeShare(world: World): Measure {
  const { nodes, neighbours } = networkOf(world);
  const { category } = groupsOf(world);
  const less = nodes.flatMap((_, node) => (category(node) === 'less_developed' ? [node] : []));
  const bridging = less.filter((node) => neighbours[node]?.some((other) => category(other) === 'more_developed'));
  return ratio(bridging.length, less.length, 'no-less-developed');
}
