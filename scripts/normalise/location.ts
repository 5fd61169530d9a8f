import type { LocationMethod, UnlocatedReason } from '#core/artefacts/provenance.ts';
import { derived } from '#core/derived.ts';
import { ensure } from '#core/grouping.ts';
import { type NutsIndex, partsOf } from '#core/nuts/nuts-index.ts';
import { regionOf } from '#core/nuts/region-of.ts';

/** A place brought to a NUTS 2 region of version 2021, or the reason why not. */
export interface Located {
  readonly region_id: string | null;
  readonly located_by: LocationMethod;
  readonly unlocated_reason: UnlocatedReason | null;
  /** Regions the code may stand for where there is no single answer. */
  readonly candidates: readonly string[];
}

export const nowhere = (unlocated_reason: UnlocatedReason, candidates: readonly string[] = []): Located => ({
  region_id: null,
  located_by: 'none',
  unlocated_reason,
  candidates,
});

/**
 * Locates a code as stated.
 *
 * Absent  no code: not stated, or outside NUTS where the country has no regions there.
 *         A code of no version comes only from exports of large registers; validation lets none of any other source through.
 *         Of several codes in one cell, those that name a region must agree.
 */
export function locate(code: string | null, country: string | null, nuts: NutsIndex): Located {
  // A hundred thousand rows state some two thousand places.
  const known = ensure(answersOf(nuts), code, () => new Map<string | null, Located>());
  return ensure(known, country, () => located(code, country, nuts));
}

const answersOf = derived((_nuts: NutsIndex) => new Map<string | null, Map<string | null, Located>>());

function located(code: string | null, country: string | null, nuts: NutsIndex): Located {
  const state = code?.slice(0, 2) ?? country;
  if (state !== null && (code === null || code.length === 2) && partsOf(state, nuts).length === 0) {
    return nowhere('outside-nuts');
  }
  if (code === null) return nowhere('not-stated');
  if (/[;|]/.test(code)) return locateOneOf(code, nuts);
  const found = regionOf(code, nuts);
  if (found.region !== null) return { region_id: found.region, located_by: found.by, unlocated_reason: null, candidates: [] };
  if (found.reason === 'unknown') return nowhere(partsOf(code.slice(0, 2), nuts).length === 0 ? 'outside-nuts' : 'unknown-code');
  return nowhere(found.reason, found.candidates);
}

/** Several codes in one cell (`NO084;NO`, `DE217;HU312`): the one region they name, or several to choose from. */
function locateOneOf(codes: string, nuts: NutsIndex): Located {
  const all = codes.split(/[;|]/).flatMap((code) => (code.trim() === '' ? [] : locate(code.trim(), null, nuts)));
  const placed = all.filter((one) => one.region_id !== null);
  const regions = [...new Set(placed.flatMap((one) => one.region_id ?? []))].sort();
  if (regions.length > 1) return nowhere('several-regions', regions);
  return placed[0] ?? all.find((one) => one.unlocated_reason !== 'country-only') ?? all[0] ?? nowhere('not-stated');
}

/**
 * Regions of a territory: like `locate`, but a country or a region at level 1 is spread over all its parts.
 */
export function spread(code: string | null, country: string | null, nuts: NutsIndex): readonly Located[] {
  const one = locate(code, country, nuts);
  if (one.region_id !== null || code === null || code.length > 3) return [one];
  const parts = partsOf(code, nuts);
  if (parts.length === 0) return [one];
  return parts.map((region_id) => ({ region_id, located_by: 'spread', unlocated_reason: null, candidates: [] }));
}
