import { derived } from '../derived.ts';
import { absent, known, type Measure } from '../measure.ts';
import { compareByValueThenId } from '../order.ts';
import type { World } from '../world.ts';
import { linked } from './network.ts';
import { proximityIn } from './relatedness.ts';
import { portfolioOf, type Specialised } from './specialisation.ts';

/*
 * What a theme u of a partner is worth to region r: the mean over the themes t that r lacks (M(r,t) = 0, Σφ > 0) of
 * φ(u,t)/Σφ(·,t). CMP-MATCH is the sum of it over what the partner has and r has not; kept per region, a pair
 * costs one pass over the themes.
 */
const worthOf: (matrix: Specialised) => { readonly worth: Float64Array; readonly lacks: Uint32Array } = derived((matrix) => {
  const { rows, columns, specialised } = matrix;
  const { phi, totals } = proximityIn(matrix);
  const width = columns.length;
  const worth = new Float64Array(rows.length * width);
  const lacks = new Uint32Array(rows.length);
  for (let r = 0; r < rows.length; r += 1) {
    const lacked: number[] = [];
    for (let t = 0; t < width; t += 1) if (specialised[r * width + t] === 0 && (totals[t] ?? 0) > 0) lacked.push(t);
    lacks[r] = lacked.length;
    for (let u = 0; u < width; u += 1) {
      if (specialised[r * width + u] === 1 || lacked.length === 0) continue;
      let sum = 0;
      for (const t of lacked) sum += (phi[u * width + t] ?? 0) / (totals[t] ?? 1);
      worth[r * width + u] = sum / lacked.length;
    }
  }
  return { worth, lacks };
});

/**
 * What does `partner` add in related capability on top of `region` (CMP-MATCH)? Mean over the themes that the region
 * lacks of Σu φ(u,t) M(s,u)(1−M(r,u)) / Σu φ(u,t). Not symmetric.
 *
 * Shape   `region` and `partner` are rows of the portfolio.
 * Units   share, 0 to 1. With about ten themes a prompt for a conversation, not a forecast.
 * Absent  `lacks-none` when the region lacks no related theme.
 */
export function complementarity(world: World, region: number, partner: number): Measure {
  return matchIn(portfolioOf(world), region, partner);
}

/** CMP-MATCH from the matrix of specialisation alone; `region` and `partner` are its rows. */
export function matchIn(matrix: Specialised, region: number, partner: number): Measure {
  const { columns, specialised } = matrix;
  const { worth, lacks } = worthOf(matrix);
  if ((lacks[region] ?? 0) === 0) return absent('lacks-none');
  const width = columns.length;
  let sum = 0;
  for (let u = 0; u < width; u += 1) if (specialised[partner * width + u] === 1) sum += worth[region * width + u] ?? 0;
  return known(Math.min(1, sum));
}

/** Themes in which the partner is specialised and the region is not, those worth most to the region first. */
export function themesAddedIn(matrix: Specialised, region: number, partner: number): string[] {
  const { columns, specialised } = matrix;
  const { worth } = worthOf(matrix);
  const width = columns.length;
  return columns
    .flatMap((id, u) =>
      specialised[partner * width + u] === 1 && (worth[region * width + u] ?? 0) > 0
        ? [{ id, value: worth[region * width + u] ?? 0 }]
        : [],
    )
    .sort(compareByValueThenId)
    .map(({ id }) => id);
}

export interface Suggestion {
  /** Place in `world.regions`. */
  readonly partner: number;
  readonly match: number;
  readonly themesAdded: readonly string[];
}

/**
 * Whom could a region work with (CMP-SUGGEST)? Regions of another country without a common project yet, by
 * CMP-MATCH above 0 descending, ties by id.
 *
 * Shape   `region` is a place in `world.regions`; at most `n` suggestions, none when the region has no portfolio.
 */
export function suggestedPartners(world: World, region: number, n: number): Suggestion[] {
  const portfolio = portfolioOf(world);
  const own = portfolio.rowOf.get(region);
  if (own === undefined) return [];
  const country = world.regions[region]?.country;
  const idOf = (partner: number) => world.regions[partner]?.region_id ?? '';
  return rankedPartners(portfolio, own, idOf)
    .filter(({ row: partner }) => world.regions[partner]?.country !== country && !linked(world, region, partner))
    .slice(0, n)
    .map(({ row: partner, match, place }) => ({ partner, match, themesAdded: themesAddedIn(portfolio, own, place) }));
}

export interface RankedPartner<Row> {
  readonly row: Row;
  /** Place of the row in the matrix. */
  readonly place: number;
  readonly match: number;
}

/**
 * All other rows by what they add to one (CMP-MATCH above 0), the most first, ties by id (rule R10); whoever it may be that is
 * linked or near already.
 */
export function rankedPartners<Row>(matrix: Specialised<Row>, own: number, idOf: (row: Row) => string): RankedPartner<Row>[] {
  return matrix.rows
    .flatMap((row, place) => {
      const match = place === own ? 0 : (matchIn(matrix, own, place).value ?? 0);
      return match > 0 ? [{ row, place, match, value: match, id: idOf(row) }] : [];
    })
    .sort(compareByValueThenId)
    .map(({ row, place, match }) => ({ row, place, match }));
}
