import type { Artefact, Cell } from '#core/artefact.ts';

export const dictionaryColumns = [
  'table',
  'column',
  'type',
  'unit',
  'description',
  'required',
  'empty',
  'values',
  'in_key',
  'references',
] as const;

/** One row per column of every table: what it holds, in what unit, and what an empty cell means. */
export function dictionaryRows(tables: readonly Artefact[]): { count: number; rows: readonly (readonly Cell[])[] } {
  const rows = tables.flatMap(({ name, key, columns }) =>
    columns.map((column): readonly Cell[] => [
      name,
      column.name,
      column.type,
      column.unit ?? null,
      column.description,
      column.required ?? false,
      column.empty ?? null,
      column.values ?? [],
      key.includes(column.name),
      column.references ?? null,
    ]),
  );
  return { count: rows.length, rows };
}
