import type { Artefact, Cell, Row } from '#core/artefact.ts';
import { type ArtefactName, artefacts } from '#core/artefacts.ts';
import type { Tables } from '../published.ts';
import type { ReleaseStamp } from '../stamp.ts';

/** A part of a record: the rows of a table that are about one thing. */
export interface Section {
  readonly name: string;
  readonly table: ArtefactName;
  /** Columns that may name the thing; a row that names it in two of them stands once. */
  readonly by: readonly string[];
  /** Exactly one row, not a list. */
  readonly one?: true;
  /** Further cells a row must have. */
  readonly where?: Readonly<Record<string, Cell>>;
  /** Columns that are left out, because the record says them already or a longer table does. */
  readonly without?: readonly string[];
}

/** Rows of a section by the thing they are about. */
export type Grouped = ReadonlyMap<string, readonly Row[]>;

/** The columns of a section as the contract has them. */
export function columnsOf({ table, without = [] }: Section): Artefact['columns'] {
  const { columns }: Artefact = artefacts[table];
  return columns.filter(({ name }) => !without.includes(name));
}

/** Every section's rows by thing, in the order of the tables; built once for all records of a kind. */
export function grouped(sections: readonly Section[], tables: Tables): ReadonlyMap<string, Grouped> {
  return new Map(
    sections.map((section) => {
      const found = new Map<string, Row[]>();
      const where = Object.entries(section.where ?? {});
      for (const row of tables[section.table]) {
        if (!where.every(([column, cell]) => row[column] === cell)) continue;
        for (const thing of new Set(section.by.map((column) => row[column]))) {
          if (typeof thing !== 'string') continue;
          const rows = found.get(thing);
          if (rows) rows.push(row);
          else found.set(thing, [row]);
        }
      }
      return [section.name, found] as const;
    }),
  );
}

/** The files and lines behind the rows of a record: source, drop, path and SHA-256 of each file, and the lines that were used. */
export interface SourceLines {
  readonly path: string;
  readonly source: string | null;
  readonly drop: string | null;
  readonly sha256: string | null;
  readonly lines: readonly number[];
}

/** Which lines of which input files the rows stem from: rows that carry no provenance of their own are computed from those that do. */
export function sourceLines(rows: Iterable<Row>, stamp: ReleaseStamp): SourceLines[] {
  const found = new Map<string, { source: string | null; drop: string | null; lines: Set<number> }>();
  for (const { file, line, source, drop } of rows) {
    if (typeof file !== 'string' || typeof line !== 'number') continue;
    const one = found.get(file) ?? {
      source: typeof source === 'string' ? source : null,
      drop: typeof drop === 'string' ? drop : null,
      lines: new Set<number>(),
    };
    found.set(file, one);
    one.lines.add(line);
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, { source, drop, lines }]) => ({
      path,
      source,
      drop,
      sha256: stamp.inputs.get(path) ?? null,
      lines: [...lines].sort((a, b) => a - b),
    }));
}

/** The sections of one thing, in their order, with the source lines of all of them. */
export function recordOf(id: string, sections: readonly Section[], groups: ReadonlyMap<string, Grouped>, stamp: ReleaseStamp) {
  const every: Row[] = [];
  const parts = sections.map((section) => {
    const rows = groups.get(section.name)?.get(id) ?? [];
    every.push(...rows);
    const names = columnsOf(section).map(({ name }) => name);
    const shown = rows.map((row) => Object.fromEntries(names.map((name) => [name, row[name] ?? null])));
    return [section.name, section.one ? (shown[0] ?? null) : shown] as const;
  });
  return { parts: Object.fromEntries(parts), provenance: sourceLines(every, stamp) };
}

/** Rows of a section of one thing. */
export const rowsIn = (groups: ReadonlyMap<string, Grouped>, section: string, id: string): readonly Row[] =>
  groups.get(section)?.get(id) ?? [];
