import type { AuditOutcome } from '#core/artefacts/provenance.ts';
import { type NutsIndex, partsOf } from '#core/nuts/nuts-index.ts';
import type { Locator } from '../geometry/locate.ts';
import type { Place } from '../validate/records.ts';
import { type Located, locate } from './location.ts';

/**
 * Kilometres within which a point in a neighbouring region still agrees with the code: boundaries at 1:10 million are generalised,
 * and cannot tell on which side of the border a house stands.
 */
export const borderWidth = 2;

/** What the point and the country of a row say of its code. */
export interface Audit {
  readonly outcome: AuditOutcome;
  /** Region that holds the point; null where there is no point, or it lies in none. */
  readonly region_by_point: string | null;
  /** Kilometres from the point to the region of the code; null unless both are known. */
  readonly distance: number | null;
}

/** States whose code in older versions of NUTS, or in ISO, is another one. */
const sameState: Readonly<Record<string, string>> = { GR: 'EL', GB: 'UK' };
const stateOf = (code: string): string => sameState[code.slice(0, 2)] ?? code.slice(0, 2);

/**
 * Locates a row and checks its code against its point and its country.
 *
 * Shape   the code wins. Only where it gives no single region, the point does: where it lies in one of the regions that the code
 *         leaves open, or, without a code or with that of a country alone, in a region of the country of the row.
 * Absent  a point is never followed into another country, nor without a country to check it against.
 */
export function auditedPlace(
  { code, country, point }: Place,
  nuts: NutsIndex,
  locator: Locator,
): { located: Located; audit: Audit } {
  const located = locate(code, country, nuts);
  const found = point === null ? null : locator.regionAt(point.lat, point.lon);
  // The list of regions may hold fewer than there are boundaries of.
  const region_by_point = found !== null && nuts.regions.has(found) ? found : null;
  const audit = (outcome: AuditOutcome, distance: number | null = null): Audit => ({ outcome, region_by_point, distance });
  const stated = located.region_id;
  const state = stated !== null ? stateOf(stated) : code === null ? country : stateOf(code);
  // Most points lie where the code says: only for the others is the way measured.
  const away = (): number | null => {
    if (stated === null || point === null) return null;
    return stated === region_by_point ? 0 : locator.distance(stated, point.lat, point.lon);
  };
  if (country !== null && state !== country) return { located, audit: audit('conflict-country', away()) };
  if (point === null) return { located, audit: audit('no-point') };
  if (region_by_point === null) {
    return { located, audit: audit(located.unlocated_reason === 'outside-nuts' ? 'no-code' : 'point-nowhere', away()) };
  }
  const distance = away();
  if (distance !== null) {
    if (region_by_point === stated) return { located, audit: audit('agrees', 0) };
    if (distance <= borderWidth) return { located, audit: audit('near-border', distance) };
    return { located, audit: audit(stateOf(region_by_point) === state ? 'conflict-region' : 'conflict-country', distance) };
  }
  // A code for territory outside all regions is an answer, not a gap.
  if (state === null || located.unlocated_reason === 'extra-regio') return { located, audit: audit('no-code') };
  if (stateOf(region_by_point) !== state) return { located, audit: audit('conflict-country') };
  const open = located.candidates.length > 0 ? located.candidates : code !== null && code.length === 3 ? partsOf(code, nuts) : null;
  if (open !== null && !open.includes(region_by_point)) return { located, audit: audit('conflict-region') };
  return {
    located: { region_id: region_by_point, located_by: 'point', unlocated_reason: null, candidates: [] },
    audit: audit('no-code'),
  };
}
