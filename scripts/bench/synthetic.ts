import type { Participation, Project, Tables } from '#core/entities/tables.ts';
import { seededRandom } from '#core/stats/random.ts';
import type { Category } from '#core/taxonomy/categories.ts';

export interface Size {
  readonly projects: number;
  readonly participations: number;
  readonly organisations: number;
  readonly regions: number;
  readonly themes: number;
}

/** The size of the Horizon Europe export of December 2025. */
export const horizonSize: Size = { projects: 19_000, participations: 119_000, organisations: 30_000, regions: 330, themes: 62 };

/**
 * Tables of a given size from a fixed seed, uneven as real ones are: few regions hold most organisations.
 */
export function syntheticTables(size: Size): Tables {
  const random = seededRandom(7);
  const below = (n: number): number => Math.floor(random() * n);
  const skewed = (n: number): number => Math.floor(random() ** 2.2 * n);
  const kinds: readonly (Category | null)[] = ['less_developed', 'transition', 'more_developed', null];
  const country = (i: number): string => `C${String(i % 34).padStart(2, '0')}`;
  const regions = Array.from({ length: size.regions }, (_, i) => ({
    region_id: `${country(i)}R${String(i).padStart(3, '0')}`,
    name: `Region ${i}`,
    country: country(i),
    in_universe: i % 7 !== 0,
    category: kinds[i % 20 === 0 ? 3 : i % 3] ?? null,
    population: 50_000 + below(6_000_000),
    gdp_per_head: 10_000 + below(60_000),
    lat: 35 + random() * 30,
    lon: -10 + random() * 40,
  }));
  const regionId = (i: number): string | null => (random() < 0.05 ? null : (regions[i]?.region_id ?? null));
  const organisations = Array.from({ length: size.organisations }, (_, i) => {
    const region = skewed(size.regions);
    return {
      org_id: `O${i}`,
      name: `Organisation ${i}`,
      country: country(region),
      region_id: regionId(region),
      registered: i % 50 === 0,
    };
  });
  const projects = Array.from(
    { length: size.projects },
    (_, i): Project => ({
      project_id: `P${i}`,
      acronym: `ACRO${i}`,
      call_id: `CALL${i % 40}`,
      instrument: `I${i % 5}`,
      themes: [...new Set(Array.from({ length: below(4) }, () => `T${skewed(size.themes)}`))],
      start_year: 2021 + (i % 5),
      wave: null,
    }),
  );
  const participations = Array.from({ length: size.participations }, (_, i): Participation => {
    const project = i < size.projects ? i : skewed(size.projects);
    return {
      project_id: `P${project}`,
      org_id: `O${skewed(size.organisations)}`,
      region_id: null,
      coordinator: i < size.projects,
      eu_contribution: random() < 0.03 ? null : below(50_000_000) / 100,
    };
  });
  return {
    countries: Array.from({ length: 34 }, (_, i) => ({ country: country(i), eu: i < 27, eligible: i < 30 })),
    regions,
    organisations,
    calls: Array.from({ length: 40 }, (_, i) => ({
      call_id: `CALL${i}`,
      instrument: `I${i % 5}`,
      min_partners: 3,
      min_countries: 3,
      min_ld_tr: i % 2,
      proposals_received: 500 + i,
      proposals_retained: 50,
    })),
    projects,
    participations,
    exchanges: [],
    s3_partnership_regions: [],
  };
}
