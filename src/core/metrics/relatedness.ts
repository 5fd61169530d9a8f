import { derived } from '../derived.ts';
import { type Measure, ratio } from '../measure.ts';
import type { World } from '../world.ts';
import { portfolioOf, type Specialised } from './specialisation.ts';

export interface Proximity {
  /** φ(a,b), `columns × columns` of the portfolio, symmetric, 0 on the diagonal. */
  readonly phi: Float64Array;
  /** Σu φ(u,t) per theme. */
  readonly totals: Float64Array;
}

/**
 * Which themes go together (CMP-PROX)? φ(a,b) = regions specialised in both / the larger number of regions
 * specialised in one: the lesser of the two conditional probabilities.
 *
 * Units   0 to 1; φ(a,a) = 0; 0 when no region is specialised in either.
 * Source  Hidalgo et al. 2007.
 */
export const proximityOf = (world: World): Proximity => proximityIn(portfolioOf(world));

/** The same from the matrix of specialisation alone. */
export const proximityIn: (matrix: Specialised) => Proximity = derived(({ rows, columns, specialised }: Specialised) => {
  const width = columns.length;
  const both = new Float64Array(width * width);
  const own = new Float64Array(width);
  for (let i = 0; i < rows.length; i += 1) {
    const themes = specialisedIn(specialised, width, i);
    for (const a of themes) {
      own[a] = (own[a] ?? 0) + 1;
      for (const b of themes) if (a !== b) both[a * width + b] = (both[a * width + b] ?? 0) + 1;
    }
  }
  const totals = new Float64Array(width);
  const phi = both.map((count, at) => {
    const larger = Math.max(own[Math.floor(at / width)] ?? 0, own[at % width] ?? 0);
    const value = larger === 0 ? 0 : count / larger;
    totals[at % width] = (totals[at % width] ?? 0) + value;
    return value;
  });
  return { phi, totals };
});

/** Places of the columns in which a row is specialised. */
export function specialisedIn(specialised: Uint8Array, width: number, row: number): number[] {
  const themes: number[] = [];
  for (let j = 0; j < width; j += 1) if (specialised[row * width + j] === 1) themes.push(j);
  return themes;
}

/**
 * How much of what is related to a theme is a region specialised in (CMP-DENS)? ω(r,t) = Σu M(r,u) φ(u,t) / Σu φ(u,t).
 *
 * Shape   `row` and `column` are places in the portfolio.
 * Units   share, 0 to 1 (EconGeo gives it × 100).
 * Absent  `unrelated` when the theme is related to none.
 */
export function relatednessDensity(world: World, row: number, column: number): Measure {
  const { columns, specialised } = portfolioOf(world);
  const { phi, totals } = proximityOf(world);
  let related = 0;
  for (let u = 0; u < columns.length; u += 1) {
    if (specialised[row * columns.length + u] === 1) related += phi[u * columns.length + column] ?? 0;
  }
  return ratio(related, totals[column] ?? 0, 'unrelated');
}

/**
 * How alike are two regions' portfolios (CMP-COS)? Cosine of the rows of X. Finds peers, not complements.
 *
 * Units   0 to 1. Rows of the portfolio always have some weight.
 */
export function portfolioCosine(world: World, a: number, b: number): number {
  const { columns, x } = portfolioOf(world);
  const norms = normsOf(world);
  let product = 0;
  for (let j = 0; j < columns.length; j += 1) product += (x[a * columns.length + j] ?? 0) * (x[b * columns.length + j] ?? 0);
  // Proportional rows may come out a rounding error above 1.
  return Math.min(1, product / ((norms[a] ?? 0) * (norms[b] ?? 0)));
}

const normsOf: (world: World) => Float64Array = derived((world: World) => {
  const { rows, columns, x } = portfolioOf(world);
  return Float64Array.from(rows, (_, i) =>
    Math.sqrt(columns.reduce((sum, _theme, j) => sum + (x[i * columns.length + j] ?? 0) ** 2, 0)),
  );
});

/**
 * In how much of what either is specialised in are both (CMP-JAC)? Jaccard index of the rows of M.
 *
 * Units   0 to 1.
 * Absent  `no-portfolio` when neither region is specialised in anything.
 */
export function portfolioJaccard(world: World, a: number, b: number): Measure {
  const { columns, specialised } = portfolioOf(world);
  let either = 0;
  let both = 0;
  for (let j = 0; j < columns.length; j += 1) {
    const inA = specialised[a * columns.length + j] ?? 0;
    const inB = specialised[b * columns.length + j] ?? 0;
    either += inA | inB;
    both += inA & inB;
  }
  return ratio(both, either, 'no-portfolio');
}
