import { nutsIndex } from '#core/nuts/nuts-index.ts';
import { categories } from '#core/taxonomy/categories.ts';
import type { Fault } from '../fault.ts';
import { Ids } from '../ids.ts';
import type { CountryRecord, NutsChangeRecord, RegionRecord } from '../reference-records.ts';
import type { Rows } from '../rows.ts';

export function readCountries(rows: Rows, faults: Fault[]): CountryRecord[] {
  const ids = new Ids('country');
  return rows('countries', faults, (row, { file }) => {
    const country = row.required('code');
    if (country === null || !ids.claim(country, file, row, 'code')) return null;
    if (!/^[A-Z]{2}$/.test(country))
      row.fault('code', 'country-code', 'The code is not two capital letters.', 'Write the code of Eurostat.');
    return {
      file,
      line: row.line,
      country,
      iso2: row.required('iso2') ?? country,
      name: row.required('name_en') ?? country,
      name_de: row.required('name_de') ?? country,
      name_it: row.required('name_it') ?? country,
      name_fr: row.required('name_fr') ?? country,
      eu: row.requiredOneOf('eu_member', ['true', 'false', 'former']) === 'true',
      joined: row.date('eu_joined'),
      left: row.date('eu_left'),
      cosme: row.flag('cosme_participating'),
      smp: row.flag('smp_participating'),
    };
  });
}

export function readRegions(rows: Rows, countries: readonly CountryRecord[], faults: Fault[]): RegionRecord[] {
  const ids = new Ids('region');
  const known = new Set(countries.map((one) => one.country));
  return rows('regions', faults, (row, { file }) => {
    const region_id = row.required('region_id');
    if (region_id === null || !ids.claim(region_id, file, row, 'region_id')) return null;
    if (!/^[A-Z]{2}[A-Z0-9]{2}$/.test(region_id)) {
      row.fault(
        'region_id',
        'region-code',
        'The code is not one of NUTS level 2.',
        'Write two letters and two characters, such as SE11.',
      );
    }
    const country = row.required('country') ?? region_id.slice(0, 2);
    if (!known.has(country))
      row.fault('country', 'unknown-country', 'The country is not in the list of countries.', 'Add it to reference/countries.csv.');
    return {
      file,
      line: row.line,
      region_id,
      name: row.required('name') ?? region_id,
      name_en: row.text('name_en'),
      country,
      category: {
        '2014-2020': row.oneOf('category_2014_2020', categories),
        '2021-2027': row.oneOf('category_2021_2027', categories),
      },
      confidence: { '2014-2020': row.text('confidence_2014'), '2021-2027': row.text('confidence_2021') },
      population: row.whole('population'),
      population_year: row.year('population_year'),
      gdp_per_head: row.decimal('gdp_pps_per_head_eu100'),
      gdp_year: row.year('gdp_year'),
      outermost: row.flag('outermost') ?? false,
    };
  });
}

const versions = ['2006', '2010', '2013', '2016', '2021', '2024'] as const;

export function readNutsChanges(rows: Rows, faults: Fault[]): NutsChangeRecord[] {
  const ids = new Ids('change');
  return rows('nuts_changes', faults, (row, { file }) => {
    const new_code = row.required('new_code');
    const old_code = row.text('old_code');
    const old_version = row.requiredOneOf('old_version', versions);
    const new_version = row.requiredOneOf('new_version', versions);
    if (new_code === null || old_version === null || new_version === null) return null;
    if (!ids.claim([old_version, old_code ?? '', new_version, new_code].join(' '), file, row, 'new_code')) return null;
    if (old_version >= new_version)
      row.fault('new_version', 'version-order', 'The new version is not after the old one.', 'Exchange or correct them.');
    return {
      file,
      line: row.line,
      old_version,
      old_code,
      new_version,
      new_code,
      change: row.required('change') ?? '',
      share: row.decimal('share_of_old_population_pct'),
      note: row.text('note'),
      change_source: row.text('source'),
    };
  });
}

export const nutsOf = (
  countries: readonly CountryRecord[],
  regions: readonly RegionRecord[],
  changes: readonly NutsChangeRecord[],
) =>
  nutsIndex(
    regions.map((one) => one.region_id),
    countries.map((one) => one.country),
    changes,
  );
