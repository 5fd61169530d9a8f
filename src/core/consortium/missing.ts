import type { Call } from '../entities/tables.ts';
import type { Rule, RuleCheck } from '../metrics/eligibility.ts';
import type { World } from '../world.ts';
import { draftEligibility } from './draft.ts';
import { firstOf } from './first-of.ts';
import type { Member } from './member.ts';

/** A rule that the draft does not yet meet for certain, and how many it lacks. */
export interface Gap {
  readonly rule: Rule;
  readonly lacks: number;
}

/**
 * What a draft lacks: rules that are not met, or that what is not known could decide. An empty draft lacks everything that the call
 * states; a rule that the call is not known to have asks nothing.
 */
export function gapsOf(checks: readonly RuleCheck[]): readonly Gap[] {
  return checks.flatMap(({ rule, result, required, known }) =>
    required !== null && result !== 'pass' && required > known ? [{ rule, lacks: required - known }] : [],
  );
}

/** How a candidate would change the checks of a draft. */
export interface Effect {
  /** Rules not yet met that it brings nearer. */
  readonly helps: readonly Rule[];
  /** Those of them that are met with it. */
  readonly completes: readonly Rule[];
}

/**
 * What a further member would do for a draft, by its country and region: its checks with the member in it against those without.
 *
 * Shape   a function of country and region, either null where not known. Two candidates of the same place do the same, so that forty
 *         thousand organisations cost a few hundred checks.
 */
export function effectsOn(
  places: World,
  draft: readonly Member[],
  call: Call,
): (country: string | null, region: string | null) => Effect {
  const checks = draftEligibility(places, draft, call).checks;
  const missing = new Set(gapsOf(checks).map(({ rule }) => rule));
  const before = new Map(checks.flatMap((check) => (missing.has(check.rule) ? [[check.rule, check.known] as const] : [])));
  const made = new Map<string, Effect>();
  return (country, region) => {
    // Regions of one country and category do the same for a draft.
    const at = region === null ? undefined : places.regionIndex.get(region);
    const place = at === undefined ? `\t${country ?? ''}` : `${places.regions[at]?.country}\t${places.status[at]}`;
    let effect = made.get(place);
    if (effect === undefined) {
      // The stand-in has an id that no draft holds: its place decides, not its name.
      const after = draftEligibility(places, [...draft, { kind: 'org', id: '\u0000candidate', country, region }], call).checks;
      const helped = after.filter(({ rule, known }) => known > (before.get(rule) ?? known));
      effect = {
        helps: helped.map(({ rule }) => rule),
        completes: helped.filter(({ result }) => result === 'pass').map(({ rule }) => rule),
      };
      made.set(place, effect);
    }
    return effect;
  };
}

/** A candidate with what orders it. */
export interface Candidate {
  readonly country: string | null;
  readonly region: string | null;
  /** How well it fits what was asked for: CMP-MATCH, or the number of themes; 0 where nothing was asked. */
  readonly fit: number;
  /** Its place in a list in the order of ids. */
  readonly order: number;
}

export type Completion<C extends Candidate> = C & { readonly effect: Effect };

/**
 * Who would bring a draft nearer to what the call asks for, the first `n`: those that bring the most missing rules nearer first;
 * among them those that complete the most, then the best fit, then by id (rule R10).
 */
export function completions<C extends Candidate>(
  candidates: Iterable<C>,
  effectOf: (country: string | null, region: string | null) => Effect,
  n: number,
): readonly Completion<C>[] {
  function* helpful(): Generator<Completion<C>> {
    for (const candidate of candidates) {
      const effect = effectOf(candidate.country, candidate.region);
      if (effect.helps.length > 0) yield { ...candidate, effect };
    }
  }
  return firstOf(
    helpful(),
    n,
    (a, b) =>
      b.effect.helps.length - a.effect.helps.length ||
      b.effect.completes.length - a.effect.completes.length ||
      Math.round(b.fit * 1e12) - Math.round(a.fit * 1e12) ||
      a.order - b.order,
  );
}
