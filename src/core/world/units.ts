import type { Organisation, Participation, Project } from '../entities/tables.ts';
import { ensure } from '../grouping.ts';
import { compareText } from '../order.ts';
import type { ProjectUnits, Unit } from '../world.ts';

/**
 * Collapses participations into units (rules R3, R4, R5).
 *
 * Shape   projects in id order; participations in any order, repeats allowed.
 * Units   contributions in EUR: repeated rows add up; unknown only if every row is unknown.
 * Absent  a row of an unknown project is counted in `orphans`; a unit whose region is not known has region null.
 */
export function unitsOf(
  projects: readonly Project[],
  participations: readonly Participation[],
  organisations: ReadonlyMap<string, Organisation>,
  regionIndex: ReadonlyMap<string, number>,
): { readonly projects: ProjectUnits[]; readonly orphans: number } {
  const rowsOf = new Map<string, Participation[]>(projects.map((project) => [project.project_id, []]));
  let orphans = 0;
  for (const row of participations) {
    const rows = rowsOf.get(row.project_id);
    if (rows) rows.push(row);
    else orphans += 1;
  }
  const resolve = (row: Participation): number | null =>
    known(row.region_id, regionIndex) ?? known(organisations.get(row.org_id)?.region_id ?? null, regionIndex);
  return {
    projects: projects.map((project) => {
      const units = collapse(rowsOf.get(project.project_id) ?? [], resolve);
      const regions = new Set<number>();
      for (const unit of units) if (unit.region !== null) regions.add(unit.region);
      return { project, units, regions: [...regions].sort((a, b) => a - b) };
    }),
    orphans,
  };
}

function known(id: string | null, regionIndex: ReadonlyMap<string, number>): number | null {
  return id === null ? null : (regionIndex.get(id) ?? null);
}

interface Group {
  coordinator: boolean;
  readonly amounts: number[];
}

function collapse(rows: readonly Participation[], resolve: (row: Participation) => number | null): Unit[] {
  const groups = new Map<string, Map<number | null, Group>>();
  for (const row of rows) {
    const region = resolve(row);
    const ofOrganisation = ensure(groups, row.org_id, (): Map<number | null, Group> => new Map());
    const group = ensure(ofOrganisation, region, (): Group => ({ coordinator: false, amounts: [] }));
    group.coordinator ||= row.coordinator;
    if (row.eu_contribution !== null) group.amounts.push(row.eu_contribution);
  }
  const units: Unit[] = [];
  for (const org_id of [...groups.keys()].sort(compareText)) {
    const ofOrganisation = [...(groups.get(org_id) ?? [])].sort(([a], [b]) => (a ?? -1) - (b ?? -1));
    for (const [region, { coordinator, amounts }] of ofOrganisation) {
      units.push({ org_id, region, coordinator, contribution: total(amounts) });
    }
  }
  return units;
}

/** Added from the smallest up, so that the order of rows cannot change the sum. */
function total(amounts: number[]): number | null {
  if (amounts.length === 0) return null;
  let sum = 0;
  for (const amount of amounts.sort((a, b) => a - b)) sum += amount;
  return sum;
}
