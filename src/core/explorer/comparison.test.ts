import { expect, test } from 'vitest';
import { sharedPartnerships } from './comparison.ts';

const region = (region_id: string, slugs: readonly string[]) => ({
  region_id,
  themes: [],
  partners: {},
  partnerships: slugs.map((slug) => [slug, slug.toUpperCase()] as const),
});

test('a partnership is shared from two regions on, and names them in the order compared', () => {
  const shared = sharedPartnerships([region('ES61', ['a', 'b']), region('FI19', ['b', 'c']), region('DE21', ['c', 'b'])]);
  expect(shared).toEqual([
    { slug: 'b', acronym: 'B', regions: ['ES61', 'FI19', 'DE21'] },
    { slug: 'c', acronym: 'C', regions: ['FI19', 'DE21'] },
  ]);
});

test('one region shares nothing with itself', () => {
  expect(sharedPartnerships([region('ES61', ['a'])])).toEqual([]);
  expect(sharedPartnerships([])).toEqual([]);
});
