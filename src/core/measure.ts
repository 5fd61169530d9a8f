/*
 * A value, or the reason why there is none (rule R8): never 0, NaN or Infinity in its place.
 */

/** Reasons for the absence of a value, each in a sentence that a page can print. */
export const absences = {
  'no-units': 'No participation is recorded.',
  'no-located-units': 'No participation lies in a region of the universe.',
  'no-projects': 'No project is recorded.',
  'no-regions': 'There is no region to count.',
  'no-population': 'The population is not known or zero.',
  'no-amounts': 'No amount is known, or all known amounts are zero.',
  'nothing-to-share': 'The total is zero.',
  'no-coordinators': 'No coordinator is recorded.',
  'no-registered': 'No region has a registered cluster organisation.',
  'too-few-projects': 'Fewer projects than the interval needs.',
  'too-few-regions': 'Fewer regions than the measure needs.',
  'undefined-replicate': 'Leaving out one project leaves nothing to compare.',
  constant: 'All regions have the same value.',
  'no-inequality': 'There is no inequality to divide.',
  'no-themes': 'No project has a theme.',
  'one-theme': 'There is only one theme.',
  unrelated: 'The theme is related to no other theme.',
  'no-portfolio': 'Neither region is specialised in any theme.',
  'lacks-none': 'The region lacks no related theme.',
  'no-links': 'No two regions share a project.',
  'no-nodes': 'No region takes part.',
  'one-group': 'All regions belong to one group.',
  'no-less-developed': 'No less developed region takes part.',
  'no-triples': 'No region has two partners.',
  'not-decided': 'What is missing in the data could decide the rule.',
  'not-assessed': 'No partner is listed, or the call or its rule is not known.',
  'no-proposals': 'No figures on proposals are published.',
  'none-retained': 'No proposal was retained.',
  'no-exchanges': 'No exchange between known regions is recorded.',
  'no-distance': 'No exchange joins two regions with known positions.',
  'one-side-empty': 'One of the two approaches has no region of the theme.',
  'both-empty': 'Neither approach has a region of the theme.',
  'no-priorities': 'No declared priorities are known.',
  'partial-list': 'Only part of the declared priorities is known.',
  'no-weights': 'Every declared priority is declared by all regions.',
  'no-outcomes': 'No amount is reported.',
  'none-ended': 'No project is known to have ended.',
} as const satisfies Record<string, string>;
export type Absence = keyof typeof absences;

export type Measure = { readonly value: number; readonly absent?: undefined } | { readonly value: null; readonly absent: Absence };

export const known = (value: number): Measure => ({ value });
export const absent = (reason: Absence): Measure => ({ value: null, absent: reason });

/**
 * A part over a whole.
 *
 * Units   those of the two numbers, divided.
 * Absent  with the reason given, when the whole is zero.
 * Throws  RangeError when the quotient is not finite for another reason: a sum went wrong before.
 */
export function ratio(part: number, whole: number, reason: Absence): Measure {
  if (whole === 0) return absent(reason);
  const value = part / whole;
  if (!Number.isFinite(value))
    throw new RangeError(`${part} divided by ${whole} is not a number. Check the amounts that were added up.`);
  return known(value);
}
