import type { Artefact, Cell, Row } from '#core/artefact.ts';
import { compareText } from '#core/order.ts';
import { cellWriter, jsonWriter, quoted } from './cell-text.ts';

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

/** Where the text of a file goes, piece by piece. */
export interface Sink {
  add(text: string): void;
}

/**
 * Writes a published table as CSV and as JSON: columns in the order of the contract, rows in the order of the key.
 *
 * Shape   CSV: UTF-8, comma, LF, one header. Lists are separated by semicolons, flags are 0 and 1, an absent value is empty.
 *         A tab guards a text that a spreadsheet would take for a formula (#core/spreadsheet-text.ts); numbers have none.
 *         JSON: an array of rows, one a line, typed by the contract: numbers, true and false, lists, null for an absent value.
 * Errors  ContractError naming table, row and column: a value the contract does not allow, a column too many, a repeated key.
 */
export function writeTable(artefact: Artefact, rows: readonly Row[], csv: Sink, json: Sink): void {
  const { name: table, key, columns } = artefact;
  const writers = columns.map((column, place) => ({
    name: column.name,
    write: cellWriter(column),
    writeJson: jsonWriter(column),
    comma: place === 0 ? '' : ',',
    label: `${place === 0 ? '{' : ','}${JSON.stringify(column.name)}:`,
    inKey: key.includes(column.name),
  }));
  const promised = new Set(columns.map((column) => column.name));
  csv.add(`${columns.map((column) => quoted(column.name)).join(',')}\n`);
  json.add('[');
  let before: string | null = null;
  for (const [at, row] of inKeyOrder(artefact, rows).entries()) {
    let column = '';
    const fail = (problem: string): never => {
      const place = key.map((name) => `${name}=${String(row[name])}`).join(', ');
      throw new ContractError(
        `Table ${table}, row ${at + 1} (${place}): column "${column}" ${problem}. This is a defect of the pipeline.`,
      );
    };
    // As many cells as the contract has columns, all of which are written below: there is no other.
    if (Object.keys(row).length > columns.length) for (column in row) if (!promised.has(column)) fail('is not in the contract');
    let line = '';
    let object = '';
    let own = '';
    for (const { name, write, writeJson, comma, label, inKey } of writers) {
      column = name;
      const value = row[name];
      const cell = write(value, fail);
      line += comma + cell;
      object += label + writeJson(value, cell);
      if (inKey) own += `${cell},`;
    }
    column = key.join(', ');
    if (own === before) fail('repeats the key of another row');
    before = own;
    csv.add(`${line}\n`);
    json.add(`${at === 0 ? '\n' : ',\n'}${object}}`);
  }
  json.add('\n]\n');
}

/** Both texts at once: for small tables, and for tests. */
export function tableTexts(artefact: Artefact, rows: readonly Row[]): { readonly csv: string; readonly json: string } {
  const texts = { csv: '', json: '' };
  const into = (kind: 'csv' | 'json'): Sink => ({
    add: (text) => {
      texts[kind] += text;
    },
  });
  writeTable(artefact, rows, into('csv'), into('json'));
  return texts;
}

/** The CSV text alone. */
export const tableText = (artefact: Artefact, rows: readonly Row[]): string => tableTexts(artefact, rows).csv;
