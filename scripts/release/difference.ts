import type { Artefact, Row } from '#core/artefact.ts';
import type { Difference, HeadlineDifference, TableDifference } from '#core/publication/release-manifest.ts';
import type { Tables } from './published.ts';

export const firstRelease: Difference = { previous: null, tables_added: [], tables_removed: [], tables: [], headlines: [] };

const keyOf = (row: Row, key: readonly string[]): string => JSON.stringify(key.map((name) => row[name] ?? null));

/** Counts rows by key: those that came, went, or hold another cell. Columns that only one release has do not count as changes of rows. */
export function tableDifference(
  { name, key }: Artefact,
  before: readonly Row[] | null,
  after: readonly Row[] | null,
): TableDifference {
  const old = new Map((before ?? []).map((row) => [keyOf(row, key), row] as const));
  let added = 0;
  let changed = 0;
  for (const row of after ?? []) {
    const own = keyOf(row, key);
    const was = old.get(own);
    old.delete(own);
    if (was === undefined) added += 1;
    else if (Object.keys(row).some((column) => column in was && JSON.stringify(was[column]) !== JSON.stringify(row[column])))
      changed += 1;
  }
  return {
    table: name,
    rows_before: before?.length ?? null,
    rows_after: after?.length ?? null,
    added,
    removed: old.size,
    changed,
  };
}

/** Headline metrics (changes_metrics) whose value is another one now. */
export function headlineDifferences(before: readonly Row[], after: Tables['changes_metrics']): HeadlineDifference[] {
  const key = ['period', 'metric', 'dims'];
  const old = new Map(before.map((row) => [keyOf(row, key), row['after'] ?? null] as const));
  return after.flatMap((row) => {
    const { period = null, metric = null, dims = null, unit = null } = row;
    const was = old.get(keyOf(row, key)) ?? null;
    const now = row['after'] ?? null;
    return was === now ? [] : [{ period, metric, dims, unit, before: was, after: now }];
  });
}
