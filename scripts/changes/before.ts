import { corrected } from '../corrections/index.ts';
import type { Effects } from '../effects.ts';
import { type Drop, type Ingested, ingest } from '../ingest/index.ts';
import { Accounts } from '../normalise/accounts.ts';
import { byPeriod, participationsOf } from '../normalise/compute-input.ts';
import type { Geography } from '../normalise/index.ts';
import { gatherOrganisations } from '../normalise/organisations.ts';
import { participationRows, placeParticipants } from '../normalise/participations.ts';
import { countryRows, furtherCountryRows, regionRows } from '../normalise/places.ts';
import { type Validated, validate } from '../validate/index.ts';
import type { Records } from '../validate/records.ts';
import type { Reference } from '../validate/reference-records.ts';
import { comparedKinds } from './fields.ts';
import type { Before } from './index.ts';
import { headlineValues, type Value } from './metrics.ts';
import { compareRows } from './rows.ts';

/** The present state, as it was read and as it is compared. */
export interface Present {
  /** As read, before corrections. */
  readonly read: Ingested;
  readonly records: Records;
  readonly reference: Reference;
}

/**
 * Rebuilds the state of the data on an earlier day and compares the present one with it.
 *
 * Shape   of the state before only what is compared is kept: it may be as large as the present one.
 * Absent  `first-drop` where there is no earlier day; `faulty` where its files have faults today (a hand-kept list may have moved on).
 */
export async function compareWithBefore(
  effects: Effects,
  data: string,
  date: string | null,
  present: Present,
  geography: Geography,
): Promise<Before> {
  if (date === null) return { date, why: 'first-drop' };
  const { ingested } = await corrected(effects, data, await ingest(effects, data, date, present.read));
  const { reference, records, faults } = partOf(present, ingested.drops) ?? validate(ingested);
  if (faults.length > 0) return { date, why: 'faulty' };
  const compared = compareRows({ drops: ingested.drops, records }, { drops: present.read.drops, records: present.records });
  return { date, why: null, ...compared, values: valuesOf(records, reference, geography) };
}

/**
 * The state before as a part of the present one, where all that happened is that sources came: nothing needs to be checked again.
 *
 * Absent  a source had another drop, or went; rows that point into a source that came, or that gave way to one, would read otherwise.
 */
function partOf({ read, records, reference }: Present, drops: readonly Drop[]): Validated | null {
  const now = new Map(read.drops.map(({ source, drop }) => [source, drop] as const));
  if (drops.some(({ source, drop }) => now.get(source) !== drop)) return null;
  if (records.aside.exclusions.some(({ rule }) => rule === 'held-by-another-source')) return null;
  const kept = new Set(drops.map(({ source }) => source));
  const part = <Row extends { readonly origin: { readonly source: string } }>(rows: readonly Row[]) =>
    rows.filter(({ origin }) => kept.has(origin.source));
  const found = Object.fromEntries(comparedKinds.map((kind) => [kind, part<Records[typeof kind][number]>(records[kind])]));
  const all = { ...records, ...found } as Records;
  const projects = new Set(all.projects.map(({ project }) => project));
  const partnerships = new Set(all.s3Partnerships.map(({ partnership }) => partnership));
  const whole =
    all.outcomes.every(({ project }) => projects.has(project)) &&
    all.participants.every(({ project }) => projects.has(project)) &&
    all.s3Regions.every(({ partnership }) => partnerships.has(partnership));
  return whole ? { reference, records: all, faults: [] } : null;
}

/** Headline figures of a state, through no more of the normalisation than they need. */
function valuesOf(records: Records, reference: Reference, { points, locator }: Geography): Value[] {
  const countries = [...countryRows(reference.countries), ...furtherCountryRows(records, reference)];
  const known = gatherOrganisations(records.clusters, records.participants, reference, locator);
  const participations = participationRows(placeParticipants(records.participants, known), new Accounts());
  const tables = byPeriod(
    { countries, regions: regionRows(reference.regions, countries, points) },
    {
      organisations: [],
      calls: [],
      projects: records.projects.map(({ project, acronym, instrument }) => {
        return { project_id: project, acronym, instrument, call_id: null, themes: [], start_year: null, wave: null };
      }),
      participations: participationsOf(participations),
      exchanges: [],
      s3_partnership_regions: [],
    },
  );
  return headlineValues(tables);
}
