import { derived } from '../derived.ts';
import { type Category, categories } from '../taxonomy/categories.ts';
import { isCategory, type World } from '../world.ts';

/** Measures of presence: units, projects counted fractionally, EUR, coordinating units. */
export const measures = ['units', 'fractional', 'contribution', 'coordinators'] as const;
export type MeasureName = (typeof measures)[number];

export type ByCategory = Readonly<Record<Category, number>>;

/** A region of the base with what it holds, x(r) per measure and population P(r) > 0. */
export interface BaseRegion {
  readonly region: number;
  readonly category: Category;
  readonly population: number;
  readonly units: number;
  readonly fractional: number;
  readonly contribution: number;
  readonly coordinators: number;
}

export interface Base {
  readonly regions: readonly BaseRegion[];
  readonly population: ByCategory;
  readonly totals: Readonly<Record<MeasureName, ByCategory>>;
  /** Projects with at least one unit in the base. */
  readonly projects: number;
  /** What each of them adds to the totals: an amount for each of `categories`, project after project. */
  readonly added: Readonly<Record<MeasureName, Float64Array>>;
}

/**
 * The base B of representation metrics (rule R7): regions of the universe with a category and a population above 0.
 * Numerators and denominators both use it.
 *
 * Shape   regions and projects in id order.
 * Units   contribution in EUR, an unknown one left out; the others as their names say.
 */
export const baseOf: (world: World) => Base = derived((world: World) => {
  const inBase = world.regions.map((region, i) => {
    const status = world.status[i];
    return status !== undefined && isCategory(status) && (region.population ?? 0) > 0 ? status : null;
  });
  const cells = world.regions.map(() => ({ units: 0, fractional: 0, contribution: 0, coordinators: 0 }));
  const room = () => new Float64Array(world.projects.length * categories.length);
  const added = { units: room(), fractional: room(), contribution: room(), coordinators: room() };
  const placeOf: Readonly<Record<Category, number>> = { less_developed: 0, transition: 1, more_developed: 2 };
  let projects = 0;
  for (const { units } of world.projects) {
    let present = false;
    for (const { region, coordinator, contribution } of units) {
      const category = region === null ? null : inBase[region];
      const cell = region === null ? undefined : cells[region];
      if (!category || !cell) continue;
      present = true;
      const at = projects * categories.length + placeOf[category];
      const fraction = 1 / units.length;
      const amount = contribution ?? 0;
      const leads = coordinator ? 1 : 0;
      cell.units += 1;
      cell.fractional += fraction;
      cell.contribution += amount;
      cell.coordinators += leads;
      added.units[at] = (added.units[at] ?? 0) + 1;
      added.fractional[at] = (added.fractional[at] ?? 0) + fraction;
      added.contribution[at] = (added.contribution[at] ?? 0) + amount;
      added.coordinators[at] = (added.coordinators[at] ?? 0) + leads;
    }
    if (present) projects += 1;
  }
  const regions = world.regions.flatMap((region, i): BaseRegion[] => {
    const category = inBase[i];
    const cell = cells[i];
    return category && cell ? [{ region: i, category, population: region.population ?? 0, ...cell }] : [];
  });
  const population = noCategories();
  const totals = noMeasures();
  for (const row of regions) {
    population[row.category] += row.population;
    for (const measure of measures) totals[measure][row.category] += row[measure];
  }
  const used = (amounts: Float64Array) => amounts.subarray(0, projects * categories.length);
  return {
    regions,
    population,
    totals,
    projects,
    added: {
      units: used(added.units),
      fractional: used(added.fractional),
      contribution: used(added.contribution),
      coordinators: used(added.coordinators),
    },
  };
});

/** Over the three categories. */
export function sumOf(amounts: ByCategory): number {
  return categories.reduce((sum, category) => sum + amounts[category], 0);
}

function noCategories(): Record<Category, number> {
  return { less_developed: 0, transition: 0, more_developed: 0 };
}

function noMeasures(): Record<MeasureName, Record<Category, number>> {
  return { units: noCategories(), fractional: noCategories(), contribution: noCategories(), coordinators: noCategories() };
}
