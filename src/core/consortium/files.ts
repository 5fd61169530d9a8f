import type { Category } from '../taxonomy/categories.ts';
import type { Period } from '../taxonomy/periods.ts';

/*
 * What the consortium builder loads: columns of published tables, joined and shortened for the way, no figure of its own.
 * `[…]` in the order of `periods` where a value differs between programming periods.
 */

export type ByPeriod<T> = readonly [earlier: T, current: T];

export interface PlaceCall {
  readonly id: string;
  readonly title: string;
  readonly instrument: string;
  readonly min_partners: number | null;
  readonly min_countries: number | null;
  readonly min_ld_tr: number | null;
  readonly period: Period;
  readonly status: string | null;
  readonly source: string | null;
}

/** A region's work on themes: from region_themes. */
export interface ThemeProfile {
  /** Projects with a theme and a unit in the region: the base of RCA. */
  readonly n: number;
  /** Places in `themes`. */
  readonly themes: readonly number[];
  /** THM-W of each, to six decimals. */
  readonly weights: readonly number[];
  /** Of each, the sum of 1 where RCA ≥ 1 in the earlier period and 2 where it is in the current one. */
  readonly specialised: readonly number[];
  /** Of the region: 1 where it is in the portfolio of the earlier period, plus 2 where it is in that of the current one. */
  readonly periods: number;
}

export interface PlaceRegion {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly population: number | null;
  readonly universe: ByPeriod<boolean>;
  readonly category: ByPeriod<Category | null>;
  readonly profile: ThemeProfile | null;
}

export interface PlacesFile {
  readonly asOf: string;
  readonly version: string;
  readonly method: string;
  readonly themes: readonly { readonly id: string; readonly label: string }[];
  readonly countries: readonly { readonly id: string; readonly name: string; readonly eligible: ByPeriod<boolean | null> }[];
  readonly regions: readonly PlaceRegion[];
  readonly calls: readonly PlaceCall[];
}

/** `partners/links/ID.json`: the regions that share a project with one (NET-W, full counting), and how many; others share none. */
export interface LinksFile {
  readonly region: string;
  readonly shared: Readonly<Record<string, number>>;
}

/** Organisations, column by column. */
export interface OrganisationsFile {
  readonly regions: readonly string[];
  readonly themes: readonly string[];
  /** 0 where the id is the one that follows from country and name. */
  readonly ids: readonly (string | 0)[];
  /** Empty where the source gives only a participant code. */
  readonly names: readonly string[];
  readonly shortNames: Readonly<Record<number, string>>;
  readonly countries: readonly string[];
  /** Places in `countries`; −1 where not stated. */
  readonly countryPlaces: readonly number[];
  /** Places in `regions`; −1 where no region is known. */
  readonly places: readonly number[];
  readonly projects: readonly number[];
  /** Themes of its projects and, where it is on the register, of its entry: places in `themes`, two signs to the base 36 each. */
  readonly work: readonly string[];
  /** Places of those on the cluster register. */
  readonly registered: readonly number[];
}
