import type { RowOf } from '#core/artefact.ts';
import type { changeTables } from '#core/artefacts/changes.ts';
import type { Drop } from '../ingest/index.ts';
import type { Records } from '../validate/records.ts';
import { type AnyRecord, type ComparedKind, comparedKinds, fieldsOf, fileOf, namings } from './fields.ts';

export type ChangedRow = RowOf<typeof changeTables.changes_rows>;
export type ChangedSource = RowOf<typeof changeTables.changes_sources>;

/** The sources of a state and their rows. */
export interface Compared {
  readonly drops: readonly Pick<Drop, 'source' | 'drop'>[];
  readonly records: Pick<Records, ComparedKind>;
}

type Keyed = ReadonlyMap<string, AnyRecord>;

/**
 * What happened to the rows of each source?
 *
 * Shape   rows are paired by what names them within source and kind, repeated ones in order of reading. A source whose drop is the same
 *         in both states has no changes and is counted only.
 * Absent  a row that was set aside as faulty counts as not there.
 */
export function compareRows(before: Compared, after: Compared): { rows: ChangedRow[]; sources: ChangedSource[] } {
  const rows: ChangedRow[] = [];
  const sources: ChangedSource[] = [];
  const dropsBefore = new Map(before.drops.map(({ source, drop }) => [source, drop] as const));
  const dropsAfter = new Map(after.drops.map(({ source, drop }) => [source, drop] as const));
  for (const source of new Set([...dropsBefore.keys(), ...dropsAfter.keys()])) {
    const [drop_before, drop_after] = [dropsBefore.get(source) ?? null, dropsAfter.get(source) ?? null];
    for (const kind of comparedKinds) {
      const [old, now] = [keyed(before.records, kind, source), keyed(after.records, kind, source)];
      const [any] = [...now.values(), ...old.values()];
      if (!any) continue;
      const found = drop_before === drop_after ? [] : difference(source, kind, old, now);
      rows.push(...found);
      const number = (change: ChangedRow['change']) =>
        new Set(found.filter((row) => row.change === change).map((row) => row.key)).size;
      sources.push({
        source,
        file: fileOf(any.origin),
        drop_before,
        drop_after,
        rows_before: old.size,
        rows_after: now.size,
        added: number('added'),
        removed: number('removed'),
        changed: number('changed'),
      });
    }
  }
  return { rows, sources };
}

function keyed<K extends ComparedKind>(records: Pick<Records, K>, kind: K, source: string): Keyed {
  const own: readonly Records[K][number][] = records[kind];
  const times = new Map<string, number>();
  const found = new Map<string, AnyRecord>();
  for (const record of own) {
    if (record.origin.source !== source) continue;
    const name = namings[kind]
      .key(record)
      .map((part) => part ?? '')
      .join('/');
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    found.set(time === 1 ? name : `${name} (${time})`, record);
  }
  return found;
}

function difference<K extends ComparedKind>(source: string, kind: K, old: Keyed, now: Keyed): ChangedRow[] {
  const [any] = [...now.values(), ...old.values()];
  const file = any ? fileOf(any.origin) : '';
  const label = (record: AnyRecord) => namings[kind].label(record as Records[K][number]) || null;
  const whole = (key: string, record: AnyRecord, change: 'added' | 'removed'): ChangedRow => {
    return { source, file, key, label: label(record), change, field: null, before: null, after: null, line: record.origin.line };
  };
  return [
    ...[...old].flatMap(([key, record]) => (now.has(key) ? [] : whole(key, record, 'removed'))),
    ...[...now].flatMap(([key, record]) => {
      const past = old.get(key);
      if (!past) return whole(key, record, 'added');
      const [then, present] = [fieldsOf(past), fieldsOf(record)];
      return [...new Set([...then.keys(), ...present.keys()])].flatMap((field): ChangedRow[] => {
        const [was, is] = [then.get(field) ?? null, present.get(field) ?? null];
        if (was === is) return [];
        return [
          { source, file, key, label: label(record), change: 'changed', field, before: was, after: is, line: record.origin.line },
        ];
      });
    }),
  ];
}
