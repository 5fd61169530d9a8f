import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankedPartners, suggestedPartners } from '../metrics/partners.ts';
import { portfolioOf } from '../metrics/specialisation.ts';
import { arbitraryTables, seeded } from '../metrics/testing/arbitrary.ts';
import { callRow, regionRow, tablesOf } from '../metrics/testing/tables.ts';
import { worldOf } from '../world.ts';
import { regionsByThemes } from './by-themes.ts';
import { organisationFits } from './candidates.ts';
import { csvWithFacts, spreadsheetCell } from './csv.ts';
import { directoryOf } from './directory.ts';
import { draftBalance, draftEligibility } from './draft.ts';
import { firstOf } from './first-of.ts';
import { type Member, memberKey, memberName } from './member.ts';
import { completions, effectsOn, gapsOf } from './missing.ts';
import { nameIndex, searchNames } from './search.ts';

const places = worldOf(
  tablesOf({
    countries: [
      { country: 'AA', eu: true, eligible: true },
      { country: 'BB', eu: true, eligible: true },
      { country: 'XX', eu: false, eligible: false },
      { country: 'NN', eu: false, eligible: null },
    ],
    regions: [
      regionRow('AA11', { category: 'transition' }),
      regionRow('AA12'),
      regionRow('BB11', { category: 'less_developed', population: 3_000_000 }),
      regionRow('BB12', { category: null }),
      regionRow('XX11', { in_universe: false }),
    ],
  }),
);
const call = callRow('C', { min_partners: 3, min_countries: 2, min_ld_tr: 1 });
const at = (region: string | null, country: string | null = region?.slice(0, 2) ?? null, id = region ?? 'o'): Member => ({
  kind: region === null ? 'org' : 'region',
  id,
  country,
  region,
});
const results = (members: readonly Member[]) =>
  Object.fromEntries(draftEligibility(places, members, call).checks.map(({ rule, result }) => [rule, result]));

describe('a draft against the rules of a call', () => {
  test('is judged rule by rule, what is not known never counting against it', () => {
    expect(results([])).toEqual({ partners: 'not_assessed', countries: 'not_assessed', ld_tr: 'not_assessed' });
    expect(results([at('AA12')])).toEqual({ partners: 'fail', countries: 'fail', ld_tr: 'fail' });
    expect(results([at('AA11'), at('BB11'), at('AA12')])).toEqual({ partners: 'pass', countries: 'pass', ld_tr: 'pass' });
    expect(results([at('AA12'), at(null, null)])).toEqual({ partners: 'fail', countries: 'unknown', ld_tr: 'unknown' });
    expect(results([at('AA12'), at('BB12')])).toMatchObject({ countries: 'pass', ld_tr: 'unknown' });
  });

  const member = fc.record({
    kind: fc.constantFrom('org' as const, 'region' as const),
    id: fc.string({ minLength: 1, maxLength: 3 }),
    country: fc.constantFrom('AA', 'BB', 'XX', 'NN', 'QQ', null),
    region: fc.constantFrom('AA11', 'AA12', 'BB11', 'BB12', 'XX11', 'ZZ99', null),
  });
  const members = fc.uniqueArray(member, { selector: memberKey, minLength: 1, maxLength: 8 });
  const anyCall = fc
    .record({
      min_partners: fc.option(fc.nat(5)),
      min_countries: fc.option(fc.nat(4)),
      min_ld_tr: fc.option(fc.nat(3)),
    })
    .map((rules) => callRow('C', rules));

  test('a further member never turns a met rule into one that is not', () => {
    fc.assert(
      fc.property(members, anyCall, (all, one) => {
        const before = draftEligibility(places, all.slice(0, -1), one).checks;
        const after = new Map(draftEligibility(places, all, one).checks.map(({ rule, result }) => [rule, result]));
        for (const { rule, result } of before) if (result === 'pass') expect(after.get(rule)).toBe('pass');
      }),
      seeded,
    );
  });

  test('the order of the members changes nothing', () => {
    fc.assert(
      fc.property(members, anyCall, (all, one) => {
        const reversed = all.toReversed();
        expect(draftEligibility(places, reversed, one).checks).toEqual(draftEligibility(places, all, one).checks);
        expect(draftBalance(places, reversed)).toEqual(draftBalance(places, all));
      }),
      seeded,
    );
  });

  test('a candidate helps exactly where adding it raises what is known of a rule that is not met', () => {
    fc.assert(
      fc.property(members, member, anyCall, (draft, candidate, one) => {
        fc.pre(!draft.some((other) => memberKey(other) === memberKey(candidate)));
        const before = draftEligibility(places, draft, one).checks;
        const after = draftEligibility(places, [...draft, candidate], one).checks;
        const gaps = new Set(gapsOf(before).map(({ rule }) => rule));
        const expected = after.filter(({ rule, known }, i) => gaps.has(rule) && known > (before[i]?.known ?? 0));
        const effect = effectsOn(places, draft, one)(candidate.country, candidate.region);
        expect(effect.helps).toEqual(expected.map(({ rule }) => rule));
        expect(effect.completes).toEqual(expected.filter(({ result }) => result === 'pass').map(({ rule }) => rule));
      }),
      seeded,
    );
  });

  test('who fulfils most of what is missing comes first, then who fits best, then by id', () => {
    const draft = [at('AA12')];
    expect(gapsOf(draftEligibility(places, draft, call).checks)).toEqual([
      { rule: 'partners', lacks: 2 },
      { rule: 'countries', lacks: 1 },
      { rule: 'ld_tr', lacks: 1 },
    ]);
    const candidates = ['AA11', 'BB11', 'BB12', 'XX11'].map((region, order) => {
      return { region, country: region.slice(0, 2), fit: region === 'AA11' ? 1 : 0, order };
    });
    const found = completions(candidates, effectsOn(places, draft, call), 10);
    expect(found.map(({ region, effect }) => [region, ...effect.helps])).toEqual([
      ['BB11', 'partners', 'countries', 'ld_tr'],
      ['AA11', 'partners', 'ld_tr'],
      ['BB12', 'partners', 'countries'],
    ]);
  });

  test('its balance stands beside the population, members outside told apart', () => {
    const { rows, n, outside, smallN } = draftBalance(places, [at('AA11'), at('BB11'), at('XX11'), at(null, null)]);
    expect(rows.map(({ members: own, share, population }) => [own, share.value, population.value])).toEqual([
      [1, 0.5, 0.6],
      [1, 0.5, 0.2],
      [0, 0, 0.2],
    ]);
    expect([n, outside, smallN]).toEqual([2, 2, true]);
  });
});

test('suggestions from the matrix of specialisation are those of the whole tables (CMP-SUGGEST)', () => {
  fc.assert(
    fc.property(arbitraryTables, (tables) => {
      const world = worldOf(tables);
      const portfolio = portfolioOf(world);
      const matrix = {
        rows: portfolio.rows.map((region) => world.regions[region]?.region_id ?? ''),
        columns: portfolio.columns,
        specialised: portfolio.specialised,
      };
      for (const [own, region] of portfolio.rows.entries()) {
        const all = rankedPartners(matrix, own, (id) => id);
        const suggested = suggestedPartners(world, region, 99).map(({ partner, match }) => [
          world.regions[partner]?.region_id,
          match,
        ]);
        const names = new Set(suggested.map(([id]) => id));
        expect(all.filter(({ row }) => names.has(row)).map(({ row, match }) => [row, match])).toEqual(suggested);
      }
    }),
    seeded,
  );
});

test('regions by themes: the most themes, then specialisations, then projects, then id', () => {
  const work = new Map([
    ['R1', [{ theme: 'a', weight: 3, specialised: false }]],
    ['R2', [{ theme: 'a', weight: 1, specialised: true }]],
    [
      'R3',
      [
        { theme: 'a', weight: 1, specialised: false },
        { theme: 'b', weight: 1, specialised: false },
      ],
    ],
    ['R4', [{ theme: 'c', weight: 9, specialised: true }]],
    ['R0', [{ theme: 'a', weight: 3, specialised: false }]],
  ]);
  expect(regionsByThemes(work, new Set(['a', 'b'])).map(({ region }) => region)).toEqual(['R3', 'R2', 'R0', 'R1']);
  expect(regionsByThemes(work, new Set())).toEqual([]);
});

test('members have one name in an address', () => {
  expect(memberName('org:fr-x')).toEqual({ kind: 'org', id: 'fr-x' });
  for (const text of ['org:', 'person:x', '', '<b>', 'orgfr']) expect(memberName(text)).toBeUndefined();
  fc.assert(
    fc.property(fc.constantFrom('org' as const, 'region' as const), fc.string({ minLength: 1 }), (kind, id) => {
      expect(memberName(memberKey({ kind, id }))).toEqual({ kind, id });
    }),
    seeded,
  );
});

describe('names', () => {
  const names = ['Société d’Énergie', 'Energie Cluster Østfold', 'Agro', null, 'Αθήνα Cluster', 'Bioenergie Łódź'];
  const find = (query: string) => searchNames(nameIndex(names), query, 9);

  test('are found without accents, by every word, beginnings first', () => {
    expect(find('energie')).toEqual([1, 0, 5]);
    expect(find('ENERGIE ost')).toEqual([1]);
    expect(find('lodz')).toEqual([5]);
    expect(find('athina')).toEqual([4]);
    expect([find(''), find('  '), find('zzz'), find('\n')]).toEqual([[], [], [], []]);
  });

  test('a name is found by each of its own words', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1, maxLength: 8 }), fc.nat(), (list, k) => {
        const wanted = k % list.length;
        const word = (list[wanted] ?? '').split(/\s+/).find((part) => part !== '');
        fc.pre(word !== undefined);
        expect(searchNames(nameIndex(list), word ?? '', 99)).toContain(wanted);
      }),
      seeded,
    );
  });
});

test('the directory finds an organisation by the id that it gives it', () => {
  const directory = directoryOf({
    regions: ['AA11'],
    themes: ['a', 'b'],
    ids: [0, 'pic-123', 0],
    names: ['Änder Ltd', '', 'Beta, Inc.'],
    shortNames: { 2: 'BETA' },
    countries: ['AA'],
    countryPlaces: [0, -1, -1],
    places: [0, -1, -1],
    projects: [1, 2, 0],
    work: ['0100', '', '00'],
    registered: [2],
  });
  expect([0, 1, 2].map((place) => directory.id(place))).toEqual(['aa-ander-ltd', 'pic-123', 'xx-beta-inc']);
  for (const place of [0, 1, 2]) expect(directory.find(directory.id(place))).toBe(place);
  expect(directory.find('aa-nobody')).toBeUndefined();
  expect([0, 1, 2].map((place) => directory.countOn(place, new Set(['a', 'b'])))).toEqual([2, 0, 1]);
  expect(directory.inRegion('AA11')).toEqual([0]);
  while (directory.prepare());
  expect(directory.worksOn(0, new Set(['b', 'c']))).toEqual(['b']);
  expect(directory.member(0)).toEqual({ kind: 'org', id: 'aa-ander-ltd', country: 'AA', region: 'AA11' });
  expect(directory.search('beta', 5)).toEqual([2]);
});

describe('organisations that answer a question', () => {
  const themeIds = Array.from({ length: 70 }, (_, i) => `t${String(i).padStart(2, '0')}`);
  const regionIds = ['AA11', 'BB11', 'CC11'];
  const rows = fc.array(
    fc.record({
      place: fc.integer({ min: -1, max: 2 }),
      projects: fc.nat(3),
      work: fc.uniqueArray(fc.constantFrom(0, 1, 2, 31, 32, 35, 36, 69), { maxLength: 4 }),
    }),
    { maxLength: 12 },
  );
  const opened = (list: readonly { place: number; projects: number; work: number[] }[]) =>
    directoryOf({
      regions: regionIds,
      themes: themeIds,
      ids: list.map((_, i) => `pic-${i}`),
      names: list.map(() => ''),
      shortNames: {},
      countries: [],
      countryPlaces: list.map(() => -1),
      places: list.map(({ place }) => place),
      projects: list.map(({ projects }) => projects),
      work: list.map(({ work }) =>
        work
          .toSorted((a, b) => a - b)
          .map((theme) => theme.toString(36).padStart(2, '0'))
          .join(''),
      ),
      registered: [],
    });
  const wantedThemes = fc
    .uniqueArray(fc.constantFrom(0, 1, 31, 32, 69))
    .map((list) => new Set(list.flatMap((i) => themeIds[i] ?? [])));

  test('are those that looking at all of them and sorting would give', () => {
    fc.assert(
      fc.property(rows, wantedThemes, fc.boolean(), fc.integer({ min: 1, max: 5 }), (list, themes, matched, n) => {
        const directory = opened(list);
        const fits = [
          { region: 'BB11', match: 0.5, themes: ['t00', 't31', 't69'], specialised: new Set<string>() },
          { region: 'AA11', match: 0.2, themes: ['t01', 't32'], specialised: new Set<string>() },
        ];
        const all = list.flatMap((row, place) => {
          const region = regionIds[row.place];
          const rank = matched ? fits.findIndex((fit) => fit.region === region) : 0;
          const wanted = matched ? (fits[rank]?.themes ?? []).filter((id) => themes.size === 0 || themes.has(id)) : [...themes];
          const own = row.work.flatMap((theme) => themeIds[theme] ?? []).filter((id) => wanted.includes(id));
          return rank < 0 || own.length === 0 ? [] : [{ place, rank, count: own.length, projects: row.projects }];
        });
        all.sort((a, b) => a.rank - b.rank || b.count - a.count || b.projects - a.projects || a.place - b.place);
        const found = organisationFits(directory, fits, { start: 'CC11', themes, all: true }, matched, n);
        expect(found.map(({ place, themes: own }) => [place, own.length])).toEqual(
          all.slice(0, n).map(({ place, count }) => [place, count]),
        );
      }),
      seeded,
    );
  });

  test('each stands in one neighbourhood, and an id is found once it was given', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const directory = opened(list);
        const places = directory.neighbourhoods().flatMap(({ members }) => members);
        expect(places.toSorted((a, b) => a - b)).toEqual([...list.keys()]);
        for (const place of places) expect(directory.find(directory.id(place))).toBe(place);
      }),
      seeded,
    );
  });
});

test('the first of a list are those that sorting would put first', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), fc.nat(6), (list, n) => {
      expect(firstOf(list, n, (a, b) => a - b)).toEqual(list.toSorted((a, b) => a - b).slice(0, n));
    }),
    seeded,
  );
});

test('a draft as CSV says what it is, and no name becomes a formula', () => {
  expect(
    csvWithFacts(
      [['Call', 'C,\n1']],
      ['id', 'name'],
      [
        ['a', '=1+1'],
        ['b', 'x, "y"'],
      ],
    ),
  ).toBe('# Call: C, 1\r\nid,name\r\na,\'=1+1\r\nb,"x, ""y"""\r\n');
  expect(spreadsheetCell('@x')).toBe("'@x");
});
