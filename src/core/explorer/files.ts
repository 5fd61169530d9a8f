import type { SliceKind } from '../artefacts/metric-tables/columns.ts';
import type { Period } from '../taxonomy/periods.ts';
import type { RegionStatus } from '../world.ts';

/*
 * The compact files of the tools: rows of the published tables, only the columns that a tool shows, column by column. Each
 * is written by the page that needs it (src/pages/explore) from the tables themselves, and read by its island.
 */

type Numbers = readonly (number | null)[];

/** `explore/regions.json`: every region of the list, in the order of the table `regions`. */
export interface RegionsFile {
  /** Date of the data, version of the code, of the method, release of the data: what a citation says. */
  readonly as_of: string;
  readonly version: string;
  readonly method: string;
  readonly release: string;
  readonly publisher: string;
  /** Address of the rows behind the view where they never change; null without a release of these data. */
  readonly frozen: string | null;
  readonly region_id: readonly string[];
  readonly name: readonly string[];
  readonly country: readonly string[];
  readonly status: Readonly<Record<Period, readonly RegionStatus[]>>;
  readonly population: Numbers;
  readonly population_year: Numbers;
  readonly gdp_per_head: Numbers;
  readonly gdp_year: Numbers;
  /** Rows of `regions_map` by region; null for a region that is not on the map. */
  readonly map: readonly ({
    readonly x: number;
    readonly y: number;
    /** Box of an inset: x, y, width, height. */
    readonly frame?: readonly [number, number, number, number];
  } | null)[];
  /** The published slices with a file of their own, by its number. */
  readonly slices: readonly { readonly kind: SliceKind; readonly value: string }[];
}

export const sliceColumns = [
  'projects_full',
  'projects_fractional',
  'units',
  'organisations',
  'coordinators',
  'contribution_eur',
  'units_without_amount',
  'eur_per_inhabitant',
  'themes_n1',
  'degree',
  'strength_full',
  'betweenness',
] as const;
export type SliceColumn = (typeof sliceColumns)[number];

/** `explore/slice/N.json`: rows of `region_metrics` of one slice; regions that are not listed take no part. */
export interface SliceFile {
  readonly kind: SliceKind;
  readonly value: string;
  readonly projects: number;
  readonly quality: SliceQuality;
  /** Places in the regions file. */
  readonly region: readonly number[];
  readonly columns: Readonly<Record<SliceColumn, Numbers>>;
  /** Slices all and instrument: distance of the theme mix, by period. */
  readonly krugman?: Readonly<Record<Period, Numbers>>;
  /** Slice of a theme: rows of `region_themes`, by period. */
  readonly themes?: Readonly<Record<Period, ThemeColumns>>;
}

/** How complete the units of a slice are: how many, and the shares whose region and whose amount are known (null without units). */
export interface SliceQuality {
  readonly units: number;
  readonly located: number | null;
  readonly amounts: number | null;
}

export interface ThemeColumns {
  readonly region: readonly number[];
  readonly rca: Numbers;
  readonly share: Numbers;
  readonly density: Numbers;
  readonly n: readonly number[];
}

/** `explore/units.json`: who takes part in what, for cuts that no table publishes. */
export interface UnitsFile {
  readonly instruments: readonly string[];
  readonly themes: readonly string[];
  /** Per project: place of its instrument, its year of start, places of its themes, and how many units follow. */
  readonly projects: readonly (readonly [instrument: number, year: number | null, themes: readonly number[], units: number])[];
  /** Per unit, in the order of projects: organisation, place of its region (−1 unlocated), coordinator as 1, EUR. */
  readonly organisation: readonly number[];
  readonly region: readonly number[];
  readonly coordinator: readonly number[];
  readonly contribution: Numbers;
}
