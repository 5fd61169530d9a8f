import type { PartialDate } from '#core/dates/partial-date.ts';
import type { NutsChange, NutsIndex } from '#core/nuts/nuts-index.ts';
import type { Category } from '#core/taxonomy/categories.ts';
import type { Period } from '#core/taxonomy/periods.ts';

/*
 * The hand-kept lists as validation hands them on: values in place of text, with the place they were read at.
 */

/** Where a row of a hand-kept list was read. */
export interface ListOrigin {
  readonly file: string;
  readonly line: number;
}

export interface CountryRecord extends ListOrigin {
  readonly country: string;
  readonly iso2: string;
  readonly name: string;
  readonly name_de: string;
  readonly name_it: string;
  readonly name_fr: string;
  readonly eu: boolean;
  readonly joined: PartialDate | null;
  readonly left: PartialDate | null;
  readonly cosme: boolean | null;
  readonly smp: boolean | null;
  /** From a source that states it outright, for both periods. */
  readonly stated?: { readonly eligible: boolean | null };
}

export interface RegionRecord extends ListOrigin {
  readonly region_id: string;
  readonly name: string;
  readonly name_en: string | null;
  readonly country: string;
  readonly category: Readonly<Record<Period, Category | null>>;
  readonly confidence: Readonly<Record<Period, string | null>>;
  readonly population: number | null;
  readonly population_year: number | null;
  readonly gdp_per_head: number | null;
  readonly gdp_year: number | null;
  readonly outermost: boolean;
  /** From a source that states it outright, for both periods. */
  readonly stated?: { readonly in_universe: boolean; readonly lat: number | null; readonly lon: number | null };
}

export interface NutsChangeRecord extends ListOrigin, NutsChange {
  readonly change: string;
  readonly share: number | null;
  readonly note: string | null;
  readonly change_source: string | null;
}

export interface ThemeRecord extends ListOrigin {
  readonly theme_id: string;
  readonly label_en: string;
  readonly label_de: string;
  readonly label_it: string;
  readonly label_fr: string;
  readonly broader_id: string | null;
  readonly industrial_ecosystem: string | null;
  readonly s3_platform: readonly string[];
  readonly keywords: readonly string[];
}

/** Themes by judgement, for a project of a source or for an S3 partnership. */
export interface MappingRecord extends ListOrigin {
  readonly source: string | null;
  readonly id: string;
  readonly themes: readonly string[];
  readonly demo_case_of: string | null;
  readonly reason: string;
}

export interface CallRecord extends ListOrigin {
  readonly call_id: string;
  readonly instrument: string;
  readonly title: string;
  readonly deadline: PartialDate | null;
  readonly budget: number | null;
  readonly min_partners: number | null;
  readonly min_countries: number | null;
  readonly min_ld_tr: number | null;
  readonly category_period: Period;
  readonly proposals_received: number | null;
  readonly proposals_retained: number | null;
  readonly rule_status: string | null;
  readonly source_url: string | null;
}

export interface FigureRecord extends ListOrigin {
  readonly figure_id: string;
  readonly instrument: string;
  readonly scope: string;
  readonly measure: string;
  readonly value: number;
  readonly unit: string;
  readonly as_of: PartialDate | null;
  readonly source_url: string | null;
  readonly note: string | null;
}

export interface CountRecord extends ListOrigin {
  readonly country: string;
  readonly region: string | null;
  readonly count: number;
  readonly what: string;
  readonly as_of: string | null;
  readonly source_url: string | null;
  readonly comparable: boolean;
}

export interface S3LinkRecord extends ListOrigin {
  readonly project: string;
  readonly partnership: string;
  readonly source_url: string | null;
}

export interface RetainedLaterRecord extends ListOrigin {
  readonly project: string;
  readonly call: string;
  readonly note: string | null;
}

export interface PlannedRecord extends ListOrigin {
  readonly project: string;
  readonly planned: number;
  readonly note: string | null;
}

/** Another name of an organisation: its rows are rows of `org_id`. */
export interface AliasRecord extends ListOrigin {
  readonly alias: string;
  readonly country: string | null;
  readonly org_id: string;
  readonly reason: string;
}

/** What tells two organisations apart that the same name or code would join. */
export const distinctBy = ['pic', 'vat', 'name', 'city', 'region', 'project'] as const;

/** "Not the same": rows of `org_id` that have this value are another organisation. */
export interface DistinctRecord extends ListOrigin {
  readonly org_id: string;
  readonly by: (typeof distinctBy)[number];
  readonly value: string;
  readonly reason: string;
}

export interface Reference {
  readonly countries: readonly CountryRecord[];
  readonly regions: readonly RegionRecord[];
  readonly nutsChanges: readonly NutsChangeRecord[];
  readonly nuts: NutsIndex;
  readonly themes: readonly ThemeRecord[];
  readonly themeMapping: readonly MappingRecord[];
  readonly s3Themes: readonly MappingRecord[];
  readonly s3Links: readonly S3LinkRecord[];
  readonly calls: readonly CallRecord[];
  readonly retainedLater: readonly RetainedLaterRecord[];
  readonly figures: readonly FigureRecord[];
  readonly counts: readonly CountRecord[];
  readonly planned: readonly PlannedRecord[];
  readonly aliases: readonly AliasRecord[];
  readonly distinct: readonly DistinctRecord[];
}
