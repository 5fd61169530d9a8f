import Papa from 'papaparse';
import type { Artefact, Cell, Column, Row } from '#core/artefact.ts';
import { compareText } from '#core/order.ts';

/** A published table breaks its contract: a defect of the pipeline, never of the input. */
export class ContractError extends Error {}

type Fail = (problem: string) => never;

const dateShape = /^\d{4}(-\d{2}(-\d{2})?)?$/;

function checkText(value: string, column: Column, fail: Fail): string {
  if (value === '') fail('is an empty text; an absent value is null');
  if (column.values && !column.values.includes(value)) fail(`is "${value}", which is none of ${column.values.join(', ')}`);
  if (column.type === 'date' && !dateShape.test(value)) fail(`is "${value}", which is no date`);
  if (column.type === 'url' && !/^https?:\/\//.test(value)) fail(`is "${value}", which is no web address`);
  return value;
}

function checkNumber(value: number, column: Column, fail: Fail): string {
  if (!Number.isFinite(value)) fail(`is ${value}`);
  if (column.type === 'integer' && !Number.isSafeInteger(value)) fail(`is ${value}, which is no whole number`);
  if (column.min !== undefined && value < column.min) fail(`is ${value}, below ${column.min}`);
  if (column.max !== undefined && value > column.max) fail(`is ${value}, above ${column.max}`);
  return String(value === 0 ? 0 : value);
}

function cellText(value: Cell | undefined, column: Column, fail: Fail): string {
  if (value === undefined) return fail('is not there at all; an absent value is null');
  if (value === null) return column.required ? fail('is empty, and the contract requires it') : '';
  if (Array.isArray(value)) {
    if (column.type !== 'list') fail('is a list');
    if (value.some((item) => item === '' || item.includes(';'))) fail('holds an empty item or one with a semicolon');
    return value.length === 0 && column.required ? fail('is an empty list, and the contract requires it') : value.join(';');
  }
  switch (column.type) {
    case 'flag':
      if (value === true || value === 1) return '1';
      return value === false || value === 0 ? '0' : fail(`is ${String(value)}, which is no flag`);
    case 'integer':
    case 'number':
      return typeof value === 'number' ? checkNumber(value, column, fail) : fail(`is "${String(value)}", which is no number`);
    case 'list':
      return fail('is no list');
    default:
      return typeof value === 'string' ? checkText(value, column, fail) : fail(`is ${String(value)}, which is no text`);
  }
}

/** Orders cells as they are published: numbers by value, texts by code point, empty ones first. */
function compareCells(a: Cell | undefined, b: Cell | undefined): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return compareText(String(a ?? ''), String(b ?? ''));
}

/**
 * A published table as CSV: columns in the order of the contract, rows in the order of the key.
 *
 * Shape   UTF-8, comma, LF, one header. Lists are separated by semicolons, flags are 0 and 1, an absent value is empty.
 *         Cells stand as they are: one that begins with =, +, - or @ is not disarmed for spreadsheets.
 * Errors  ContractError naming table, row and column: a value the contract does not allow, a column too many, a repeated key.
 */
export function tableText(artefact: Artefact, rows: readonly Row[]): string {
  const names = artefact.columns.map((column) => column.name);
  const promised = new Set(names);
  const ordered = [...rows].sort((a, b) => {
    for (const name of artefact.key) {
      const order = compareCells(a[name], b[name]);
      if (order !== 0) return order;
    }
    return 0;
  });
  let before: string | null = null;
  const data = ordered.map((row, at) => {
    const say = (column: string, problem: string): never => {
      const key = artefact.key.map((name) => `${name}=${String(row[name])}`).join(', ');
      throw new ContractError(
        `Table ${artefact.name}, row ${at + 1} (${key}): column "${column}" ${problem}. This is a defect of the pipeline.`,
      );
    };
    for (const name of Object.keys(row)) if (!promised.has(name)) say(name, 'is not in the contract');
    const cells = artefact.columns.map((column) => cellText(row[column.name], column, (problem) => say(column.name, problem)));
    const key = JSON.stringify(artefact.key.map((name) => cells[names.indexOf(name)]));
    if (key === before) say(artefact.key.join(', '), 'repeats the key of another row');
    before = key;
    return cells;
  });
  return `${Papa.unparse([names, ...data], { newline: '\n' })}\n`;
}
