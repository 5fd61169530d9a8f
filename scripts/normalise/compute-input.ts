import type { ComputeInput } from '#core/entities/compute-input.ts';
import type { Tables } from '#core/entities/tables.ts';
import { type Period, periods } from '#core/taxonomy/periods.ts';
import type { NormalisedRows } from './rows.ts';

/** Countries and regions as of a programming period; everything else is the same in both. */
function tablesOf(period: Period, rows: NormalisedRows): Tables {
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
    organisations: rows.organisations.map(({ org_id, name, country, region_id, registered }) => ({
      org_id,
      name: name ?? org_id,
      country,
      region_id,
      registered,
    })),
    calls: rows.calls,
    projects: rows.projects,
    participations: rows.participations.map(({ project_id, org_id, region_id, role, eu_contribution }) => ({
      project_id,
      org_id,
      region_id,
      coordinator: role === 'coordinator',
      eu_contribution,
    })),
    exchanges: rows.exchanges.map(({ mode, ...row }) => ({ ...row, virtual: mode === 'virtual' })),
    s3_partnership_regions: rows.s3_partnership_regions.map(({ role, ...row }) => ({ ...row, role: role ?? '' })),
  };
}

/** Hands the normalised tables to the compute stage. */
export function computeInput(rows: NormalisedRows, asOf: string): ComputeInput {
  return {
    byPeriod: Object.fromEntries(periods.map((period) => [period, tablesOf(period, rows)])) as Record<Period, Tables>,
    callPeriod: new Map(rows.calls.map((row) => [row.call_id, row.category_period])),
    priorities: rows.region_priorities,
    outcomes: rows.outcomes,
    asOf,
  };
}
