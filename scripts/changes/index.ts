import { distinctInOrder } from '#core/order.ts';
import type { Drop } from '../ingest/index.ts';
import { type ChangedMetric, compareMetrics, type Value } from './metrics.ts';
import type { ChangedRow, ChangedSource } from './rows.ts';

/** What is known of the state before. */
export type Before =
  | { readonly date: string | null; readonly why: 'first-drop' | 'faulty' }
  | {
      readonly date: string;
      readonly why: null;
      readonly rows: readonly ChangedRow[];
      readonly sources: readonly ChangedSource[];
      readonly values: readonly Value[];
    };

/** A day on which drops came, and of which sources. */
export interface DropDay {
  readonly date: string;
  readonly sources: readonly string[];
}

export interface Changes {
  readonly as_of: string;
  /** Date of the newest drop. */
  readonly drop: string;
  /** Date of the state it is compared with; null where there is none. */
  readonly compared_with: string | null;
  /** Why there is nothing to compare with. */
  readonly why_not: 'first-drop' | 'faulty' | null;
  readonly days: readonly DropDay[];
  readonly sources: readonly ChangedSource[];
  readonly rows: readonly ChangedRow[];
  readonly metrics: readonly ChangedMetric[];
}

type Dated = Pick<Drop, 'source' | 'drop' | 'earlier'>;

/** Days with drops, the newest first. */
export function dropDays(drops: readonly Dated[]): DropDay[] {
  const dates = distinctInOrder(drops.flatMap(({ drop, earlier }) => [drop, ...earlier])).reverse();
  return dates.map((date) => ({
    date,
    sources: drops.filter(({ drop, earlier }) => drop === date || earlier.includes(date)).map(({ source }) => source),
  }));
}

/** The day of the state before: the newest drop of any source that is older than the newest of all. null: this is the first. */
export const dayBefore = (drops: readonly Dated[]): string | null => dropDays(drops)[1]?.date ?? null;

/** What moved between two states of the data; `values` are the headline figures of the present one. */
export function changesOf(asOf: string, drops: readonly Dated[], before: Before, values: readonly Value[]): Changes {
  const days = dropDays(drops);
  const known = before.why === null ? before : { rows: [], sources: [], values: null };
  return {
    as_of: asOf,
    drop: days[0]?.date ?? asOf,
    compared_with: before.why === null ? before.date : null,
    why_not: before.why,
    days,
    sources: known.sources,
    rows: known.rows,
    metrics: compareMetrics(known.values, values),
  };
}

/** How many rows came, went and changed in all. */
export function totalsOf({ sources }: Pick<Changes, 'sources'>): { added: number; removed: number; changed: number } {
  const sum = (of: 'added' | 'removed' | 'changed') => sources.reduce((total, source) => total + source[of], 0);
  return { added: sum('added'), removed: sum('removed'), changed: sum('changed') };
}

/** What changed in one sentence, for the terminal, the report and the feed. */
export function summaryOf(changes: Changes): string {
  if (changes.why_not === 'first-drop') return 'first drop: there is no earlier one to compare with';
  if (changes.why_not === 'faulty') return 'the state before cannot be rebuilt: its files have faults today';
  const { added, removed, changed } = totalsOf(changes);
  return `compared with ${changes.compared_with}: ${added} rows came, ${removed} went, ${changed} changed`;
}

/** The changes for machines: rows grouped by source and file, fields by row. */
export function changesJson(changes: Changes) {
  const { rows, sources, ...rest } = changes;
  return {
    ...rest,
    ...totalsOf(changes),
    sources: sources.map((source) => {
      const own = new Map<string, ChangedRow[]>();
      for (const row of rows)
        if (row.source === source.source && row.file === source.file) own.set(row.key, [...(own.get(row.key) ?? []), row]);
      return {
        ...source,
        rows: [...own].map(([key, [first, ...more]]) => ({
          key,
          label: first?.label ?? null,
          change: first?.change,
          line: first?.line,
          fields: [...(first ? [first] : []), ...more].flatMap(({ field, before, after }) =>
            field === null ? [] : { field, before, after },
          ),
        })),
      };
    }),
  };
}
