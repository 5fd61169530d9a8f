import { indexBy } from './index-by.ts';
import { published, table } from './table.ts';

interface Published {
  readonly compared_with: string | null;
  readonly why_not: 'first-drop' | 'faulty' | null;
  readonly days: readonly { readonly date: string; readonly sources: readonly string[] }[];
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}

/** What moved since the drop before, in all. Throws when it was not published. */
export const changes = JSON.parse(published('changes.json')) as Published;

export type MetricChange = ReturnType<typeof table<'changes_metrics'>>[number];
const metrics = indexBy(table('changes_metrics'), (row) => `${row.period}\t${row.metric}\t${row.dims ?? ''}`);

/** One headline figure before and now; undefined where it is not among those compared. */
export const metricChange = (period: string, metric: string, dims = ''): MetricChange | undefined =>
  metrics.get(`${period}\t${metric}\t${dims}`);
