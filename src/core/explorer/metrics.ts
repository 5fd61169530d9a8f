/*
 * What the explorer offers: figures of regions that are published, each with how it is drawn and which cuts of the projects
 * it makes sense for. The numbers themselves are made elsewhere.
 */

/** How projects may be cut for a metric: in any way; as a whole or by instrument alone; by one theme alone; not at all. */
export type MetricNeeds = 'any' | 'broad' | 'theme' | 'none';

export interface ExplorerMetric {
  readonly id: string;
  /** Circles for totals, colour for ratios and indices; `ratio` diverges around 1. */
  readonly drawn: 'circles' | 'classes' | 'ratio';
  readonly format: 'count' | 'decimal1' | 'decimal2' | 'decimal3' | 'percent' | 'eur';
  readonly needs: MetricNeeds;
  /** A share, ratio or index over projects: below five of them it is marked, neither coloured nor ranked (rule R12). */
  readonly overProjects: boolean;
  /** The value hangs on the universe of the period. */
  readonly periodBound: boolean;
  /** The metric of the methodology it comes from; absent for facts about the region. */
  readonly method?: string;
  /** The table that publishes it. */
  readonly table: 'region_metrics' | 'region_themes' | 'regions';
}

const total = { drawn: 'circles', needs: 'any', overProjects: false, periodBound: false, table: 'region_metrics' } as const;
const ofTheme = { needs: 'theme', overProjects: true, periodBound: true, table: 'region_themes' } as const;

export const explorerMetrics = [
  { ...total, id: 'projects_full', format: 'count', method: 'COV-N' },
  { ...total, id: 'projects_fractional', format: 'decimal2', method: 'COV-N' },
  { ...total, id: 'organisations', format: 'count' },
  { ...total, id: 'coordinators', format: 'count' },
  { ...total, id: 'contribution_eur', format: 'eur' },
  { ...total, id: 'eur_per_inhabitant', drawn: 'classes', format: 'decimal2', overProjects: true, method: 'REP-PC' },
  { ...total, id: 'themes_n1', drawn: 'classes', format: 'decimal1', overProjects: true, method: 'THM-DIV' },
  { ...total, id: 'degree', format: 'count', method: 'NET-DEG' },
  { ...total, id: 'strength_full', format: 'count', method: 'NET-STR' },
  { ...total, id: 'betweenness', drawn: 'classes', format: 'decimal3', needs: 'broad', method: 'NET-BTW' },
  {
    ...total,
    id: 'krugman',
    drawn: 'classes',
    format: 'decimal2',
    needs: 'broad',
    overProjects: true,
    periodBound: true,
    method: 'THM-KRUG',
  },
  { ...ofTheme, id: 'rca', drawn: 'ratio', format: 'decimal2', method: 'THM-RCA' },
  { ...ofTheme, id: 'theme_share', drawn: 'classes', format: 'percent', method: 'THM-SHARE' },
  { ...ofTheme, id: 'density', drawn: 'classes', format: 'decimal2', method: 'CMP-DENS' },
  { ...total, id: 'population', format: 'count', needs: 'none', table: 'regions' },
  { ...total, id: 'gdp_per_head', drawn: 'classes', format: 'count', needs: 'none', table: 'regions' },
] as const satisfies readonly ExplorerMetric[];

export type ExplorerMetricId = (typeof explorerMetrics)[number]['id'];
export const explorerMetricIds: readonly ExplorerMetricId[] = explorerMetrics.map(({ id }) => id);

/** The metric of an id. */
export function explorerMetric(id: ExplorerMetricId): ExplorerMetric & { readonly id: ExplorerMetricId } {
  const metric = explorerMetrics.find((one) => one.id === id);
  if (metric === undefined) throw new RangeError(`The explorer has no metric "${id}". Use one of ${explorerMetricIds.join(', ')}.`);
  return metric;
}
