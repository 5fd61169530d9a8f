/** The 97.5 % point of the normal distribution, as the methodology writes it. */
export const z95 = 1.959963984540054;

/**
 * Wilson 95 % score interval of a proportion, without continuity correction.
 *
 * Shape   successes from 0 to trials; trials above 0.
 * Source  Brown, Cai and DasGupta 2001; as proportion_confint(method = "wilson") of statsmodels.
 */
export function wilson(successes: number, trials: number): { readonly low: number; readonly high: number } {
  const p = successes / trials;
  const shrink = 1 + z95 ** 2 / trials;
  const centre = (p + z95 ** 2 / (2 * trials)) / shrink;
  const half = (z95 / shrink) * Math.sqrt((p * (1 - p)) / trials + z95 ** 2 / (4 * trials ** 2));
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
