import fc from 'fast-check';
import type { Tables } from '../../entities/tables.ts';
import { categories } from '../../taxonomy/categories.ts';

/** One seed for all property tests: a failure can be repeated. */
export const seeded = { seed: 20210101, numRuns: 150 } as const;

// Ids with characters that sort differently by locale, by UTF-16 and by code point, or that look like separators.
const themeIds = ['agri', 'bio', 'Énergie', 'energy|x=1', '水', 'ztheme', 'ångström', '😀'] as const;
const regionIds = ['AA11', 'AA12', 'aa11', 'BB11', 'BÉ12', 'CC11', 'ΩΩ01', '\u{1F600}9', '\uFFFD1', 'DD|1'] as const;
const countryIds = ['AA', 'BB', 'CC', 'ΩΩ'] as const;

const amount = fc.integer({ min: 0, max: 50_000_000 }).map((cents) => cents / 100);
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });

/** Tables of every shape the contract allows: ties, gaps, repeats, orphans, unknown ids, empty categories. */
export const arbitraryTables: fc.Arbitrary<Tables> = fc
  .record({
    regions: fc.uniqueArray(fc.constantFrom(...regionIds), { maxLength: regionIds.length }),
    projects: fc.integer({ min: 0, max: 14 }),
    organisations: fc.integer({ min: 0, max: 10 }),
    calls: fc.integer({ min: 0, max: 3 }),
  })
  .chain((size) => {
    const regionId = orNull(fc.constantFrom(...regionIds, 'ZZ99'));
    const projectId = fc.integer({ min: 0, max: size.projects }).map((i) => `P${i}`);
    return fc.record({
      countries: fc.tuple(
        ...countryIds.map((country) =>
          fc.record({ country: fc.constant(country), eu: fc.boolean(), eligible: orNull(fc.boolean()) }),
        ),
      ),
      regions: fc.tuple(
        ...size.regions.map((region_id) =>
          fc.record({
            region_id: fc.constant(region_id),
            name: fc.constant(region_id),
            country: fc.constantFrom(...countryIds),
            in_universe: fc.boolean(),
            category: orNull(fc.constantFrom(...categories)),
            population: orNull(fc.constantFrom(0, 1, 500_000, 2_000_000)),
            gdp_per_head: orNull(fc.constantFrom(10_000, 20_000, 30_000)),
            lat: orNull(fc.double({ min: -90, max: 90, noNaN: true })),
            lon: orNull(fc.double({ min: -180, max: 180, noNaN: true })),
          }),
        ),
      ),
      organisations: fc.tuple(
        ...Array.from({ length: size.organisations }, (_, i) =>
          fc.record({
            org_id: fc.constant(`O${i}`),
            name: fc.constant(`O${i}`),
            country: orNull(fc.constantFrom(...countryIds, 'QQ')),
            region_id: regionId,
            registered: fc.boolean(),
          }),
        ),
      ),
      calls: fc.tuple(
        ...Array.from({ length: size.calls }, (_, i) =>
          fc
            .record({
              min_partners: orNull(fc.nat(4)),
              min_countries: orNull(fc.nat(3)),
              min_ld_tr: orNull(fc.nat(2)),
              received: fc.nat(40),
              retained: fc.nat(40),
              published: fc.boolean(),
            })
            .map(({ received, retained, published, ...rules }) => ({
              ...rules,
              call_id: `C${i}`,
              instrument: `I${i % 2}`,
              proposals_received: published ? Math.max(received, retained) : null,
              proposals_retained: published ? Math.min(received, retained) : null,
            })),
        ),
      ),
      projects: fc.tuple(
        ...Array.from({ length: size.projects }, (_, i) =>
          fc.record({
            project_id: fc.constant(`P${i}`),
            acronym: fc.constant(`P${i}`),
            call_id: orNull(fc.constantFrom('C0', 'C1', 'C9')),
            instrument: fc.constantFrom('I0', 'I1', 'I2'),
            themes: fc.uniqueArray(fc.constantFrom(...themeIds), { maxLength: 3 }),
            start_year: orNull(fc.integer({ min: 2014, max: 2026 })),
            wave: fc.constant(null),
            end_date: orNull(fc.constantFrom('2018', '2019-03', '2024-01-31', '2030')),
          }),
        ),
      ),
      participations: fc.array(
        fc.record({
          project_id: projectId,
          org_id: fc.integer({ min: 0, max: size.organisations }).map((i) => `O${i}`),
          region_id: regionId,
          coordinator: fc.boolean(),
          eu_contribution: orNull(amount),
        }),
        { maxLength: 60 },
      ),
      exchanges: fc.uniqueArray(
        fc.record({
          exchange_id: fc.integer({ min: 0, max: 99 }).map((i) => `E${i}`),
          visitor_region: regionId,
          host_region: regionId,
          year: fc.constant(null),
          virtual: fc.boolean(),
        }),
        { maxLength: 20, selector: ({ exchange_id }) => exchange_id },
      ),
      s3_partnership_regions: fc.array(
        fc.record({
          s3_id: fc.constantFrom('S1', 'S2'),
          theme: fc.constantFrom(...themeIds, 'maritime'),
          region_id: fc.constantFrom(...regionIds, 'ZZ99'),
          role: fc.constant('partner'),
        }),
        { maxLength: 12 },
      ),
    });
  });

/** The optional tables, with regions and projects that may or may not be on the lists. */
export const arbitraryOptional = fc.record({
  priorities: fc.array(
    fc.record({
      region_id: fc.constantFrom(...regionIds),
      theme: fc.constantFrom(...themeIds),
      period: fc.constant('2021-2027' as const),
      level: fc.constantFrom('regional' as const, 'national' as const),
      complete: fc.boolean(),
    }),
    { maxLength: 15 },
  ),
  outcomes: fc.array(
    fc.record({
      project_id: fc.integer({ min: 0, max: 15 }).map((i) => `P${i}`),
      stage: fc.constantFrom('strategy' as const, 'demonstration' as const, 'investment' as const, 'cascade' as const),
      amount_eur: orNull(amount),
    }),
    { maxLength: 12 },
  ),
  asOf: fc.constant('2022-06-30'),
});
