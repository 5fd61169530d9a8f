import { expect, test } from 'vitest';
import { nutsIndex } from '#core/nuts/nuts-index.ts';
import { locate, spread } from './location.ts';

const nuts = nutsIndex(['BE21', 'BE22', 'LU00'], ['BE', 'LU', 'IL'], []);
const regions = (code: string | null, country: string | null = null) =>
  spread(code, country, nuts).map((place) => [place.region_id, place.located_by]);

test('a place is located by its code alone, never by its country', () => {
  expect(locate('LU', 'LU', nuts)).toMatchObject({ region_id: null, unlocated_reason: 'country-only' });
  expect(locate(null, 'LU', nuts)).toMatchObject({ region_id: null, unlocated_reason: 'not-stated' });
  expect(locate(null, null, nuts)).toMatchObject({ region_id: null, unlocated_reason: 'not-stated' });
  expect(locate('BE21', 'LU', nuts)).toMatchObject({ region_id: 'BE21', located_by: 'stated' });
});

test('a country without regions in NUTS is outside it, with and without its code', () => {
  expect(locate(null, 'IL', nuts).unlocated_reason).toBe('outside-nuts');
  expect(locate('IL', null, nuts).unlocated_reason).toBe('outside-nuts');
});

test('a code no version knows has no region; in a country without regions it is outside', () => {
  expect(locate('BE99', null, nuts).unlocated_reason).toBe('unknown-code');
  expect(locate('ZZ011', null, nuts).unlocated_reason).toBe('outside-nuts');
});

test('a territory is spread over its parts', () => {
  expect(regions('BE2')).toEqual([
    ['BE21', 'spread'],
    ['BE22', 'spread'],
  ]);
  expect(regions('LU')).toEqual([['LU00', 'spread']]);
  expect(regions('BE211')).toEqual([['BE21', 'nuts3-prefix']]);
  expect(regions(null, 'BE')).toEqual([[null, 'none']]);
});
