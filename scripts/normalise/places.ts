import { euros } from '#core/money/cents.ts';
import type { Records } from '../validate/records.ts';
import type {
  CallRecord,
  CountryRecord,
  NutsChangeRecord,
  Reference,
  RegionRecord,
  ThemeRecord,
} from '../validate/reference-records.ts';
import type { RowsOf } from './rows.ts';

/** A point that stands for a region. */
export type Points = ReadonlyMap<string, { readonly lat: number; readonly lon: number }>;

/** Was the country a Member State at any time in 2014-2020? */
const memberIn2014to2020 = ({ joined, left }: CountryRecord): boolean =>
  joined !== null && joined.year <= 2020 && (left === null || left.year >= 2014);

/** Eligible by membership or by taking part; unknown where neither is established. */
const eligible = (member: boolean, participates: boolean | null): boolean | null => (member ? true : participates);

export function countryRows(countries: readonly CountryRecord[]): RowsOf<'countries'> {
  return countries.map((one) => {
    const then = one.stated ? one.eu : memberIn2014to2020(one);
    return {
      country: one.country,
      eu: one.eu,
      eligible: one.stated ? one.stated.eligible : eligible(one.eu, one.smp),
      eu_2014_2020: then,
      eligible_2014_2020: one.stated ? one.stated.eligible : eligible(then, one.cosme),
      iso2: one.iso2,
      name: one.name,
      name_de: one.name_de,
      name_it: one.name_it,
      name_fr: one.name_fr,
      eu_joined: one.joined?.text ?? null,
      eu_left: one.left?.text ?? null,
      file: one.file,
      line: one.line,
    };
  });
}

const languages = ['en', 'de', 'it', 'fr'] as const;

/** Countries that rows of large registers name and no list has: not of the EU, and whether they take part is not established. */
export function furtherCountryRows({ participants, clusters }: Records, { countries }: Reference): RowsOf<'countries'> {
  const known = new Set(countries.map((one) => one.country));
  const names = languages.map((language) => new Intl.DisplayNames([language], { type: 'region' }));
  return [...participants, ...clusters].flatMap(({ country, origin }) => {
    if (country === null || known.has(country)) return [];
    known.add(country);
    const [name = country, name_de = name, name_it = name, name_fr = name] = names.map((one) => one.of(country) ?? country);
    const rest = { eu: false, eligible: null, eu_2014_2020: false, eligible_2014_2020: null, eu_joined: null, eu_left: null };
    return { country, ...rest, iso2: country, name, name_de, name_it, name_fr, file: origin.file, line: origin.line };
  });
}

export function regionRows(regions: readonly RegionRecord[], countries: RowsOf<'countries'>, points: Points): RowsOf<'regions'> {
  const byId = new Map(countries.map((one) => [one.country, one]));
  return regions.map((one) => {
    const country = byId.get(one.country);
    const point = points.get(one.region_id);
    return {
      region_id: one.region_id,
      name: one.name,
      country: one.country,
      in_universe: one.stated?.in_universe ?? country?.eu ?? false,
      category: (one.stated?.in_universe ?? country?.eu) ? one.category['2021-2027'] : null,
      population: one.population,
      gdp_per_head: one.gdp_per_head,
      lat: one.stated?.lat ?? point?.lat ?? null,
      lon: one.stated?.lon ?? point?.lon ?? null,
      in_universe_2014_2020: one.stated?.in_universe ?? country?.eu_2014_2020 ?? false,
      category_2014_2020: (one.stated?.in_universe ?? country?.eu_2014_2020) ? one.category['2014-2020'] : null,
      confidence_category: one.confidence['2021-2027'],
      confidence_category_2014_2020: one.confidence['2014-2020'],
      name_en: one.name_en,
      population_year: one.population_year,
      gdp_year: one.gdp_year,
      outermost: one.outermost,
      file: one.file,
      line: one.line,
    };
  });
}

export function callRows(calls: readonly CallRecord[]): RowsOf<'calls'> {
  return calls.map(({ budget, deadline, ...rest }) => ({
    ...rest,
    deadline: deadline?.text ?? null,
    budget_eur: budget === null ? null : euros(budget),
  }));
}

export const themeRows = (themes: readonly ThemeRecord[]): RowsOf<'themes'> => themes.map((one) => ({ ...one }));

export function nutsChangeRows(changes: readonly NutsChangeRecord[]): RowsOf<'nuts_changes'> {
  return changes.map(({ share, ...rest }) => ({ ...rest, share_of_old_population_pct: share }));
}
