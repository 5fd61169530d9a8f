import { describe, expect, test } from 'vitest';
import type { Category } from '../taxonomy/categories.ts';
import { type World, worldOf } from '../world.ts';
import { affinity, density, isolates, linked, networkOf, salton } from './network.ts';
import {
  assortativity,
  bridgeShare,
  categoryExternalInternal,
  categoryMixing,
  countryLinks,
  crossShare,
  externalInternal,
  partitionModularity,
} from './network-mixing.ts';
import { betweennessOf, communitiesOf, components, giantShare, globalClustering } from './network-shape.ts';
import { collaborating, tablesOf } from './testing/tables.ts';

const withCategories = (world: World, of: Record<string, Category | null>): World =>
  worldOf({
    ...collaborating(['AA11', 'AA12', 'BB11'], ['AA11', 'BB11'], ['CC11']),
    regions: world.regions.map((region) => ({ ...region, category: of[region.region_id] ?? null })),
  });

/** One project of three regions, one of two of them, one of a region alone. */
const world = worldOf(collaborating(['AA11', 'AA12', 'BB11'], ['AA11', 'BB11'], ['CC11']));
const categorised = withCategories(world, {
  AA11: 'less_developed',
  AA12: 'less_developed',
  BB11: 'more_developed',
  CC11: 'less_developed',
});
const empty = worldOf(tablesOf({}));

describe('links', () => {
  test('count shared projects, in full and by 1/(R−1)', () => {
    expect(networkOf(world).links).toEqual([
      { a: 0, b: 1, full: 1, fractional: 0.5 },
      { a: 0, b: 2, full: 2, fractional: 1.5 },
      { a: 1, b: 2, full: 1, fractional: 0.5 },
    ]);
    expect([...networkOf(world).strength.fractional]).toEqual([2, 1, 2, 0]);
    expect(isolates(world)).toBe(1);
    expect(density(world).value).toBe(0.5);
    expect(linked(world, 0, 2)).toBe(true);
    expect(linked(world, 0, 3)).toBe(false);
  });

  test('neighbours come in order', () => {
    const crossed = worldOf(collaborating(['AA11', 'DD11'], ['BB11', 'DD11'], ['AA11', 'CC11'], ['CC11', 'DD11']));
    expect(networkOf(crossed).neighbours).toEqual([[2, 3], [3], [0, 3], [0, 1, 2]]);
  });

  test('are set against activity', () => {
    const link = networkOf(world).links[1];
    expect(link && salton(world, link)).toBe(1);
    expect(link && affinity(world, link)).toBeCloseTo((2 * 8) / (3 * 3), 12);
  });
});

describe('shape', () => {
  test('of a triangle and an isolate', () => {
    expect(components(world)).toBe(2);
    expect(giantShare(world).value).toBe(3 / 4);
    expect(globalClustering(world).value).toBe(1);
    expect([...(betweennessOf(world) ?? [])]).toEqual([0, 0, 0, 0]);
    expect(communitiesOf(empty)).toBeNull();
    expect(giantShare(empty).absent).toBe('no-nodes');
    expect(density(empty).absent).toBe('too-few-regions');
  });
});

describe('mixing', () => {
  test('across countries: three of four links', () => {
    expect(crossShare(world, 'country', 'full').value).toBe(3 / 4);
    expect(externalInternal(world, 'country', 'full').value).toBe(1 / 2);
    expect(countryLinks(world)).toEqual([
      { a: 'AA', b: 'AA', full: 1, fractional: 0.5 },
      { a: 'AA', b: 'BB', full: 3, fractional: 2 },
    ]);
  });

  test('across categories, against what activity alone would give', () => {
    const [own, , other] = categoryMixing(categorised, 'full');
    expect(own).toMatchObject({ a: 'less_developed', b: 'less_developed', weight: 1, share: { value: 1 / 4 } });
    expect(other).toMatchObject({ a: 'less_developed', b: 'more_developed', weight: 3, share: { value: 3 / 4 } });
    // Ends: 5 of 8 less developed, 3 of 8 more developed.
    expect(other?.expected.value).toBeCloseTo((2 * 5 * 3) / 64, 12);
    expect(categoryExternalInternal(categorised, 'more_developed', 'full').value).toBe(1);
    expect(categoryExternalInternal(categorised, 'transition', 'full').absent).toBe('no-links');
  });

  test('assortativity is modularity over 1 − Σa²', () => {
    const modularity = 1 / 4 - (25 + 9) / 64;
    expect(partitionModularity(categorised, 'category').value).toBeCloseTo(modularity, 12);
    expect(assortativity(categorised, 'category', 'full').value).toBeCloseTo(modularity / (1 - 34 / 64), 12);
    expect(assortativity(world, 'category', 'full').absent).toBe('one-group');
    expect(assortativity(empty, 'country', 'full').absent).toBe('no-links');
  });

  test('pairs with an unknown category are left out', () => {
    const partly = withCategories(world, { AA11: 'less_developed', BB11: 'more_developed' });
    expect(crossShare(partly, 'category', 'full').value).toBe(1);
    expect(crossShare(partly, 'country', 'full').value).toBe(3 / 4);
  });

  test('bridges: less developed regions with a more developed partner', () => {
    expect(bridgeShare(categorised).value).toBe(2 / 3);
    expect(bridgeShare(empty).absent).toBe('no-less-developed');
  });
});
