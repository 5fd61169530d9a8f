import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type NutsChange, nutsIndex, partsOf } from './nuts-index.ts';
import { regionOf } from './region-of.ts';

const change = (line: string): NutsChange => {
  const [old_version = '', old_code = '', new_version = '', new_code = ''] = line.split(' ');
  return { old_version, old_code: old_code === '-' ? null : old_code, new_version, new_code };
};

const changes = [
  '2006 GR11 2010 EL11',
  '2010 EL11 2013 EL51',
  '2006 DE41 2010 DE40',
  '2006 DE42 2010 DE40',
  '2006 HR01 2010 HR04',
  '2006 HR02 2010 HR04',
  '2016 HR04 2021 HR02',
  '2016 HR04 2021 HR05',
  '2013 PL12 2016 PL91',
  '2013 PL12 2016 PL92',
  '2013 FRA5 2016 FRY5',
  '2010 - 2013 FRA5',
  '2010 SI02 2013 SI04',
  '2010 SI02 2013 SI03',
  '2016 NL33 2021 NL31',
  '2016 NL33 2021 NL33',
  '2021 PT16 2024 PT19',
  '2021 PT16 2024 PT1D',
  '2021 PT17 2024 PT1A',
  '2021 PT17 2024 PT1B',
  '2021 PT18 2024 PT1D',
  '2021 NL33 2024 NL36',
].map(change);

const regions = 'EL51 DE40 HR02 HR05 PL91 PL92 FRY5 SI03 SI04 NL31 NL33 PT16 PT17 PT18 BE21 BE22 AT13'.split(' ');
const nuts = nutsIndex(regions, ['EL', 'DE', 'HR', 'PL', 'FR', 'SI', 'NL', 'PT', 'BE', 'AT'], changes);

describe('regionOf', () => {
  test.each([
    ['AT13', 'AT13', 'stated'],
    ['AT130', 'AT13', 'nuts3-prefix'],
    ['GR11', 'EL51', 'nuts-conversion'],
    ['EL11', 'EL51', 'nuts-conversion'],
    ['DE41', 'DE40', 'nuts-conversion'],
    ['DE421', 'DE40', 'nuts-conversion'],
    ['FRA5', 'FRY5', 'nuts-conversion'],
    ['PT1A0', 'PT17', 'nuts-conversion'],
    ['PT19', 'PT16', 'nuts-conversion'],
    ['NL361', 'NL33', 'nuts-conversion'],
  ])('%s lies in %s (%s)', (code, region, by) => {
    expect(regionOf(code, nuts)).toEqual({ region, by });
  });

  test('a code valid in 2021 wins over its older meaning', () => {
    expect(regionOf('HR02', nuts)).toEqual({ region: 'HR02', by: 'stated' });
    expect(regionOf('NL33', nuts)).toEqual({ region: 'NL33', by: 'stated' });
  });

  test.each([
    ['PL12', 'split-without-single-answer', ['PL91', 'PL92']],
    ['HR01', 'split-without-single-answer', ['HR02', 'HR05']],
    ['SI02', 'split-without-single-answer', ['SI03', 'SI04']],
    ['PT1D', 'merge-without-single-answer', ['PT16', 'PT18']],
    ['BE2', 'level-1', ['BE21', 'BE22']],
    ['GR1', 'level-1', []],
    ['PT', 'country-only', []],
    ['DEZZ', 'extra-regio', []],
  ])('%s is unlocated: %s', (code, reason, candidates) => {
    expect(regionOf(code, nuts)).toEqual({ region: null, reason, candidates });
  });

  test.each(['XX', 'XX11', 'AT99', 'AT9', 'at13', 'AT1300', 'A', '', 'XXZZ', 'AT-13'])('"%s" is unknown', (code) => {
    expect(regionOf(code, nuts)).toEqual({ region: null, reason: 'unknown' });
  });

  test('never answers with a code outside the list of 2021', () => {
    const letter = fc.constantFrom(...'ABDEFGHILNOPRSTUXYZ'.split(''));
    const sign = fc.constantFrom(...'0123456789ABCDZ'.split(''));
    const code = fc.oneof(
      fc.tuple(letter, letter, fc.array(sign, { maxLength: 3 })).map(([a, b, rest]) => a + b + rest.join('')),
      fc.constantFrom(...changes.flatMap((one) => [one.old_code ?? one.new_code, one.new_code, `${one.new_code}1`])),
    );
    const version = fc.constantFrom('2006', '2010', '2013', '2016');
    const anyChange = fc.record({
      old_version: version,
      old_code: fc.constantFrom(...regions, 'QQ01', 'QQ02', 'QQ03'),
      new_code: fc.constantFrom(...regions, 'QQ01', 'QQ02', 'QQ03'),
    });
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 12 }), code, (more, asked) => {
        const next = { '2006': '2010', '2010': '2013', '2013': '2016', '2016': '2021' } as const;
        const index = nutsIndex(
          regions,
          ['AT'],
          more.map((one) => ({ ...one, new_version: next[one.old_version as keyof typeof next] })).concat(changes as []),
        );
        const found = regionOf(asked, index);
        if (found.region !== null) expect(regions).toContain(found.region);
        else if (found.reason !== 'unknown') for (const candidate of found.candidates) expect(regions).toContain(candidate);
      }),
      { seed: 20210101, numRuns: 500 },
    );
  });
});

test('partsOf lists the regions of a country, a level 1 region and a single region', () => {
  expect(partsOf('BE2', nuts)).toEqual(['BE21', 'BE22']);
  expect(partsOf('PT', nuts)).toEqual(['PT16', 'PT17', 'PT18']);
  expect(partsOf('AT130', nuts)).toEqual(['AT13']);
  expect(partsOf('XX', nuts)).toEqual([]);
});
