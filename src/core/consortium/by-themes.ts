import { compareText } from '../order.ts';

/** What a region does on the themes asked for. */
export interface ThemeFit {
  readonly region: string;
  /** Themes asked for in which it is specialised (RCA ≥ 1). */
  readonly specialised: readonly string[];
  /** Themes asked for on which it has projects, without being specialised. */
  readonly active: readonly string[];
  /** Projects on the themes asked for (sum of THM-W). */
  readonly weight: number;
}

/** A region's work on one theme, as published. */
export interface ThemeWork {
  readonly theme: string;
  readonly weight: number;
  readonly specialised: boolean;
}

/**
 * Regions that are specialised in, or have projects on, the themes asked for: the most themes first, among them those with the most
 * specialisations, then by projects on them, then by id (rule R10).
 *
 * Absent  a region with none of the themes is not listed.
 */
export function regionsByThemes(work: ReadonlyMap<string, readonly ThemeWork[]>, wanted: ReadonlySet<string>): readonly ThemeFit[] {
  const found = [...work].flatMap(([region, rows]): ThemeFit[] => {
    const own = rows.filter(({ theme, weight, specialised }) => wanted.has(theme) && (weight > 0 || specialised));
    if (own.length === 0) return [];
    return [
      {
        region,
        specialised: own.filter((row) => row.specialised).map(({ theme }) => theme),
        active: own.filter((row) => !row.specialised).map(({ theme }) => theme),
        weight: own.reduce((sum, row) => sum + row.weight, 0),
      },
    ];
  });
  return found.sort(
    (a, b) =>
      b.specialised.length + b.active.length - (a.specialised.length + a.active.length) ||
      b.specialised.length - a.specialised.length ||
      Math.round(b.weight * 1e6) - Math.round(a.weight * 1e6) ||
      compareText(a.region, b.region),
  );
}
