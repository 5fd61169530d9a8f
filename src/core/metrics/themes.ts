import { derived } from '../derived.ts';
import { absent, known, type Measure, ratio } from '../measure.ts';
import { distinctInOrder } from '../order.ts';
import { diversity } from '../stats/diversity.ts';
import { categories } from '../taxonomy/categories.ts';
import type { ProjectUnits, World } from '../world.ts';

/** Weights of every theme within a set of projects. */
export interface ThemeScope {
  /** As written in a metric's `scope` dimension: all, category:k, instrument:i or region:r. */
  readonly scope: string;
  /** By place in `themesOf(world)`; a project with m themes gives 1/m to each. */
  readonly weights: Float64Array;
  readonly total: number;
  /** Projects of the scope with at least one theme. */
  readonly projects: number;
}

/** Themes that occur in any project, in id order. */
export const themesOf: (world: World) => readonly string[] = derived((world: World) =>
  distinctInOrder(world.projects.flatMap(({ project }) => project.themes)),
);

const placesOf: (world: World) => ReadonlyMap<string, number> = derived(
  (world: World) => new Map(themesOf(world).map((theme, i) => [theme, i])),
);

/** The weights of each project's themes, by place; repeats of a theme within a project count once. */
export function projectThemes(
  world: World,
  { project }: ProjectUnits,
): { readonly places: readonly number[]; readonly weight: number } {
  const places = placesOf(world);
  const distinct = [...new Set(project.themes)];
  return { places: distinct.flatMap((theme) => places.get(theme) ?? []), weight: 1 / distinct.length };
}

/**
 * Theme weights W(s,t) of every scope (THM-W): all projects, those of each instrument, participants or not; those
 * with a unit in each category and in each region of the list. A project counts once in a scope.
 *
 * Shape   scopes in the order all, categories, instruments, regions (places of `world.regions`, in id order).
 * Units   projects shared out among their themes. Projects without a theme weigh nothing: see `projectsWithoutTheme`.
 */
export const themeScopes: (world: World) => {
  readonly all: ThemeScope;
  readonly categories: readonly ThemeScope[];
  readonly instruments: readonly ThemeScope[];
  readonly regions: readonly ThemeScope[];
} = derived((world: World) => {
  const size = themesOf(world).length;
  const nothing = new Float64Array(size);
  type Open = { -readonly [Key in keyof ThemeScope]: ThemeScope[Key] };
  const open = (scope: string): Open => ({ scope, weights: nothing, total: 0, projects: 0 });
  const all = open('all');
  const byCategory = categories.map((category) => open(`category:${category}`));
  const instruments = distinctInOrder(world.projects.map(({ project }) => project.instrument));
  const byInstrument = new Map(instruments.map((instrument) => [instrument, open(`instrument:${instrument}`)]));
  const byRegion = world.regions.map((region) => open(`region:${region.region_id}`));
  for (const entry of world.projects) {
    const { places, weight } = projectThemes(world, entry);
    if (places.length === 0) continue;
    const present = new Set(entry.regions.map((region) => world.status[region]));
    const scopes = [
      all,
      byInstrument.get(entry.project.instrument),
      ...byCategory.filter((_, i) => present.has(categories[i])),
      ...entry.regions.map((region) => byRegion[region]),
    ];
    for (const scope of scopes) {
      if (!scope) continue;
      // Most regions are in few slices: an array of their own only where there is something to weigh.
      if (scope.weights === nothing) scope.weights = new Float64Array(size);
      for (const place of places) scope.weights[place] = (scope.weights[place] ?? 0) + weight;
      scope.projects += 1;
    }
  }
  for (const scope of [all, ...byCategory, ...byInstrument.values(), ...byRegion])
    if (scope.projects > 0) scope.total = scope.weights.reduce((sum, w) => sum + w, 0);
  return { all, categories: byCategory, instruments: [...byInstrument.values()], regions: byRegion };
});

/** Share of a theme in its scope (THM-SHARE). Absent `no-themes` when no project of the scope has one. */
export function themeShare(scope: ThemeScope, place: number): Measure {
  return ratio(scope.weights[place] ?? 0, scope.total, 'no-themes');
}

/** Projects of each theme, by place in `themesOf(world)`; a project with several themes counts in each. */
export const projectsByTheme: (world: World) => Uint32Array = derived((world: World) => {
  const counts = new Uint32Array(themesOf(world).length);
  for (const entry of world.projects)
    for (const place of projectThemes(world, entry).places) counts[place] = (counts[place] ?? 0) + 1;
  return counts;
});

/** Projects without any theme (THM-NONE): counted, never guessed. */
export function projectsWithoutTheme(world: World): number {
  return world.projects.filter(({ project }) => project.themes.length === 0).length;
}

export interface ThemeDiversity {
  readonly N0: Measure;
  readonly H: Measure;
  readonly N1: Measure;
  readonly N2: Measure;
  readonly simpson: Measure;
  readonly J: Measure;
}

/**
 * How many themes, and how evenly (THM-DIV)? N1 is shown as "effective number of themes": it doubles when themes
 * double, H does not. Grows with the number of projects: compare scopes of similar size.
 *
 * Units   N0, N1, N2 themes; H nats; simpson and J from 0 to 1.
 * Absent  all but N0 `no-themes` when the scope is empty; J `one-theme` below two themes.
 */
export function themeDiversity(scope: ThemeScope): ThemeDiversity {
  const of = scope.total === 0 ? null : diversity(scope.weights);
  if (!of) {
    const none = absent('no-themes');
    return { N0: known(0), H: none, N1: none, N2: none, simpson: none, J: none };
  }
  const J = of.J === null ? absent('one-theme') : known(of.J);
  return { N0: known(of.N0), H: known(of.H), N1: known(of.N1), N2: known(of.N2), simpson: known(of.simpson), J };
}
