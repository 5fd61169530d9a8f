import type { Artefact, Row } from '#core/artefact.ts';
import { ContractError } from './table-text.ts';

/** A table with its rows, ready to be published. */
export interface Filled {
  readonly artefact: Artefact;
  readonly rows: readonly Row[];
}

/**
 * Checks that every cell that points to another table finds its row there.
 *
 * Errors  ContractError naming table, row, column and value. A table that is not published is not checked against.
 */
export function checkReferences(tables: readonly Filled[]): void {
  const byName = new Map(tables.map((table) => [table.artefact.name, table] as const));
  const known = new Map<string, ReadonlySet<unknown>>();
  const valuesOf = (target: string): ReadonlySet<unknown> | null => {
    const [name = '', column = ''] = target.split('.');
    const table = byName.get(name);
    if (!table) return null;
    const values = known.get(target) ?? new Set(table.rows.map((row) => row[column]));
    known.set(target, values);
    return values;
  };
  for (const { artefact, rows } of tables) {
    for (const { name, references } of artefact.columns) {
      const values = references === undefined ? null : valuesOf(references);
      if (values === null) continue;
      for (const [at, row] of rows.entries()) {
        const cell = row[name];
        for (const item of Array.isArray(cell) ? cell : [cell]) {
          if (item === null || item === undefined || values.has(item)) continue;
          const place = artefact.key.map((key) => `${key}=${String(row[key])}`).join(', ');
          throw new ContractError(
            `Table ${artefact.name}, row ${at + 1} (${place}): column "${name}" is "${String(item)}", which is not in ${references}. This is a defect of the pipeline.`,
          );
        }
      }
    }
  }
}
