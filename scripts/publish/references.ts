import type { Artefact, Row } from '#core/artefact.ts';
import { ContractError } from './table-text.ts';

/** A table with its rows, ready to be published. */
export interface Filled {
  readonly artefact: Artefact;
  readonly rows: readonly Row[];
}

/** Values of the columns that other tables point to, by `table.column`. */
export type Targets = ReadonlyMap<string, ReadonlySet<unknown>>;

/** Columns that some tables point to. */
export const targetsIn = (artefacts: Iterable<Artefact>): ReadonlySet<string> =>
  new Set([...artefacts].flatMap(({ columns }) => columns.flatMap(({ references }) => references ?? [])));

/** The values of such columns, of the tables that are there. */
export function targetsOf(wanted: Iterable<string>, tables: readonly Filled[]): Targets {
  const byName = new Map(tables.map((table) => [table.artefact.name, table] as const));
  return new Map(
    [...wanted].flatMap((target) => {
      const [name = '', column = ''] = target.split('.');
      const table = byName.get(name);
      return table ? [[target, new Set(table.rows.map((row) => row[column]))] as const] : [];
    }),
  );
}

/**
 * Checks that every cell that points to another table finds its row there.
 *
 * Errors  ContractError naming table, row, column and value. A table that is not among the targets is not checked against.
 */
export function checkReferences(tables: readonly Filled[], targets: Targets): void {
  for (const { artefact, rows } of tables) {
    for (const { name, references } of artefact.columns) {
      const values = references === undefined ? undefined : targets.get(references);
      if (values === undefined) continue;
      for (const [at, row] of rows.entries()) {
        const cell = row[name];
        if (cell === null || cell === undefined || values.has(cell)) continue;
        for (const item of Array.isArray(cell) ? cell : [cell]) {
          if (values.has(item)) continue;
          const place = artefact.key.map((key) => `${key}=${String(row[key])}`).join(', ');
          throw new ContractError(
            `Table ${artefact.name}, row ${at + 1} (${place}): column "${name}" is "${String(item)}", which is not in ${references}. This is a defect of the pipeline.`,
          );
        }
      }
    }
  }
}
