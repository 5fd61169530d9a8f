import { adapter } from '../adapter.ts';
import { wordsForm } from '../forms.ts';

/*
 * The eight normalised tables (METHODOLOGY section 1), as a researcher may have them, or as this atlas publishes them. Visits (`exchanges`) have a file of
 * their own: the layout is the same.
 */

/** Regions outside NUTS and codes of no version are unlocated, as METHODOLOGY has it; anything else that cannot be read stops the run. */
const bulk = { tolerance: { max_rows: 0 } };

const flag = wordsForm(
  new Map([
    ['1', 'true'],
    ['0', 'false'],
  ]),
);

export const ownCountries = adapter({
  id: 'normalised-countries',
  kind: 'countries',
  usualName: 'countries.csv',
  columns: ['country', 'eu', 'eligible'],
  fields: { country: 'country', eu: { columns: ['eu'], form: flag }, eligible: { columns: ['eligible'], form: flag } },
  needs: [],
});

export const ownRegions = adapter({
  id: 'normalised-regions',
  kind: 'regions',
  usualName: 'regions.csv',
  columns: ['region_id', 'name', 'country', 'in_universe', 'category', 'population', 'gdp_per_head', 'lat', 'lon'],
  fields: {
    region: 'region_id',
    name: 'name',
    country: 'country',
    in_universe: { columns: ['in_universe'], form: flag },
    category: 'category',
    population: 'population',
    gdp_per_head: 'gdp_per_head',
    lat: 'lat',
    lon: 'lon',
  },
  needs: [],
});

export const ownOrganisations = adapter({
  id: 'normalised-organisations',
  kind: 'organisations',
  usualName: 'organisations.csv',
  columns: ['org_id', 'name', 'country', 'region_id'],
  optional: ['registered'],
  fields: {
    org: 'org_id',
    name: 'name',
    country: 'country',
    code: 'region_id',
    registered: { columns: ['registered'], form: flag },
  },
  needs: [],
  bulk,
});

export const ownCalls = adapter({
  id: 'normalised-calls',
  kind: 'calls',
  usualName: 'calls.csv',
  columns: ['call_id', 'instrument', 'min_partners', 'min_countries', 'min_ld_tr', 'proposals_received', 'proposals_retained'],
  fields: {
    call: 'call_id',
    instrument: 'instrument',
    min_partners: 'min_partners',
    min_countries: 'min_countries',
    min_ld_tr: 'min_ld_tr',
    received: 'proposals_received',
    retained: 'proposals_retained',
  },
  needs: [],
});

export const ownProjects = adapter({
  id: 'normalised-projects',
  kind: 'projects',
  usualName: 'projects.csv',
  columns: ['project_id', 'acronym', 'call_id', 'instrument', 'themes', 'start_year'],
  optional: ['title', 'wave', 'strand', 'start_date', 'end_date', 'theme_as_stated', 'eu_contribution_eur', 'total_cost_eur'],
  fields: {
    project: 'project_id',
    acronym: 'acronym',
    call: 'call_id',
    instrument: 'instrument',
    themes: 'themes',
    start_year: 'start_year',
    title: 'title',
    wave: 'wave',
    strand: 'strand',
    start: 'start_date',
    end: 'end_date',
    theme: 'theme_as_stated',
    contribution: 'eu_contribution_eur',
    cost: 'total_cost_eur',
  },
  needs: [],
  bulk,
});

export const ownParticipations = adapter({
  id: 'normalised-participations',
  kind: 'participants',
  usualName: 'participations.csv',
  columns: ['project_id', 'org_id', 'region_id', 'role', 'eu_contribution'],
  fields: {
    project: 'project_id',
    org: 'org_id',
    code: 'region_id',
    role: { columns: ['role'], form: (cell) => (cell === 'coordinator' ? cell : 'partner') },
    contribution: 'eu_contribution',
  },
  needs: ['normalised-projects', 'normalised-organisations'],
  orphansLeftOut: true,
  bulk,
});

export const ownS3Regions = adapter({
  id: 'normalised-s3-regions',
  kind: 's3-themes',
  usualName: 's3_partnership_regions.csv',
  columns: ['s3_id', 'theme', 'region_id', 'role'],
  fields: { partnership: 's3_id', theme: 'theme', code: 'region_id', role: 'role' },
  needs: [],
  bulk,
});
