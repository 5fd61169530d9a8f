import type { Artefact, Cell, Row } from '#core/artefact.ts';
import { compareText } from '#core/order.ts';
import { cellWriter, quoted } from './cell-text.ts';

/** A published table breaks its contract: a defect of the pipeline, never of the input. */
export class ContractError extends Error {}

/** Orders cells as they are published: numbers by value, texts by code point, empty ones first. */
function compareCells(a: Cell | undefined, b: Cell | undefined): number {
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return compareText(String(a ?? ''), String(b ?? ''));
}

/** Rows in the order of the key; the same array where they are so already. */
function inKeyOrder({ key }: Artefact, rows: readonly Row[]): readonly Row[] {
  const compare = (a: Row, b: Row): number => {
    for (const name of key) {
      const order = compareCells(a[name], b[name]);
      if (order !== 0) return order;
    }
    return 0;
  };
  const sorted = rows.every((row, at) => at === 0 || compare(rows[at - 1] ?? row, row) <= 0);
  return sorted ? rows : [...rows].sort(compare);
}

/**
 * A published table as CSV: columns in the order of the contract, rows in the order of the key.
 *
 * Shape   UTF-8, comma, LF, one header. Lists are separated by semicolons, flags are 0 and 1, an absent value is empty.
 *         Cells stand as they are: one that begins with =, +, - or @ is not disarmed for spreadsheets.
 * Errors  ContractError naming table, row and column: a value the contract does not allow, a column too many, a repeated key.
 */
export function tableText(artefact: Artefact, rows: readonly Row[]): string {
  const { name: table, key, columns } = artefact;
  const writers = columns.map((column) => ({ name: column.name, write: cellWriter(column), inKey: key.includes(column.name) }));
  const promised = new Set(columns.map((column) => column.name));
  const lines = [columns.map((column) => quoted(column.name)).join(',')];
  let before: string | null = null;
  for (const [at, row] of inKeyOrder(artefact, rows).entries()) {
    let column = '';
    const fail = (problem: string): never => {
      const place = key.map((name) => `${name}=${String(row[name])}`).join(', ');
      throw new ContractError(
        `Table ${table}, row ${at + 1} (${place}): column "${column}" ${problem}. This is a defect of the pipeline.`,
      );
    };
    for (column in row) if (!promised.has(column)) fail('is not in the contract');
    let line = '';
    let own = '';
    for (const [place, { name, write, inKey }] of writers.entries()) {
      column = name;
      const cell = write(row[name], fail);
      line += place === 0 ? cell : `,${cell}`;
      if (inKey) own += `${cell},`;
    }
    column = key.join(', ');
    if (own === before) fail('repeats the key of another row');
    before = own;
    lines.push(line);
  }
  return `${lines.join('\n')}\n`;
}
