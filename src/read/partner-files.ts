import type { LinksFile, OrganisationsFile, PlaceRegion, PlacesFile, ThemeProfile } from '#core/consortium/files.ts';
import { organisationId } from '#core/entities/organisation-id.ts';
import { isSpecialised } from '#core/metrics/specialisation.ts';
import { type Period, periods } from '#core/taxonomy/periods.ts';
import type { Words } from '#i18n/index.ts';
import { groupBy } from './index-by.ts';
import { labelsOf } from './labels.ts';
import { partnersOf } from './region-links.ts';
import { release } from './release.ts';
import { table } from './table.ts';

const themeIds = table('themes').map((row) => row.theme_id);
const themePlace = new Map(themeIds.map((id, i) => [id, i]));
const regionIds = table('regions').map((row) => row.region_id);
const regionPlace = new Map(regionIds.map((id, i) => [id, i]));
const themeRows = groupBy(table('region_themes'), (row) => row.region_id);

/** Regions with what they work on, countries, themes and calls; in code point order, as the tables are published. */
export function placesFile(words: Words): PlacesFile {
  const labels = labelsOf(words);
  return {
    asOf: release.as_of,
    version: release.version,
    method: release.method,
    themes: themeIds.map((id) => ({ id, label: labels.theme(id) })),
    countries: table('countries').map((row) => ({
      id: row.country,
      name: labels.country(row.country),
      eligible: [row.eligible_2014_2020, row.eligible],
    })),
    regions: table('regions').map(
      (row): PlaceRegion => ({
        id: row.region_id,
        name: row.name,
        country: row.country,
        population: row.population,
        universe: [row.in_universe_2014_2020, row.in_universe],
        category: [row.category_2014_2020, row.category],
        profile: profileOf(row.region_id),
      }),
    ),
    calls: table('calls').map((row) => ({
      id: row.call_id,
      title: row.title,
      instrument: row.instrument,
      min_partners: row.min_partners,
      min_countries: row.min_countries,
      min_ld_tr: row.min_ld_tr,
      period: row.category_period,
      status: row.rule_status,
      source: row.source_url,
    })),
  };
}

/** Work on themes is the same in both periods; whether it is a specialisation depends on the regions of the period. */
function profileOf(id: string): ThemeProfile | null {
  const rows = (themeRows.get(id) ?? []).filter((row) => row.weight > 0);
  const bitOf = (period: Period) => 1 << periods.indexOf(period);
  const byTheme = groupBy(rows, (row) => row.theme);
  const themes = [...byTheme.keys()].sort((a, b) => (themePlace.get(a) ?? 0) - (themePlace.get(b) ?? 0));
  const [first] = rows;
  if (first === undefined) return null;
  const sum = (bits: readonly number[]) => bits.reduce((all, bit) => all | bit, 0);
  return {
    n: first.n,
    themes: themes.map((theme) => themePlace.get(theme) ?? -1),
    weights: themes.map((theme) => Math.round((byTheme.get(theme)?.[0]?.weight ?? 0) * 1e6) / 1e6),
    specialised: themes.map((theme) =>
      sum((byTheme.get(theme) ?? []).map((row) => (isSpecialised(row.rca ?? 0) ? bitOf(row.period) : 0))),
    ),
    periods: sum(rows.map((row) => bitOf(row.period))),
  };
}

/** The regions that share a project with one. */
export const linksFile = (region: string): LinksFile => ({
  region,
  shared: Object.fromEntries(partnersOf(region).map(({ region_id, full }) => [region_id, full])),
});

/** Every organisation on record, in the order of its id. */
export function organisationsFile(): OrganisationsFile {
  const rows = table('organisations');
  const countries = [...new Set(rows.flatMap((row) => (row.country === null ? [] : [row.country])))].sort();
  const themesOf = new Map(table('projects').map((row) => [row.project_id, row.themes]));
  const projectsOf = groupBy(table('participations'), (row) => row.org_id);
  const base36 = (id: string) => (themePlace.get(id) ?? 0).toString(36).padStart(2, '0');
  return {
    regions: regionIds,
    themes: themeIds,
    ids: rows.map((row) => (row.name !== null && organisationId(row.name, row.country, null) === row.org_id ? 0 : row.org_id)),
    names: rows.map((row) => row.name ?? ''),
    shortNames: Object.fromEntries(rows.flatMap((row, i) => (row.short_name === null ? [] : [[i, row.short_name]]))),
    countries,
    countryPlaces: rows.map((row) => (row.country === null ? -1 : countries.indexOf(row.country))),
    places: rows.map((row) => (row.region_id === null ? -1 : (regionPlace.get(row.region_id) ?? -1))),
    projects: rows.map((row) => row.projects),
    work: rows.map((row) => {
      const own = (projectsOf.get(row.org_id) ?? []).flatMap(({ project_id }) => themesOf.get(project_id) ?? []);
      return [...new Set([...row.themes, ...own])].map(base36).sort().join('');
    }),
    registered: rows.flatMap((row, i) => (row.registered ? [i] : [])),
  };
}
