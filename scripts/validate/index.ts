import type { Ingested } from '../ingest/index.ts';
import type { Fault } from './fault.ts';
import { Ids } from './ids.ts';
import { Ledger } from './ledger.ts';
import type { Records } from './records.ts';
import { readCalls, readRetainedLater } from './reference/calls.ts';
import { readCounts, readFigures, readPlanned, readS3Links } from './reference/figures.ts';
import { readAliases, readDistinct } from './reference/organisations.ts';
import { nutsOf, readCountries, readNutsChanges, readRegions } from './reference/places.ts';
import { readS3Themes, readThemeMapping, readThemes } from './reference/themes.ts';
import type { Reference } from './reference-records.ts';
import { rowsOf } from './rows.ts';
import { isShadow } from './shadow.ts';
import { impliedProjects } from './sources/implied-projects.ts';
import type { Known } from './sources/known.ts';
import { readOrganisations } from './sources/organisations.ts';
import { ownCalls, ownCountries, ownRegions } from './sources/own-places.ts';
import { readClusters, readParticipants } from './sources/partnerships.ts';
import { accountForWords, gatherWords } from './sources/project-words.ts';
import { readProjects } from './sources/projects.ts';
import {
  readExchanges,
  readOutcomes,
  readPartialLists,
  readRegionPriorities,
  readS3Partnerships,
  readS3Regions,
  readStatedPriorities,
} from './sources/regions-at-work.ts';
import { readThemedS3 } from './sources/themed-s3.ts';

export interface Validated {
  readonly reference: Reference;
  readonly records: Records;
  readonly faults: readonly Fault[];
}

/**
 * Turns rows of text into records.
 *
 * Errors  every fault of every file, in one list; nothing is thrown and nothing is repaired. While a hand-kept list or a file of
 *         projects is missing, rows that would point into it are not blamed for that.
 */
export function validate(ingested: Ingested): Validated {
  const faults: Fault[] = [];
  const rows = rowsOf(ingested.reference);
  const ledger = new Ledger();
  const { tables, options } = ingested;
  const listed = readCountries(rows, faults);
  const countries = [...listed, ...ownCountries(tables, listed, ledger)];
  const listedRegions = readRegions(rows, listed, faults);
  const regions = [...listedRegions, ...ownRegions(tables, listedRegions, countries, ledger)];
  const nutsChanges = readNutsChanges(rows, faults);
  const themes = readThemes(rows, faults);
  const calls = readCalls(rows, faults);
  const nuts = nutsOf(countries, regions, nutsChanges);
  const reference: Reference = {
    countries,
    regions,
    nutsChanges,
    nuts,
    themes: themes.records,
    calls: [...calls.records, ...ownCalls(tables, calls, ledger)],
    themeMapping: readThemeMapping(rows, themes.ids, faults),
    s3Themes: readS3Themes(rows, themes.ids, faults),
    s3Links: readS3Links(rows, faults),
    retainedLater: readRetainedLater(rows, calls.ids, faults),
    figures: readFigures(rows, faults),
    counts: readCounts(rows, faults),
    planned: readPlanned(rows, faults),
    aliases: readAliases(rows, countries, faults),
    distinct: readDistinct(rows, faults),
  };

  const iso = new Map(countries.flatMap(({ country, iso2, name }) => [iso2, name].map((other) => [other, country] as const)));
  const organisations = readOrganisations(tables, { nuts, iso }, ledger);
  const known: Known = {
    nuts,
    iso,
    themes: themes.ids,
    calls: calls.ids,
    projects: new Ids('project'),
    holders: new Map(),
    dropped: new Map(),
    organisations: organisations.byId,
    options,
  };
  const s3 = new Ids('S3 partnership');
  const stated = readProjects(tables, known, gatherWords(tables), ledger);
  const projects = [...stated, ...impliedProjects(tables, known)];
  const s3Partnerships = readS3Partnerships(tables, s3, ledger);
  const themedS3 = readThemedS3(tables, s3, known, ledger);
  accountForWords(tables, known, ledger);
  const rest = {
    projects,
    participants: readParticipants(tables, known, ledger),
    clusters: [...readClusters(tables, known, ledger), ...organisations.records],
    s3Partnerships: [...s3Partnerships, ...themedS3.partnerships],
    s3Regions: [...readS3Regions(tables, s3, known, ledger), ...themedS3.regions],
    regionPriorities: readRegionPriorities(tables, known, ledger),
    statedPriorities: readStatedPriorities(tables, known, ledger),
    partialLists: readPartialLists(tables, known, ledger),
    outcomes: readOutcomes(tables, known, ledger),
    exchanges: readExchanges(tables, known, ledger),
  };
  const records: Records = { ...rest, aside: ledger.settle((fault) => isShadow(fault, ingested)) };
  const own = [...faults, ...ledger.faults].filter((fault) => !isShadow(fault, ingested));
  return { reference, records, faults: [...ingested.faults, ...own] };
}
