import { rollup } from 'd3';
import type { Status } from '#core/taxonomy/categories.ts';
import { currentPeriod, type Period } from '#core/taxonomy/periods.ts';
import { groupBy, indexBy } from './index-by.ts';
import { statusIn } from './places.ts';
import { table } from './table.ts';

export type ProjectRow = ReturnType<typeof table<'projects'>>[number];
export type ParticipationRow = ReturnType<typeof table<'participations'>>[number];
export type CallRow = ReturnType<typeof table<'calls'>>[number];

/** One partnership with its members, their regions and its call. */
export interface Partnership {
  readonly project: ProjectRow;
  readonly members: readonly ParticipationRow[];
  readonly regions: readonly { readonly region_id: string; readonly members: number }[];
  /** Region of the coordinator; null where none is known. */
  readonly focus: string | null;
  readonly call: CallRow | undefined;
}

const projects = table('projects');
const calls = indexBy(table('calls'), (row) => row.call_id);
const members = groupBy(table('participations'), (row) => row.project_id);
const waves = groupBy(projects, (row) => `${row.instrument}\t${row.wave ?? row.call_id ?? ''}`);

export const partnerships: readonly Partnership[] = projects.map((project) => {
  const own = members.get(project.project_id) ?? [];
  const regions = rollup(
    own.filter((row) => row.region_id !== null),
    (rows) => new Set(rows.map((row) => row.org_id)).size,
    (row) => row.region_id ?? '',
  );
  return {
    project,
    members: own,
    regions: [...regions]
      .map(([region_id, count]) => ({ region_id, members: count }))
      .sort((a, b) => (a.region_id < b.region_id ? -1 : 1)),
    focus: own.find((row) => row.role === 'coordinator' && row.region_id !== null)?.region_id ?? null,
    call: project.call_id === null ? undefined : calls.get(project.call_id),
  };
});
const byId = indexBy(partnerships, ({ project }) => project.project_id);

/** A partnership of the list; throws for an id that is not on it. */
export function partnership(id: string): Partnership {
  const found = byId.get(id);
  if (found === undefined)
    throw new Error(`Partnership ${id} is not in public/data/tables/projects.csv. Run "npm run data" again.`);
  return found;
}

/** The category period a partnership is judged in: that of its call. */
export const periodOf = (project: ProjectRow): Period =>
  (project.call_id === null ? undefined : calls.get(project.call_id)?.category_period) ?? currentPeriod;

/** Partnerships of the same wave, or of the same call where the source has no waves. */
export const waveOf = (project: ProjectRow): readonly ProjectRow[] =>
  waves.get(`${project.instrument}\t${project.wave ?? project.call_id ?? ''}`) ?? [];

/** Participations by status of their region, in the period of the call. */
export function statusesOf({ project, members: own }: Partnership): ReadonlyMap<Status, number> {
  const period = periodOf(project);
  return rollup(
    own,
    (rows) => rows.length,
    (row): Status => (row.region_id === null ? 'unlocated' : statusIn(row.region_id, period)),
  );
}

/** Partnerships that share a theme or an organisation with this one: the most organisations in common first. */
export function relatedTo(
  { project, members: own }: Partnership,
  limit: number,
): readonly { readonly project: ProjectRow; readonly common: number }[] {
  const organisations = new Set(own.map((row) => row.org_id));
  return partnerships
    .filter((other) => other.project !== project)
    .map((other) => ({
      project: other.project,
      common: new Set(other.members.map((row) => row.org_id).filter((id) => organisations.has(id))).size,
      themes: other.project.themes.filter((theme) => project.themes.includes(theme)).length,
    }))
    .filter((other) => other.themes > 0)
    .sort((a, b) => b.common - a.common || b.themes - a.themes || (a.project.project_id < b.project.project_id ? -1 : 1))
    .slice(0, limit);
}
