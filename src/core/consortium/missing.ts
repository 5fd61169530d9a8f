import type { Call } from '../entities/tables.ts';
import type { Rule, RuleCheck } from '../metrics/eligibility.ts';
import { compareText } from '../order.ts';
import type { World } from '../world.ts';
import { draftEligibility } from './draft.ts';
import { type Member, memberKey } from './member.ts';

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

const none: Effect = { helps: [], completes: [] };

/**
 * What each candidate would do for a draft: its checks with the candidate in it against those without.
 *
 * Shape   the function returned takes any member. Two candidates of the same country and region do the same, so that
 *         forty thousand organisations cost a few hundred checks.
 */
export function effectsOn(places: World, draft: readonly Member[], call: Call): (candidate: Member) => Effect {
  const checks = draftEligibility(places, draft, call).checks;
  const missing = new Set(gapsOf(checks).map(({ rule }) => rule));
  const before = new Map(checks.flatMap((check) => (missing.has(check.rule) ? [[check.rule, check] as const] : [])));
  const inDraft = new Set(draft.map(memberKey));
  const made = new Map<string, Effect>();
  return (candidate) => {
    if (inDraft.has(memberKey(candidate))) return none;
    const place = `${candidate.country ?? ''}\t${candidate.region ?? ''}`;
    let effect = made.get(place);
    if (effect === undefined) {
      // The stand-in has an id that no draft holds: its place decides, not its name.
      const after = draftEligibility(places, [...draft, { ...candidate, kind: 'org', id: '\u0000candidate' }], call).checks;
      const helped = after.filter(({ rule, known }) => {
        const was = before.get(rule);
        return was !== undefined && known > was.known;
      });
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
export interface Ranked {
  readonly effect: Effect;
  /** How well it fits what was asked for: CMP-MATCH, or the number of themes shared; 0 where nothing was asked. */
  readonly fit: number;
  readonly id: string;
}

/** Candidates that bring the most missing rules nearer first; among them those that complete the most, then the best fit, then by id. */
export function compareForDraft(a: Ranked, b: Ranked): number {
  return (
    b.effect.helps.length - a.effect.helps.length ||
    b.effect.completes.length - a.effect.completes.length ||
    Math.round(b.fit * 1e12) - Math.round(a.fit * 1e12) ||
    compareText(a.id, b.id)
  );
}
