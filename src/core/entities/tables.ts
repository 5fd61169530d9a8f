import type { Category } from '../taxonomy/categories.ts';

/*
 * The eight normalised tables (METHODOLOGY section 1) as typed rows, for one programming period.
 * Field names are the column names. `null` is "not known", never zero.
 */

export interface Country {
  readonly country: string;
  readonly eu: boolean;
  /** May be counted for a call's country rule; null where participation in the programme is not established. */
  readonly eligible: boolean | null;
}

export interface Region {
  readonly region_id: string;
  readonly name: string;
  readonly country: string;
  readonly in_universe: boolean;
  readonly category: Category | null;
  readonly population: number | null;
  readonly gdp_per_head: number | null;
  readonly lat: number | null;
  readonly lon: number | null;
}

export interface Organisation {
  readonly org_id: string;
  readonly name: string;
  readonly country: string | null;
  readonly region_id: string | null;
  /** On a cluster register (COV-ACT counts only these); a table without the column has every organisation registered. */
  readonly registered: boolean;
}

export interface Call {
  readonly call_id: string;
  readonly instrument: string;
  readonly min_partners: number | null;
  readonly min_countries: number | null;
  readonly min_ld_tr: number | null;
  readonly proposals_received: number | null;
  readonly proposals_retained: number | null;
}

export interface Project {
  readonly project_id: string;
  readonly acronym: string;
  readonly call_id: string | null;
  readonly instrument: string;
  /** Distinct theme ids in the order stated. */
  readonly themes: readonly string[];
  readonly start_year: number | null;
  /** Wave or generation of the instrument; null where the source has none or the table lacks the column. */
  readonly wave: string | null;
  /** Year, year-month or day on which the project ends or ended; OUT-REPORTED needs it. */
  readonly end_date?: string | null;
}

export interface Participation {
  readonly project_id: string;
  readonly org_id: string;
  readonly region_id: string | null;
  readonly coordinator: boolean;
  /** EUR, nominal; 0 is known to be zero. */
  readonly eu_contribution: number | null;
}

export interface Exchange {
  readonly exchange_id: string;
  readonly visitor_region: string | null;
  readonly host_region: string | null;
  readonly year: number | null;
  readonly virtual: boolean;
}

export interface S3PartnershipRegion {
  readonly s3_id: string;
  readonly theme: string;
  readonly region_id: string;
  readonly role: string;
}

export interface Tables {
  readonly countries: readonly Country[];
  readonly regions: readonly Region[];
  readonly organisations: readonly Organisation[];
  readonly calls: readonly Call[];
  readonly projects: readonly Project[];
  readonly participations: readonly Participation[];
  readonly exchanges: readonly Exchange[];
  readonly s3_partnership_regions: readonly S3PartnershipRegion[];
}
export type TableName = keyof Tables;
