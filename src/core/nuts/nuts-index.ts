import { derived } from '../derived.ts';
import { ensure } from '../grouping.ts';

/** Version of NUTS that every published region follows. */
export const nutsVersion = '2021';

export interface NutsChange {
  readonly old_version: string;
  /** null for a region that did not exist before. */
  readonly old_code: string | null;
  readonly new_version: string;
  readonly new_code: string;
}

/** Everything needed to bring a code of any version to a region. */
export interface NutsIndex {
  readonly regions: ReadonlySet<string>;
  readonly countries: ReadonlySet<string>;
  /** Changes up to version 2021 by old code, oldest first. */
  readonly forward: ReadonlyMap<string, readonly NutsChange[]>;
  /** Changes after version 2021 by new code. */
  readonly backward: ReadonlyMap<string, readonly NutsChange[]>;
  /** All prefixes of three characters that occur in any version: codes at level 1. */
  readonly level1: ReadonlySet<string>;
}

/**
 * Builds the look-ups for NUTS codes once.
 *
 * Shape   regions: NUTS 2 codes of version 2021; countries: Eurostat country codes; changes: any order.
 * Absent  a change that keeps its code is left out: it changes nothing.
 */
export function nutsIndex(regions: Iterable<string>, countries: Iterable<string>, changes: Iterable<NutsChange>): NutsIndex {
  const forward = new Map<string, NutsChange[]>();
  const backward = new Map<string, NutsChange[]>();
  const known = new Set(regions);
  const level1 = new Set([...known].map((code) => code.slice(0, 3)));
  const ordered = [...changes].sort((a, b) => (a.old_version < b.old_version ? -1 : a.old_version > b.old_version ? 1 : 0));
  for (const change of ordered) {
    level1.add(change.new_code.slice(0, 3));
    if (change.old_code === null) continue;
    level1.add(change.old_code.slice(0, 3));
    const [side, key] = change.new_version <= nutsVersion ? [forward, change.old_code] : [backward, change.new_code];
    side.set(key, [...(side.get(key) ?? []), change]);
  }
  return { regions: known, countries: new Set(countries), forward, backward, level1 };
}

/** Regions of version 2021 inside a country or a region at level 1, in code order; a level 2 or 3 code has at most one. */
export function partsOf(code: string, { regions }: NutsIndex): readonly string[] {
  if (code.length >= 4) return regions.has(code.slice(0, 4)) ? [code.slice(0, 4)] : [];
  // Exports of large registers ask for the same few countries in row after row.
  return ensure(partsIn(regions), code, () => [...regions].filter((region) => region.startsWith(code)).sort());
}

const partsIn = derived((_regions: ReadonlySet<string>) => new Map<string, readonly string[]>());
