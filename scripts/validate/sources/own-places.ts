import { categories } from '#core/taxonomy/categories.ts';
import { currentPeriod } from '#core/taxonomy/periods.ts';
import type { SourceTable } from '../../ingest/source-table.ts';
import { Ids } from '../ids.ts';
import type { Ledger } from '../ledger.ts';
import type { Calls } from '../reference/calls.ts';
import type { CallRecord, CountryRecord, RegionRecord } from '../reference-records.ts';
import { type Fate, type SourceRow, sourceRows } from '../rows.ts';

/*
 * Countries, regions and calls that a source brings along. Those of the hand-kept lists stay as they are there; further ones are added.
 */

/** Walks the rows of a kind that adds to a list; rows of what the list has are joined to it. */
function additions<T>(
  tables: readonly SourceTable[],
  kind: 'countries' | 'regions' | 'calls',
  idField: string,
  known: ReadonlySet<string>,
  ledger: Ledger,
  read: (given: SourceRow, id: string) => T,
): T[] {
  const ids = new Ids(idField);
  const found: T[] = [];
  sourceRows(tables, kind, ledger, (given): Fate | null => {
    const id = given.row.required(idField);
    if (id === null) return null;
    if (known.has(id)) return 'merged';
    if (!ids.claim(id, given.table.file, given.row, idField)) return null;
    const record = read(given, id);
    if (given.faulty()) return null;
    found.push(record);
    return 'accepted';
  });
  return found;
}

export function ownCountries(tables: readonly SourceTable[], countries: readonly CountryRecord[], ledger: Ledger): CountryRecord[] {
  const known = new Set(countries.map((one) => one.country));
  return additions(tables, 'countries', 'country', known, ledger, ({ row, table }, country) => {
    if (!/^[A-Z]{2}$/.test(country)) row.fault('country', 'country-code', 'The code is not two letters.', 'Write it like AT.');
    const eligible = row.flag('eligible');
    const names = { name: country, name_de: country, name_it: country, name_fr: country };
    const rest = { joined: null, left: null, cosme: null, smp: null, stated: { eligible } };
    return { ...names, ...rest, country, iso2: country, eu: row.flag('eu') ?? false, file: table.file, line: row.line };
  });
}

export function ownRegions(
  tables: readonly SourceTable[],
  regions: readonly RegionRecord[],
  countries: readonly CountryRecord[],
  ledger: Ledger,
): RegionRecord[] {
  const states = new Set(countries.map((one) => one.country));
  const known = new Set(regions.map((one) => one.region_id));
  return additions(tables, 'regions', 'region', known, ledger, ({ row, table }, region_id) => {
    if (!/^[A-Z]{2}[A-Z0-9]{2}$/.test(region_id))
      row.fault(
        'region',
        'region-code',
        'The code is not one of NUTS level 2.',
        'Write two letters and two characters, such as SE11.',
      );
    const country = row.required('country') ?? region_id.slice(0, 2);
    if (!states.has(country))
      row.fault('country', 'unknown-country', 'The country is in no list of countries.', 'Add it to the file of countries.');
    const category = row.oneOf('category', categories);
    const at = (field: 'lat' | 'lon', limit: number): number | null => {
      const degrees = row.decimal(field);
      if (degrees !== null && Math.abs(degrees) > limit)
        row.fault(field, 'coordinate', 'The coordinate is out of range.', `Write degrees from -${limit} to ${limit}.`);
      return degrees;
    };
    return {
      region_id,
      name: row.required('name') ?? region_id,
      name_en: null,
      country,
      // The table has one vintage of categories: it stands for both periods.
      category: { '2014-2020': category, '2021-2027': category },
      confidence: { '2014-2020': null, '2021-2027': null },
      population: row.whole('population'),
      population_year: null,
      gdp_per_head: row.decimal('gdp_per_head'),
      gdp_year: null,
      outermost: false,
      stated: { in_universe: row.flag('in_universe') ?? false, lat: at('lat', 90), lon: at('lon', 180) },
      file: table.file,
      line: row.line,
    };
  });
}

export function ownCalls(tables: readonly SourceTable[], calls: Calls, ledger: Ledger): CallRecord[] {
  const known = new Set(calls.records.map((one) => one.call_id));
  return additions(tables, 'calls', 'call', known, ledger, ({ row, table }, call_id) => {
    calls.ids.claim(call_id, table.file, row, 'call');
    return {
      call_id,
      instrument: row.required('instrument') ?? '',
      title: call_id,
      deadline: null,
      budget: null,
      min_partners: row.whole('min_partners'),
      min_countries: row.whole('min_countries'),
      min_ld_tr: row.whole('min_ld_tr'),
      category_period: currentPeriod,
      proposals_received: row.whole('received'),
      proposals_retained: row.whole('retained'),
      rule_status: null,
      source_url: null,
      file: table.file,
      line: row.line,
    };
  });
}
