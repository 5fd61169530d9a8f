import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nutsIndex } from '#core/nuts/nuts-index.ts';
import type { ParticipantRecord } from '../validate/records.ts';
import { Accounts } from './accounts.ts';
import { gatherOrganisations, placing } from './organisations.ts';
import { participationRows, placeParticipants } from './participations.ts';

const locator = { regionAt: () => null, distance: () => Number.POSITIVE_INFINITY };
const nuts = nutsIndex(['AT13', 'BE21', 'DE40'], ['AT', 'BE', 'DE', 'IL'], []);
let line = 1;
const participant = (given: Partial<ParticipantRecord>): ParticipantRecord => {
  line += 1;
  return {
    project: 'p',
    organisation: 'Org',
    pic: null,
    vat: null,
    country: 'AT',
    city: null,
    code: null,
    basis: null,
    point: null,
    type: null,
    sme: null,
    role: null,
    contribution: null,
    ...given,
    origin: { source: 's', drop: 'd', file: 'f', line, source_url: null, confidence: null },
  };
};
const rowsOf = (participants: readonly ParticipantRecord[]) =>
  participationRows(placeParticipants(participants, gatherOrganisations([], participants, nuts, locator)), new Accounts());

describe('gatherOrganisations', () => {
  test('a row without a name belongs to the organisation another row names for its code, also a later one', () => {
    const rows = [participant({ organisation: null, pic: '1', country: null }), participant({ organisation: 'Nova', pic: '1' })];
    const { byId, merges } = gatherOrganisations([], rows, nuts, locator);
    expect([...byId.keys()]).toEqual(['at-nova']);
    expect(merges).toMatchObject([{ org_id: 'at-nova', matched_by: 'pic', name_kept: 'Nova' }]);
  });

  test('the first row that has a region says where the organisation is', () => {
    const rows = [participant({ code: 'AT' }), participant({ code: 'AT130' }), participant({ code: 'BE21' })];
    const organisation = gatherOrganisations([], rows, nuts, locator).byId.get('at-org');
    expect(organisation && placing(organisation).located).toMatchObject({ region_id: 'AT13', located_by: 'nuts3-prefix' });
  });

  test('where no row has a region, the reason of a row with a code is kept', () => {
    const organisation = gatherOrganisations([], [participant({}), participant({ code: 'AT' })], nuts, locator).byId.get('at-org');
    expect(organisation && placing(organisation).located).toMatchObject({ region_id: null, unlocated_reason: 'country-only' });
  });
});

describe('participationRows', () => {
  test('contributions add up to the cent, and are unknown only where all are', () => {
    const rows = rowsOf([
      participant({ code: 'AT13', contribution: 10, role: 'partner' }),
      participant({ contribution: null, role: 'coordinator' }),
      participant({ code: 'AT130', contribution: 20 }),
      participant({ organisation: 'Other', country: 'IL' }),
    ]);
    expect(rows).toMatchObject([
      { org_id: 'at-org', region_id: 'AT13', eu_contribution: 0.3, role: 'coordinator', rows: 3, located_by: 'stated' },
      { org_id: 'il-other', region_id: null, eu_contribution: null, role: null, rows: 1, unlocated_reason: 'outside-nuts' },
    ]);
  });

  test('no order of the rows changes who took part where, and for how much', () => {
    const record = fc.record({
      project: fc.constantFrom('p', 'q'),
      organisation: fc.constantFrom('Org', 'ORG', 'Other'),
      country: fc.constantFrom('AT', 'BE'),
      code: fc.constantFrom('AT13', 'AT130', 'BE21'),
      contribution: fc.option(fc.integer({ min: 0, max: 1e6 })),
      role: fc.constantFrom('coordinator' as const, 'partner' as const, null),
    });
    const summary = (rows: ReturnType<typeof rowsOf>) =>
      rows
        .map(({ project_id, org_id, region_id, role, eu_contribution, rows: n }) =>
          [project_id, org_id, region_id, role, eu_contribution, n].join('|'),
        )
        .sort();
    const shuffled = fc
      .array(record, { maxLength: 12 })
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(
      fc.property(shuffled, ([some, again]) => {
        expect(summary(rowsOf(again.map(participant)))).toEqual(summary(rowsOf(some.map(participant))));
      }),
      { seed: 20210101 },
    );
  });
});
