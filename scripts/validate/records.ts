import type { PartialDate } from '#core/dates/partial-date.ts';
import type { OutcomeStage } from '#core/entities/outcomes.ts';
import type { Period } from '#core/taxonomy/periods.ts';
import type { Aside } from './ledger.ts';

/*
 * What validation hands on: values in place of text, every one of them checked by itself, with the place it was read at.
 * Codes of places are as stated; amounts are whole cents.
 */

/** Where a row was read. */
export interface Origin {
  readonly source: string;
  readonly drop: string;
  readonly file: string;
  readonly line: number;
  readonly source_url: string | null;
  readonly confidence: 'high' | 'medium' | 'low' | null;
}

export interface ProjectRecord {
  readonly project: string;
  readonly acronym: string;
  readonly title: string | null;
  readonly instrument: string;
  readonly call: string | null;
  /** Call in the words of the source where the list of calls does not have it. */
  readonly call_as_stated: string | null;
  readonly wave: string | null;
  readonly strand: string | null;
  readonly start: PartialDate | null;
  readonly end: PartialDate | null;
  readonly contribution: number | null;
  readonly cost: number | null;
  readonly theme: string | null;
  /** Themes that the source states by their id, or that a rule of its source.json gives. */
  readonly themes: readonly string[];
  /** Further words that may name themes, in groups of which the first that names any counts. */
  readonly hints: readonly (readonly string[])[];
  /** Known only from the rows of its participants: no row of its own stands in any file. */
  readonly implied?: true;
  readonly origin: Origin;
}

/** The place of a row as its source gives it. */
export interface Place {
  readonly country: string | null;
  readonly city: string | null;
  readonly code: string | null;
  readonly basis: string | null;
  /** Degrees, WGS84. */
  readonly point: { readonly lat: number; readonly lon: number } | null;
}

export interface ParticipantRecord extends Place {
  readonly project: string;
  readonly organisation: string | null;
  readonly pic: string | null;
  /** VAT number as stated. */
  readonly vat: string | null;
  readonly type: string | null;
  readonly sme: boolean | null;
  readonly role: 'coordinator' | 'partner' | null;
  readonly contribution: number | null;
  readonly origin: Origin;
}

export interface ClusterRecord extends Place {
  readonly cluster: string;
  /** Not set, or true: on a register. False: an organisation that a source lists without saying so. */
  readonly registered?: boolean;
  readonly name: string;
  readonly short_name: string | null;
  /** VAT number as stated. */
  readonly vat: string | null;
  readonly themes: string | null;
  readonly label: string | null;
  readonly founded: number | null;
  readonly members: string | null;
  readonly type: string | null;
  readonly website: string | null;
  readonly origin: Origin;
}

export interface S3PartnershipRecord {
  readonly partnership: string;
  readonly platform: string;
  readonly name: string;
  readonly launched: number | null;
  readonly origin: Origin;
}

export interface S3RegionRecord {
  readonly partnership: string;
  readonly region: string | null;
  readonly country: string | null;
  readonly code: string | null;
  readonly role: 'lead' | 'partner' | null;
  /** The theme the row is about, where it states one; else those of its partnership. */
  readonly theme?: string;
  readonly origin: Origin;
}

export interface RegionPriorityRecord {
  readonly region: string;
  readonly theme: string;
  readonly period: Period;
  readonly level: 'regional' | 'national';
  readonly origin: Origin;
}

export interface StatedPriorityRecord {
  readonly country: string;
  readonly region: string | null;
  readonly code: string | null;
  readonly level: 'regional' | 'national';
  readonly period: Period;
  readonly priority: string;
  readonly themes: readonly string[];
  readonly origin: Origin;
}

export interface PartialListRecord {
  readonly code: string;
  readonly period: Period;
  readonly why: string;
  readonly origin: Origin;
}

export interface OutcomeRecord {
  readonly project: string;
  readonly stage: OutcomeStage;
  readonly amount: number | null;
  readonly date: PartialDate | null;
  readonly what: string | null;
  readonly origin: Origin;
}

export interface ExchangeRecord {
  readonly exchange: string;
  readonly visitor: string | null;
  readonly host: string | null;
  readonly year: number | null;
  readonly mode: 'physical' | 'virtual';
  readonly origin: Origin;
}

export interface Records {
  /** What became of rows that are no records. */
  readonly aside: Aside;
  readonly projects: readonly ProjectRecord[];
  readonly participants: readonly ParticipantRecord[];
  readonly clusters: readonly ClusterRecord[];
  readonly s3Partnerships: readonly S3PartnershipRecord[];
  readonly s3Regions: readonly S3RegionRecord[];
  readonly regionPriorities: readonly RegionPriorityRecord[];
  readonly statedPriorities: readonly StatedPriorityRecord[];
  readonly partialLists: readonly PartialListRecord[];
  readonly outcomes: readonly OutcomeRecord[];
  readonly exchanges: readonly ExchangeRecord[];
}
