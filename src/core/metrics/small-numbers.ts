import type { Denominator } from './definition.ts';

/** Below this many units, projects, proposals or visits a share or ratio is shown with its counts (rule R12). */
export const smallest = 5;

/** Whether a value carries the small-n mark. Regions are a census: a country with two regions is not a small sample. */
export function isSmall(denominator: Denominator | undefined, n: number | undefined): boolean {
  return n !== undefined && denominator !== undefined && denominator !== 'regions' && n < smallest;
}
