import { sumOfEuros } from '#core/money/cents.ts';
import { groupBy } from './index-by.ts';
import { table } from './table.ts';

export interface LaterAddition {
  readonly call: string;
  readonly published: number;
  readonly first: readonly string[];
  /** EUR of the projects first retained, and of all projects of the call in the data. */
  readonly amountFirst: number | null;
  readonly amountAll: number | null;
  readonly later: readonly string[];
}

/** Calls whose data hold projects that were added after the published figures: what both add up to, in whole cents. */
export function laterAdditions(): readonly LaterAddition[] {
  const byCall = groupBy(table('projects'), (row) => row.call_id ?? '');
  const amount = (rows: readonly { eu_contribution_eur: number | null }[]) =>
    sumOfEuros(rows.map((row) => row.eu_contribution_eur)).value;
  return [...byCall].flatMap(([call, rows]) => {
    const first = rows.filter((row) => !row.retained_later);
    if (call === '' || first.length === rows.length) return [];
    const published =
      table('completeness').find((row) => row.scope === call && row.measure === 'proposals_retained')?.published ?? first.length;
    return [
      {
        call,
        published,
        first: first.map((row) => row.acronym),
        amountFirst: amount(first),
        amountAll: amount(rows),
        later: rows.filter((row) => row.retained_later).map((row) => row.acronym),
      },
    ];
  });
}
