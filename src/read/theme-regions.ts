import { currentPeriod } from '#core/taxonomy/periods.ts';
import { groupBy } from './index-by.ts';
import { partnerships } from './partnerships.ts';
import { region } from './places.ts';
import { table } from './table.ts';

const shares = groupBy(
  table('region_themes').filter((row) => row.period === currentPeriod),
  (row) => row.theme,
);
const committed = groupBy(table('s3_partnership_regions'), (row) => row.theme ?? '');

/** Every region with a themed partnership: share and specialisation ratio of one theme. */
export const themeRegions = (theme: string) => shares.get(theme) ?? [];

/** A region's partnerships on one theme, of both kinds. */
export interface BothApproaches {
  readonly region_id: string;
  readonly cluster: number;
  readonly s3: number;
}

/** EU regions with a partnership of either kind on a theme, in id order. */
export function bothApproaches(theme: string): readonly BothApproaches[] {
  const found = new Map<string, { cluster: Set<string>; s3: Set<string> }>();
  const note = (id: string | null, side: 'cluster' | 's3', partnership: string): void => {
    if (id === null || !region(id).in_universe) return;
    const own = found.get(id) ?? { cluster: new Set<string>(), s3: new Set<string>() };
    own[side].add(partnership);
    found.set(id, own);
  };
  for (const { project, regions } of partnerships)
    if (project.themes.includes(theme)) for (const { region_id } of regions) note(region_id, 'cluster', project.project_id);
  for (const row of committed.get(theme) ?? []) note(row.region_id, 's3', row.s3_id);
  return [...found]
    .map(([region_id, { cluster, s3 }]) => ({ region_id, cluster: cluster.size, s3: s3.size }))
    .sort((a, b) => (a.region_id < b.region_id ? -1 : 1));
}
