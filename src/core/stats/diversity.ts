export interface Diversity {
  readonly N0: number;
  readonly H: number;
  readonly N1: number;
  readonly N2: number;
  readonly simpson: number;
  readonly J: number | null;
}

/**
 * Diversity of a composition: Hill numbers N0, N1, N2, Shannon entropy H in nats, Simpson 1 − Σp², Pielou's evenness J.
 *
 * Shape   weights of any length, zeros ignored, none below 0. N2 ≤ N1 ≤ N0.
 * Absent  null when no weight is above 0; J null with fewer than two parts.
 * Source  Jost 2006; as vegan's diversity, specnumber and renyi.
 */
export function diversity(weights: ArrayLike<number>): Diversity | null {
  const parts = Array.from(weights).filter((weight) => weight > 0);
  const total = parts.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return null;
  let H = 0;
  let squares = 0;
  for (const weight of parts) {
    const p = weight / total;
    // log p is at most 0; `+ 0` below turns −0 into 0.
    H -= p * Math.log(p);
    squares += p * p;
  }
  const N0 = parts.length;
  return { N0, H: H + 0, N1: Math.exp(H), N2: 1 / squares, simpson: 1 - squares, J: N0 < 2 ? null : H / Math.log(N0) };
}
