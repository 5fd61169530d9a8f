import { currentPeriod } from '#core/taxonomy/periods.ts';
import { table } from './table.ts';

const published = table('category_metrics').find(
  (row) => row.period === currentPeriod && row.slice_kind === 'all' && row.slice === 'all' && row.category === 'less_developed',
);

/** The published numbers that the snippets of the data page print. */
export const snippetNumbers = {
  participations: published?.units ?? 0,
  rows: table('participations').length,
} as const;
