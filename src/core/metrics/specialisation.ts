import { derived } from '../derived.ts';
import type { World } from '../world.ts';
import { themeScopes, themesOf } from './themes.ts';

/** A computed ratio reaches a threshold within this tolerance (rule R9). */
const tolerance = 1e-9;

/** Whether a ratio of specialisation counts as one: M(r,t) = 1 where RCA ≥ 1. */
export const isSpecialised = (rca: number): boolean => rca >= 1 - tolerance;

/** The matrix M(r,t) alone: all that proximity, density and complementarity need. */
export interface Specialised<Row = unknown> {
  /** One for each row; what it holds is the caller's affair. */
  readonly rows: readonly Row[];
  /** Themes in id order. */
  readonly columns: readonly string[];
  /** M(r,t), row by row. */
  readonly specialised: Uint8Array;
}

/** What regions work on: the matrix X(r,t) and what follows from it. Row and column totals are above 0. */
export interface Portfolio extends Specialised<number> {
  /** Places in `world.regions` of the universe's regions with at least one themed project. */
  readonly rows: readonly number[];
  readonly rowOf: ReadonlyMap<number, number>;
  /** Row by row, `rows.length × columns.length`. */
  readonly x: Float64Array;
  readonly rowTotals: Float64Array;
  readonly columnTotals: Float64Array;
  readonly total: number;
  readonly rca: Float64Array;
}

/**
 * In which themes is a region relatively specialised (THM-RCA)?
 * RCA = (X(r,t)/X(r·)) / (X(·t)/X(··)), X over regions of the universe with a themed project, all-zero themes dropped.
 *
 * Units   ratio; above 1 is relatively specialised. With few projects RCA is wild: rule R12.
 * Absent  a region without a themed project has no row.
 * Source  as RCA of EconGeo, without its rounding to two decimals.
 */
export const portfolioOf: (world: World) => Portfolio = derived((world: World) => {
  const scopes = themeScopes(world).regions;
  const rows = world.universe.filter((region) => (scopes[region]?.total ?? 0) > 0);
  const themes = themesOf(world);
  const kept = themes.flatMap((_, place) => (rows.some((region) => (scopes[region]?.weights[place] ?? 0) > 0) ? [place] : []));
  const width = kept.length;
  const x = new Float64Array(rows.length * width);
  const rowTotals = new Float64Array(rows.length);
  const columnTotals = new Float64Array(width);
  let total = 0;
  for (const [i, region] of rows.entries()) {
    for (const [j, place] of kept.entries()) {
      const weight = scopes[region]?.weights[place] ?? 0;
      x[i * width + j] = weight;
      rowTotals[i] = (rowTotals[i] ?? 0) + weight;
      columnTotals[j] = (columnTotals[j] ?? 0) + weight;
      total += weight;
    }
  }
  const rca = x.map(
    (weight, at) => (weight * total) / ((rowTotals[Math.floor(at / width)] ?? 0) * (columnTotals[at % width] ?? 0)),
  );
  const specialised = Uint8Array.from(rca, (value) => (isSpecialised(value) ? 1 : 0));
  return {
    rows,
    rowOf: new Map(rows.map((region, i) => [region, i])),
    columns: kept.map((place) => themes[place] ?? ''),
    x,
    rowTotals,
    columnTotals,
    total,
    rca,
    specialised,
  };
});

/**
 * How far is a region's theme mix from that of all regions (THM-KRUG, Krugman index)?
 * Σt |X(r,t)/X(r·) − X(·t)/X(··)|, the reference includes the region.
 *
 * Shape   one value per row of the portfolio.
 * Units   index from 0 (the same mix) to below 2.
 */
export const krugmanOf: (world: World) => Float64Array = derived((world: World) => {
  const { rows, columns, x, rowTotals, columnTotals, total } = portfolioOf(world);
  return Float64Array.from(rows, (_, i) =>
    columns.reduce(
      (sum, _theme, j) => sum + Math.abs((x[i * columns.length + j] ?? 0) / (rowTotals[i] ?? 0) - (columnTotals[j] ?? 0) / total),
      0,
    ),
  );
});
