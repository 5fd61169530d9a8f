import type { Call, Exchange, Organisation, Participation, Project, Region, Tables } from '../../entities/tables.ts';

/** Tables for tests: what is not given is empty. */
export function tablesOf(part: Partial<Tables>): Tables {
  return {
    countries: [],
    regions: [],
    organisations: [],
    calls: [],
    projects: [],
    participations: [],
    exchanges: [],
    s3_partnership_regions: [],
    ...part,
  };
}

/** A more developed region of the universe with a million people; its country is the first two letters of its id. */
export const regionRow = (region_id: string, more: Partial<Region> = {}): Region => ({
  region_id,
  name: region_id,
  country: region_id.slice(0, 2),
  in_universe: true,
  category: 'more_developed',
  population: 1_000_000,
  gdp_per_head: 30_000,
  lat: null,
  lon: null,
  ...more,
});

export const organisationRow = (org_id: string, region_id: string | null, more: Partial<Organisation> = {}): Organisation => ({
  org_id,
  name: org_id,
  country: region_id?.slice(0, 2) ?? null,
  region_id,
  registered: true,
  ...more,
});

export const projectRow = (project_id: string, more: Partial<Project> = {}): Project => ({
  project_id,
  acronym: project_id,
  call_id: null,
  instrument: 'ESCP-4x',
  themes: [],
  start_year: null,
  wave: null,
  ...more,
});

export const participationRow = (
  project_id: string,
  region_id: string | null,
  more: Partial<Participation> = {},
): Participation => ({
  project_id,
  org_id: `org-${region_id}`,
  region_id,
  coordinator: false,
  eu_contribution: null,
  ...more,
});

export const callRow = (call_id: string, more: Partial<Call> = {}): Call => ({
  call_id,
  instrument: 'ESCP-4x',
  min_partners: null,
  min_countries: null,
  min_ld_tr: null,
  proposals_received: null,
  proposals_retained: null,
  ...more,
});

export const exchangeRow = (
  exchange_id: string,
  visitor_region: string | null,
  host_region: string | null,
  virtual = false,
): Exchange => ({
  exchange_id,
  visitor_region,
  host_region,
  year: null,
  virtual,
});

/** One project per list of regions, one organisation per region: enough for presence and links. */
export function collaborating(...projects: readonly (readonly string[])[]): Tables {
  const ids = [...new Set(projects.flat())];
  return tablesOf({
    regions: ids.map((id) => regionRow(id)),
    projects: projects.map((_, i) => projectRow(`P${i}`)),
    participations: projects.flatMap((regions, i) => regions.map((id) => participationRow(`P${i}`, id))),
  });
}
