import type { UnlocatedReason } from '../artefacts/provenance.ts';
import { type NutsIndex, nutsVersion, partsOf } from './nuts-index.ts';

export type RegionFound =
  | { readonly region: string; readonly by: 'stated' | 'nuts3-prefix' | 'nuts-conversion' }
  | { readonly region: null; readonly reason: UnlocatedReason; readonly candidates: readonly string[] }
  | { readonly region: null; readonly reason: 'unknown' };

const unknown = { region: null, reason: 'unknown' } as const;
const nowhere = (reason: UnlocatedReason, candidates: readonly string[] = []) => ({ region: null, reason, candidates }) as const;

/**
 * In which NUTS 2 region of version 2021 does a code of any version and level lie?
 *
 * Shape   two letters and up to three characters. A level 3 code counts by its first four.
 *         A code that is valid in 2021 wins as it stands, also where an older version used it for another place (HR02).
 *         Older codes are followed forward version by version; codes of 2024 backward.
 * Absent  a country or level 1 code, an extra-regio code, and a split or merge without a single answer (also where
 *         a boundary shift gave a small part away: the share says how likely, not where) are unlocated with a reason.
 * Errors  `unknown` for a code that occurs in no version: the caller reports it as a fault.
 */
export function regionOf(code: string, nuts: NutsIndex): RegionFound {
  if (!/^[A-Z]{2}[A-Z0-9]{0,3}$/.test(code)) return unknown;
  const country = code.slice(0, 2);
  if (code.length === 2) return nuts.countries.has(country) ? nowhere('country-only') : unknown;
  if (/^..Z+$/.test(code)) return nuts.countries.has(country) ? nowhere('extra-regio') : unknown;
  if (code.length === 3) return nuts.level1.has(code) ? nowhere('level-1', partsOf(code, nuts)) : unknown;

  const level2 = code.slice(0, 4);
  if (nuts.regions.has(level2)) return { region: level2, by: code.length === 4 ? 'stated' : 'nuts3-prefix' };
  if (nuts.forward.has(level2)) return single(successors(level2, '', nuts), 'split-without-single-answer', nuts);
  const before = nuts.backward.get(level2);
  if (before) return single(new Set(before.flatMap((change) => change.old_code ?? [])), 'merge-without-single-answer', nuts);
  return unknown;
}

/** Codes of version 2021 that carry on the territory of an older code; changes before `version` are past. */
function successors(code: string, version: string, nuts: NutsIndex): Set<string> {
  const later = (nuts.forward.get(code) ?? []).filter((change) => change.old_version >= version);
  const next = later[0]?.new_version;
  if (next === undefined || next > nutsVersion) return new Set([code]);
  const steps = later.filter((change) => change.new_version === next);
  return new Set(steps.flatMap((change) => [...successors(change.new_code, next, nuts)]));
}

function single(answers: ReadonlySet<string>, otherwise: UnlocatedReason, nuts: NutsIndex): RegionFound {
  const [only] = answers;
  if (answers.size === 1 && only !== undefined && nuts.regions.has(only)) return { region: only, by: 'nuts-conversion' };
  return nowhere(otherwise, [...answers].filter((answer) => nuts.regions.has(answer)).sort());
}
