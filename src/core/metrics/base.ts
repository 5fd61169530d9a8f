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
  /** Projects with at least one unit in the base, each with what it adds to the totals. */
  readonly projects: readonly Readonly<Record<MeasureName, ByCategory>>[];
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
  const projects: Record<MeasureName, Record<Category, number>>[] = [];
  for (const { units } of world.projects) {
    let added: Record<MeasureName, Record<Category, number>> | null = null;
    for (const { region, coordinator, contribution } of units) {
      const category = region === null ? null : inBase[region];
      const cell = region === null ? undefined : cells[region];
      if (!category || !cell) continue;
      added ??= noMeasures();
      const amounts = {
        units: 1,
        fractional: 1 / units.length,
        contribution: contribution ?? 0,
        coordinators: coordinator ? 1 : 0,
      };
      for (const measure of measures) {
        cell[measure] += amounts[measure];
        added[measure][category] += amounts[measure];
      }
    }
    if (added) projects.push(added);
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
  return { regions, population, totals, projects };
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
