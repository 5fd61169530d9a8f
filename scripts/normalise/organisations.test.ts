import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nutsIndex } from '#core/nuts/nuts-index.ts';
import type { ParticipantRecord } from '../validate/records.ts';
import type { Reference } from '../validate/reference-records.ts';
import { Accounts } from './accounts.ts';
import { type Entry, gatherOrganisations, placing } from './organisations.ts';
import { participationRows, placeParticipants } from './participations.ts';

const locator = { regionAt: () => null, distance: () => Number.POSITIVE_INFINITY };
const nuts = nutsIndex(['AT13', 'BE21', 'DE40'], ['AT', 'BE', 'DE', 'IL'], []);
const lists: Pick<Reference, 'nuts' | 'aliases' | 'distinct'> = { nuts, aliases: [], distinct: [] };
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
  participationRows(placeParticipants(participants, gatherOrganisations([], participants, lists, locator)), new Accounts());

const orgsOf = (entries: readonly Entry[]) => entries.map(({ organisation }) => organisation.org_id);

describe('gatherOrganisations', () => {
  test('a row without a name belongs to the organisation another row names for its code, also a later one', () => {
    const rows = [participant({ organisation: null, pic: '1', country: null }), participant({ organisation: 'Nova', pic: '1' })];
    const { byId, merges } = gatherOrganisations([], rows, lists, locator);
    expect([...byId.keys()]).toEqual(['at-nova']);
    expect(merges).toMatchObject([{ org_id: 'at-nova', matched_by: 'pic', name_kept: 'Nova' }]);
  });

  test('rows that repeat an organisation to the letter are one entry with all their lines, and can be taken apart by project', () => {
    const one = (project: string, given: Partial<ParticipantRecord> = {}): ParticipantRecord =>
      participant({ project, pic: '1', ...given });
    const rows = [one('a'), one('b'), one('c'), one('d', { code: 'AT130' }), one('e'), one('f', { organisation: 'Org.' })];
    const [first] = rows;
    const start = first?.origin.line ?? 0;
    const { merges, participants } = gatherOrganisations([], rows, lists, locator);
    expect(merges.map(({ line, rows: n, lines }) => [line - start, n, lines])).toEqual([
      [1, 3, `${start + 1}-${start + 2};${start + 4}`],
      [3, 1, `${start + 3}`],
      [5, 1, `${start + 5}`],
    ]);
    expect(new Set(orgsOf(participants)).size).toBe(1);
    const distinct = [{ org_id: 'at-org', by: 'project' as const, value: 'c', reason: 'another office', file: 'list', line: 2 }];
    const apart = gatherOrganisations([], rows, { ...lists, distinct }, locator);
    expect(orgsOf(apart.participants)).toEqual(['at-org', 'at-org', 'at-org--c', 'at-org', 'at-org', 'at-org']);
    expect(apart.merges[0]).toMatchObject({ rows: 2, lines: `${start + 1};${start + 4}` });
  });

  test('the first row that has a region says where the organisation is', () => {
    const rows = [participant({ code: 'AT' }), participant({ code: 'AT130' }), participant({ code: 'BE21' })];
    const organisation = gatherOrganisations([], rows, lists, locator).byId.get('at-org');
    expect(organisation && placing(organisation).located).toMatchObject({ region_id: 'AT13', located_by: 'nuts3-prefix' });
  });

  test('where no row has a region, the reason of a row with a code is kept', () => {
    const organisation = gatherOrganisations([], [participant({}), participant({ code: 'AT' })], lists, locator).byId.get('at-org');
    expect(organisation && placing(organisation).located).toMatchObject({ region_id: null, unlocated_reason: 'country-only' });
  });
});

describe('hand-kept lists', () => {
  const place = { file: 'list', line: 2, reason: 'same address' };
  const idsOf = (rows: readonly ParticipantRecord[], given: Partial<typeof lists> = {}) => {
    const { participants, merges } = gatherOrganisations([], rows, { ...lists, ...given }, locator);
    return { ids: orgsOf(participants), by: merges.map((merge) => merge.matched_by) };
  };
  const alias = (name: string, org_id: string) => ({ ...place, alias: name, country: 'AT', org_id });

  test('an alias joins two names; without it they are two again', () => {
    const rows = [participant({ organisation: 'Nova Cluster' }), participant({ organisation: 'NC Verein' })];
    expect(idsOf(rows, { aliases: [alias('NC VEREIN', 'at-nova-cluster')] })).toEqual({
      ids: ['at-nova-cluster', 'at-nova-cluster'],
      by: ['alias'],
    });
    expect(idsOf(rows)).toEqual({ ids: ['at-nova-cluster', 'at-nc-verein'], by: [] });
  });

  test('an alias of an alias leads to the end, and takes along what is joined by code', () => {
    const rows = [
      participant({ organisation: 'C', pic: '7' }),
      participant({ organisation: 'Other spelling', pic: '7' }),
      participant({ organisation: 'A' }),
    ];
    expect(idsOf(rows, { aliases: [alias('C', 'at-b'), alias('B', 'at-a')] })).toEqual({
      ids: ['at-a', 'at-a', 'at-a'],
      by: ['pic', 'alias'],
    });
  });

  test.each([
    ['pic', '2', participant({ pic: '2' })],
    ['city', 'GRAZ', participant({ city: 'Graz' })],
    ['vat', 'AT U12345678', participant({ vat: 'ATU-12345678' })],
    ['region', 'AT13', participant({ code: 'AT130' })],
    ['name', 'org.', participant({ organisation: 'ORG' })],
    ['project', 'q', participant({ project: 'q' })],
  ] as const)('"not the same" by %s separates what the name joins; without it they are one again', (by, value, other) => {
    const rows = [participant({ organisation: 'Org!', pic: '1', city: 'Wien', code: 'BE21' }), other];
    expect(idsOf(rows).ids).toEqual(['at-org', 'at-org']);
    const { ids } = idsOf(rows, { distinct: [{ ...place, org_id: 'at-org', by, value }] });
    expect(ids[1]).toMatch(/^at-org--/);
    if (by !== 'name') expect(ids[0]).toBe('at-org');
  });

  test('rows of the lists that were of use are named', () => {
    const [first, second] = [alias('Nova', 'at-n'), alias('Nobody', 'at-n')];
    const { used } = gatherOrganisations(
      [],
      [participant({ organisation: 'Nova' })],
      { ...lists, aliases: [first, second] },
      locator,
    );
    expect([...used]).toEqual([first]);
  });
});

describe('VAT numbers', () => {
  const twice = (one: Partial<ParticipantRecord>, other: Partial<ParticipantRecord>) => {
    const rows = [participant({ organisation: 'One', ...one }), participant({ organisation: 'Two', ...other })];
    const { byId, merges } = gatherOrganisations([], rows, lists, locator);
    return [byId.size, merges[0]?.matched_by];
  };

  test('join rows across spellings and names', () => {
    expect(twice({ vat: 'ATU12345678' }, { vat: 'u 1234.5678' })).toEqual([1, 'vat']);
    expect(twice({ vat: 'ATU12345678', pic: '1' }, { vat: 'ATU12345678' })).toEqual([1, 'vat']);
  });

  test('do not join across countries, nor two participant codes, nor what is no number', () => {
    expect(twice({ vat: '12345678' }, { vat: '12345678', country: 'BE' })[0]).toBe(2);
    expect(twice({ vat: 'ATU12345678', pic: '1' }, { vat: 'ATU12345678', pic: '2' })[0]).toBe(2);
    for (const vat of ['NA', 'not applicable', '0', 'AT000000000', '']) expect(twice({ vat }, { vat })[0]).toBe(2);
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
