import type { MetricTableName } from '../artefacts/metrics.ts';
import type { Absence, Measure } from '../measure.ts';
import type { World } from '../world.ts';

/** Families of metrics, in the order they are shown: data quality first. */
export const families = {
  DQ: 'Data quality',
  COV: 'Coverage',
  REP: 'Representation and balance',
  THM: 'Themes',
  CMP: 'Complementarity and partner suggestions',
  NET: 'Collaboration between regions',
  ELI: 'Eligibility',
  FUN: 'Call funnel',
  EXC: 'Exchanges',
  DUAL: 'Two approaches, one theme',
  ALN: 'Alignment with declared priorities',
  OUT: 'Outcomes',
} as const;
export type Family = keyof typeof families;

/** A dimension of a value and where the value lies on it. */
export type Dimension = readonly [name: string, at: string];

/** One computed value, its place, and why it is missing where it is. */
export interface MetricValue {
  readonly dims: readonly Dimension[];
  readonly value: number | boolean | readonly string[] | null;
  /** Denominator of a share, ratio or index, for the small-n mark (rule R12). */
  readonly n?: number;
  readonly absent?: Absence;
  /** Where it is not the unit of the metric: a count beside a share. */
  readonly unit?: string;
}

/** What a denominator counts; below 5 units, projects, proposals or visits a value carries the small-n mark (rule R12). */
export type Denominator = 'units' | 'projects' | 'proposals' | 'visits' | 'regions';

/**
 * A metric as everything that shows it needs it: conformance keys, published tables, the methodology page and the
 * data dictionary all walk the list of these.
 */
export interface MetricDefinition {
  readonly id: string;
  readonly family: Family;
  readonly name: string;
  /** What a reader would ask. */
  readonly question: string;
  readonly unit: string;
  /** Whether more of it is better, worse or neither (rule R14: mostly neither). */
  readonly direction: 'higher' | 'lower' | 'neutral';
  /** Names of the dimensions, in the order of the key; a value may lack some. */
  readonly dimensions: readonly string[];
  readonly denominator?: Denominator;
  /** The value depends on the categories or the universe of a programming period. */
  readonly periodBound: boolean;
  /** One value per pair of regions. */
  readonly pairwise?: boolean;
  /** Slices it makes sense for: every one, all projects and instruments, or all projects only. */
  readonly slices: 'every' | 'instrument' | 'all';
  /** The table that holds it and, unless that is the long table, its columns there. */
  readonly publishedIn: { readonly table: MetricTableName; readonly columns?: readonly string[] };
  /** LaTeX. */
  readonly formulaTex: string;
  readonly nullRule: string;
  readonly caveat: string;
  readonly source: string;
  compute(world: World): Iterable<MetricValue>;
  /** Values of single regions, where they are many and stand in a table of their own: kept apart so that the long table need not make them. */
  perRegion?(world: World): Iterable<MetricValue>;
}

/** A value from a measure or a plain number. */
export function valueAt(dims: readonly Dimension[], measure: Measure | number, n?: number, unit?: string): MetricValue {
  const { value, absent } = typeof measure === 'number' ? { value: measure, absent: undefined } : measure;
  return {
    dims,
    value,
    ...(n === undefined ? {} : { n }),
    ...(absent === undefined ? {} : { absent }),
    ...(unit === undefined ? {} : { unit }),
  };
}

/** Ids of places in `world.regions`. */
export const idsOf = (world: World, places: readonly number[]): string[] =>
  places.map((place) => world.regions[place]?.region_id ?? '');

/** The key of a value: the id of its metric, then `|name=value` for each dimension. */
export function keyOf(id: string, dims: readonly Dimension[]): string {
  let key = id;
  for (const [name, at] of dims) key += `|${name}=${at}`;
  return key;
}
