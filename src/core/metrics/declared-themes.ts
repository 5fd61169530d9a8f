import { ratio } from '../measure.ts';
import { compareText } from '../order.ts';

/** One region's declared priorities, and those on which it has a partnership. */
export interface DeclaredList {
  readonly priorities: readonly string[];
  readonly covered: readonly string[];
}

export interface DeclaredTheme {
  readonly theme: string;
  /** Regions that declare it. */
  readonly declared: number;
  /** Of these, regions with a partnership on it. */
  readonly covered: number;
  readonly share: number;
  /** ln(regions with a list / regions that declare it), by the largest such value: 0 = everyone declares it, 1 = the rarest. */
  readonly rarity: number;
}

/**
 * Which priorities do many regions declare, and which are rare?
 *
 * Shape   one list per region, themes at most once in each → a row per declared theme, most declared first, then by id.
 * Units   regions; share and rarity in [0, 1]. Rarity is that of ALN-RARE, divided by its largest value.
 * Absent  where every region declares every theme no choice is rare: rarity 0.
 */
export function declaredThemes(lists: readonly DeclaredList[]): readonly DeclaredTheme[] {
  const declared = tally(lists.map((list) => list.priorities));
  const covered = tally(lists.map((list) => list.covered));
  const rarity = (n: number): number => Math.log(lists.length / n);
  const rarest = Math.max(0, ...[...declared.values()].map(rarity));
  return [...declared]
    .map(([theme, n]) => ({
      theme,
      declared: n,
      covered: covered.get(theme) ?? 0,
      share: ratio(covered.get(theme) ?? 0, n, 'no-priorities').value ?? 0,
      rarity: rarest === 0 ? 0 : rarity(n) / rarest,
    }))
    .sort((a, b) => b.declared - a.declared || compareText(a.theme, b.theme));
}

function tally(lists: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const theme of lists.flat()) counts.set(theme, (counts.get(theme) ?? 0) + 1);
  return counts;
}
