import { derivedFromProjects, type World } from '../world.ts';

export interface Presence {
  /** Distinct projects with a unit in the region, per region (full counting). */
  readonly full: Float64Array;
  /** Σp n(p,r)/n(p) per region (fractional counting); n(p) includes unlocated and outside units. */
  readonly fractional: Float64Array;
  /** The part of fractional counting that has no region: it stays visible. */
  readonly unlocated: number;
}

/**
 * How often is each region there (COV-N, rule R6)?
 *
 * Shape   arrays by place in `world.regions`, regions outside the universe included.
 * Units   projects. Σ fractional + unlocated = projects with at least one unit.
 * Absent  nothing: a region without a project has a real 0.
 */
export const presenceOf: (world: World) => Presence = derivedFromProjects((world: World) => {
  const full = new Float64Array(world.regions.length);
  const fractional = new Float64Array(world.regions.length);
  let unlocated = 0;
  for (const { units, regions } of world.projects) {
    for (const region of regions) full[region] = (full[region] ?? 0) + 1;
    for (const { region } of units) {
      if (region === null) unlocated += 1 / units.length;
      else fractional[region] = (fractional[region] ?? 0) + 1 / units.length;
    }
  }
  return { full, fractional, unlocated };
});
