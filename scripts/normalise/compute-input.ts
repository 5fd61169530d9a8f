import type { ComputeInput } from '#core/entities/compute-input.ts';
import type { Tables } from '#core/entities/tables.ts';
import { type Period, periods } from '#core/taxonomy/periods.ts';
import type { NormalisedRows } from './rows.ts';

/** Tables that a programming period changes. */
type PeriodTables = Pick<Tables, 'countries' | 'regions'>;

/** Countries and regions as of a programming period; everything else is the same in both. */
function placesOf(period: Period, rows: Pick<NormalisedRows, 'countries' | 'regions'>): PeriodTables {
  const now = period === '2021-2027';
  return {
    countries: rows.countries.map((row) => ({
      country: row.country,
      eu: now ? row.eu : row.eu_2014_2020,
      eligible: now ? row.eligible : row.eligible_2014_2020,
    })),
    regions: rows.regions.map((row) => ({
      region_id: row.region_id,
      name: row.name,
      country: row.country,
      in_universe: now ? row.in_universe : row.in_universe_2014_2020,
      category: now ? row.category : row.category_2014_2020,
      population: row.population,
      gdp_per_head: row.gdp_per_head,
      lat: row.lat,
      lon: row.lon,
    })),
  };
}

/** Participations as the metrics see them. */
export const participationsOf = (rows: NormalisedRows['participations']): Tables['participations'] =>
  rows.map(({ project_id, org_id, region_id, role, eu_contribution }) => {
    return { project_id, org_id, region_id, coordinator: role === 'coordinator', eu_contribution };
  });

/** The tables of both periods: the same rows, with countries and regions as of each. */
export function byPeriod(
  places: Pick<NormalisedRows, 'countries' | 'regions'>,
  common: Omit<Tables, keyof PeriodTables>,
): Record<Period, Tables> {
  return Object.fromEntries(periods.map((period) => [period, { ...placesOf(period, places), ...common }])) as Record<
    Period,
    Tables
  >;
}

/** Hands the normalised tables to the compute stage. */
export function computeInput(rows: NormalisedRows, asOf: string): ComputeInput {
  return {
    byPeriod: byPeriod(rows, {
      organisations: rows.organisations.map(({ org_id, name, country, region_id, registered }) => {
        return { org_id, name: name ?? org_id, country, region_id, registered };
      }),
      calls: rows.calls,
      projects: rows.projects.map(({ project_id, acronym, call_id, instrument, themes, start_year, wave, end_date }) => {
        return { project_id, acronym, call_id, instrument, themes, start_year, wave, end_date };
      }),
      participations: participationsOf(rows.participations),
      exchanges: rows.exchanges.map(({ mode, ...row }) => ({ ...row, virtual: mode === 'virtual' })),
      s3_partnership_regions: rows.s3_partnership_regions.map(({ role, ...row }) => ({ ...row, role: role ?? '' })),
    }),
    callPeriod: new Map(rows.calls.map((row) => [row.call_id, row.category_period])),
    priorities: rows.region_priorities,
    outcomes: rows.outcomes,
    asOf,
  };
}
