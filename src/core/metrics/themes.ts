import { derived } from '../derived.ts';
import { absent, known, type Measure, ratio } from '../measure.ts';
import { distinctInOrder } from '../order.ts';
import { diversity } from '../stats/diversity.ts';
import { categories } from '../taxonomy/categories.ts';
import { derivedFromProjects, type World } from '../world.ts';

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
export const themesOf: (world: World) => readonly string[] = derivedFromProjects((world: World) =>
  distinctInOrder(world.projects.flatMap(({ project }) => project.themes)),
);

const placesOf: (world: World) => ReadonlyMap<string, number> = derivedFromProjects(
  (world: World) => new Map(themesOf(world).map((theme, i) => [theme, i])),
);

interface ProjectThemes {
  /** In `themesOf(world)`; a theme that a project names twice counts once. */
  readonly places: readonly number[];
  /** What the project gives to each. */
  readonly weight: number;
}

/** The themes of each project, by place in `world.projects`. */
const projectThemes: (world: World) => readonly ProjectThemes[] = derivedFromProjects((world: World) => {
  const places = placesOf(world);
  return world.projects.map(({ project }) => {
    const distinct = project.themes.length > 1 ? [...new Set(project.themes)] : project.themes;
    return { places: distinct.map((theme) => places.get(theme) ?? -1), weight: 1 / distinct.length };
  });
});

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
  const weighing = new Weighing(world);
  const byCategory = categories.map((category) => weighing.open(`category:${category}`));
  for (const [at, { regions }] of world.projects.entries()) {
    const present = new Set(regions.map((region) => world.status[region]));
    for (const [i, category] of categories.entries()) if (present.has(category)) weighing.add(byCategory[i], at);
  }
  return { ...scopesInAnyPeriod(world), categories: weighing.closed(byCategory) };
});

/** The scopes that no category decides about. */
const scopesInAnyPeriod = derivedFromProjects((world: World) => {
  const weighing = new Weighing(world);
  const all = weighing.open('all');
  const instruments = distinctInOrder(world.projects.map(({ project }) => project.instrument));
  const byInstrument = new Map(instruments.map((instrument) => [instrument, weighing.open(`instrument:${instrument}`)]));
  const byRegion = world.regions.map((region) => weighing.open(`region:${region.region_id}`));
  for (const [at, { project, regions }] of world.projects.entries()) {
    weighing.add(all, at);
    weighing.add(byInstrument.get(project.instrument), at);
    for (const region of regions) weighing.add(byRegion[region], at);
  }
  weighing.closed([all]);
  return { all, instruments: weighing.closed([...byInstrument.values()]), regions: weighing.closed(byRegion) };
});

type OpenScope = { -readonly [Key in keyof ThemeScope]: ThemeScope[Key] };

/** Gives the themes of projects to scopes. */
class Weighing {
  readonly #themes: readonly ProjectThemes[];
  readonly #nothing: Float64Array;

  constructor(world: World) {
    this.#themes = projectThemes(world);
    this.#nothing = new Float64Array(themesOf(world).length);
  }

  open(scope: string): OpenScope {
    return { scope, weights: this.#nothing, total: 0, projects: 0 };
  }

  /** Adds the project at a place of `world.projects`; one without a theme weighs nothing. */
  add(scope: OpenScope | undefined, at: number): void {
    const themes = this.#themes[at];
    if (scope === undefined || themes === undefined || themes.places.length === 0) return;
    // Most regions are in few slices: an array of their own only where there is something to weigh.
    if (scope.weights === this.#nothing) scope.weights = new Float64Array(this.#nothing.length);
    const { weights } = scope;
    for (const place of themes.places) weights[place] = (weights[place] ?? 0) + themes.weight;
    scope.projects += 1;
  }

  closed(scopes: readonly OpenScope[]): readonly ThemeScope[] {
    for (const scope of scopes) if (scope.projects > 0) scope.total = scope.weights.reduce((sum, w) => sum + w, 0);
    return scopes;
  }
}

/** Share of a theme in its scope (THM-SHARE). Absent `no-themes` when no project of the scope has one. */
export function themeShare(scope: ThemeScope, place: number): Measure {
  return ratio(scope.weights[place] ?? 0, scope.total, 'no-themes');
}

/** Projects of each theme, by place in `themesOf(world)`; a project with several themes counts in each. */
export const projectsByTheme: (world: World) => Uint32Array = derivedFromProjects((world: World) => {
  const counts = new Uint32Array(themesOf(world).length);
  for (const { places } of projectThemes(world)) for (const place of places) counts[place] = (counts[place] ?? 0) + 1;
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
