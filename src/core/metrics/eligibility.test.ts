import { describe, expect, test } from 'vitest';
import type { Call, Organisation, Participation } from '../entities/tables.ts';
import { worldOf } from '../world.ts';
import { eligibilityCounts, eligibilityOf, eligibleShare, ldTrDepth } from './eligibility.ts';
import { callRow, organisationRow, participationRow, projectRow, regionRow, tablesOf } from './testing/tables.ts';

const strict = callRow('C1', { min_partners: 3, min_countries: 3, min_ld_tr: 1 });

/** One project whose members are given as [organisation, region, country of the organisation]. */
function assess(members: readonly (readonly [string, string | null, string | null])[], call: Call = strict, call_id = 'C1') {
  const organisations = members.map(([id, region, country]): Organisation => organisationRow(id, region, { country }));
  const participations = members.map(([org_id, region]): Participation => participationRow('P1', region, { org_id }));
  const world = worldOf(
    tablesOf({
      countries: [
        { country: 'AA', eu: true, eligible: true },
        { country: 'BB', eu: true, eligible: true },
        { country: 'CC', eu: false, eligible: true },
        { country: 'XX', eu: false, eligible: false },
        { country: 'NN', eu: false, eligible: null },
      ],
      regions: [
        regionRow('AA11', { category: 'transition' }),
        regionRow('AA12'),
        regionRow('BB11'),
        regionRow('CC11', { in_universe: false }),
        regionRow('XX11', { in_universe: false }),
        regionRow('BB12', { category: null }),
      ],
      organisations,
      calls: [call],
      projects: [projectRow('P1', { call_id })],
      participations,
    }),
  );
  const [first] = eligibilityOf(world);
  return { world, overall: first?.overall, of: (rule: string) => first?.checks.find((check) => check.rule === rule) };
}

const three = [
  ['O1', 'AA11', 'AA'],
  ['O2', 'BB11', 'BB'],
  ['O3', 'CC11', 'CC'],
] as const;

describe('each rule', () => {
  test('is met by three entities of three countries, one in a transition region', () => {
    const { overall, world } = assess(three);
    expect(overall).toBe('pass');
    expect(eligibleShare(world).value).toBe(1);
  });

  test('counts legal entities, not units', () => {
    const { of, overall } = assess([three[0], ['O1', 'AA12', 'AA'], three[1]]);
    expect(of('partners')).toMatchObject({ known: 2, possible: 0, result: 'fail' });
    expect(overall).toBe('fail');
  });

  test('is open where an entity of unknown country could decide', () => {
    const { of, overall } = assess([three[0], three[1], ['O4', null, null]]);
    expect(of('partners')).toMatchObject({ known: 2, possible: 1, result: 'unknown' });
    expect(overall).toBe('unknown');
  });

  test('is open where the participation of a country is not established', () => {
    expect(assess([three[0], three[1], ['O4', null, 'NN']]).of('countries')).toMatchObject({
      known: 2,
      possible: 1,
      result: 'unknown',
    });
  });

  test('is not met by a country that may not be counted', () => {
    expect(assess([three[0], three[1], ['O4', 'XX11', 'XX']]).of('partners')).toMatchObject({
      known: 2,
      possible: 0,
      result: 'fail',
    });
  });

  test('LD/TR: an unlocated or unclassified entity could add one, one outside the universe cannot', () => {
    expect(assess([three[1], three[2]]).of('ld_tr')).toMatchObject({ known: 0, possible: 0, result: 'fail' });
    expect(assess([['O4', null, 'AA']]).of('ld_tr')).toMatchObject({ known: 0, possible: 1, result: 'unknown' });
    expect(assess([['O4', 'BB12', 'BB']]).of('ld_tr')).toMatchObject({ known: 0, possible: 1, result: 'unknown' });
  });
});

describe('together', () => {
  test('false beats unknown', () => {
    // Two entities can never be three; the LD/TR rule alone would be open.
    const { of, overall } = assess([['O4', null, 'AA'], three[1]]);
    expect(of('ld_tr')?.result).toBe('unknown');
    expect(overall).toBe('fail');
  });

  test('an empty rule, an unknown call or a project without units is not assessed, and counts as unknown', () => {
    expect(assess(three, callRow('C1', { min_partners: 3 })).overall).toBe('not_assessed');
    expect(assess(three, strict, 'C9').overall).toBe('not_assessed');
    const { overall, world } = assess([]);
    expect(overall).toBe('not_assessed');
    expect(eligibilityCounts(world)).toEqual({ pass: 0, fail: 0, unknown: 1 });
    expect(eligibleShare(world).absent).toBe('not-assessed');
    expect(ldTrDepth(world)).toEqual({ '0': 0, '1': 0, '2': 0, '3+': 0 });
  });
});

test('depth counts the entities in less developed and transition regions', () => {
  const { world } = assess([three[0], ['O5', 'AA11', 'AA'], ['O6', 'AA11', 'AA'], ['O7', 'AA11', 'AA']]);
  expect(ldTrDepth(world)).toEqual({ '0': 0, '1': 0, '2': 0, '3+': 1 });
});
