import { describe, expect, test } from 'vitest';
import { nutsIndex } from '#core/nuts/nuts-index.ts';
import { auditedPlace, borderWidth } from './audit.ts';

/** Regions as bands of longitude: AT12 from 0 to 1, AT13 from 1 to 2, DE40 from 2 to 3; nothing beyond. One degree is 100 km. */
const bands = ['AT12', 'AT13', 'DE40'];
const locator = {
  regionAt: (_lat: number, lon: number) => (lon < 0 ? null : (bands[Math.floor(lon)] ?? null)),
  distance: (region: string, _lat: number, lon: number) => {
    const west = bands.indexOf(region);
    return Math.max(0, west - lon, lon - west - 1) * 100;
  },
};
const split = { old_version: '2016', new_version: '2021', old_code: 'AT99' };
const nuts = nutsIndex(
  bands,
  ['AT', 'DE', 'EL', 'IL'],
  [
    { ...split, new_code: 'AT12' },
    { ...split, new_code: 'AT13' },
    { old_version: '2006', new_version: '2010', old_code: 'GR41', new_code: 'EL41' },
  ],
);
const audited = (code: string | null, country: string | null, lon: number | null) => {
  const point = lon === null ? null : { lat: 0, lon };
  const { located, audit } = auditedPlace({ code, country, city: null, basis: null, point }, nuts, locator);
  return [located.region_id, located.located_by, audit.outcome, audit.region_by_point];
};

describe('a code that gives a region', () => {
  test.each([
    ['AT13', 'AT', 1.5, ['AT13', 'stated', 'agrees', 'AT13']],
    ['AT130', 'AT', 1.5, ['AT13', 'nuts3-prefix', 'agrees', 'AT13']],
    ['AT13', null, 1.5, ['AT13', 'stated', 'agrees', 'AT13']],
    ['AT13', 'AT', 1 - borderWidth / 101, ['AT13', 'stated', 'near-border', 'AT12']],
    ['AT13', 'AT', 1 - borderWidth / 99, ['AT13', 'stated', 'conflict-region', 'AT12']],
    ['AT13', 'AT', 2.5, ['AT13', 'stated', 'conflict-country', 'DE40']],
    ['AT13', 'DE', 1.5, ['AT13', 'stated', 'conflict-country', 'AT13']],
    ['AT13', 'DE', null, ['AT13', 'stated', 'conflict-country', null]],
    ['AT13', 'AT', -1, ['AT13', 'stated', 'point-nowhere', null]],
    ['AT13', 'AT', null, ['AT13', 'stated', 'no-point', null]],
  ] as const)('%s in %s with a point at %s', (code, country, lon, expected) => {
    expect(audited(code, country, lon)).toEqual(expected);
  });
});

describe('a code that gives none', () => {
  test.each([
    ['a country alone', 'AT', 'AT', 1.5, ['AT13', 'point', 'no-code', 'AT13']],
    ['nothing but the country of the row', null, 'AT', 0.5, ['AT12', 'point', 'no-code', 'AT12']],
    ['a level 1 code around the point', 'AT1', 'AT', 0.5, ['AT12', 'point', 'no-code', 'AT12']],
    ['a split that leaves the region of the point open', 'AT99', 'AT', 1.5, ['AT13', 'point', 'no-code', 'AT13']],
    ['a level 1 code elsewhere', 'DE4', 'DE', 0.5, [null, 'none', 'conflict-country', 'AT12']],
    ['a country alone, and a point abroad', 'AT', 'AT', 2.5, [null, 'none', 'conflict-country', 'DE40']],
    ['a country alone that is not the one of the row', 'DE', 'AT', 1.5, [null, 'none', 'conflict-country', 'AT13']],
    ['neither code nor country', null, null, 1.5, [null, 'none', 'no-code', 'AT13']],
    ['a country without regions', null, 'IL', -1, [null, 'none', 'no-code', null]],
    ['a country alone, and a point in no region', 'AT', 'AT', -1, [null, 'none', 'point-nowhere', null]],
    ['territory outside all regions', 'ATZZ', 'AT', 1.5, [null, 'none', 'no-code', 'AT13']],
    ['no point either', 'AT', 'AT', null, [null, 'none', 'no-point', null]],
  ] as const)('%s', (_what, code, country, lon, expected) => {
    expect(audited(code, country, lon)).toEqual(expected);
  });

  test('a region that has boundaries and is not on the list is none', () => {
    const fewer = nutsIndex(['AT12'], ['AT'], []);
    const place = { code: 'AT12', country: 'AT', city: null, basis: null, point: { lat: 0, lon: 1.5 } };
    expect(auditedPlace(place, fewer, locator).audit).toEqual({ outcome: 'point-nowhere', region_by_point: null, distance: 50 });
  });

  test('GR is the Greece of older versions', () => {
    expect(audited('GR4', 'EL', null)[2]).toBe('no-point');
  });
});
