import type { Cell, Column } from '#core/artefact.ts';
import { disarmed } from '#core/spreadsheet-text.ts';

/** Writes one cell of a column; calls `fail` with what is wrong where the contract does not allow the value. */
export type CellWriter = (value: Cell | undefined, fail: Fail) => string;
export type Fail = (problem: string) => never;

const dateShape = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const dayShape = /^\d{4}-\d{2}-\d{2}$/;
const addressShape = /^https?:\/\//;
const needsQuotes = /[",\n\r]|^\s|\s$/;
/** What may need quotes or a guard: most cells have none of it, and are looked at once. */
const needsCare = /[",;\n\r]|^[\s=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|\s$/;

/** A text as it stands in a CSV file: in quotes only where it must be, and so that no spreadsheet takes it for a formula. */
export function quoted(text: string): string {
  if (!needsCare.test(text)) return text;
  const cell = disarmed(text);
  return needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function textWriter(column: Column): CellWriter {
  const values = column.values && new Set(column.values);
  const date = column.exact === 'day' ? dayShape : dateShape;
  const shape = column.type === 'date' ? date : column.type === 'url' ? addressShape : null;
  // Sources, files and dates stand in row after row.
  let [before, written] = ['', ''];
  return (value, fail) => {
    if (value === before && value !== '') return written;
    if (typeof value !== 'string') return fail(`is ${String(value)}, which is no text`);
    if (value === '') return fail('is an empty text; an absent value is null');
    if (values && !values.has(value)) return fail(`is "${value}", which is none of ${[...values].join(', ')}`);
    if (shape && !shape.test(value))
      return fail(`is "${value}", which is no ${column.type === 'url' ? 'web address' : column.exact === 'day' ? 'day' : 'date'}`);
    [before, written] = [value, quoted(value)];
    return written;
  };
}

/** Sums of many fractions are off by less than this. */
const rounding = 1e-9;

function numberWriter({ type, min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY }: Column): CellWriter {
  return (value, fail) => {
    if (typeof value !== 'number') return fail(`is "${String(value)}", which is no number`);
    if (!Number.isFinite(value)) return fail(`is ${value}`);
    if (type === 'integer' && !Number.isSafeInteger(value)) return fail(`is ${value}, which is no whole number`);
    // What is beyond a bound by no more than rounding is the bound.
    if (value < min) return min - value < rounding ? String(min) : fail(`is ${value}, below ${min}`);
    if (value > max) return value - max < rounding ? String(max) : fail(`is ${value}, above ${max}`);
    return String(value === 0 ? 0 : value);
  };
}

const writeFlag: CellWriter = (value, fail) => {
  if (value === true || value === 1) return '1';
  return value === false || value === 0 ? '0' : fail(`is ${String(value)}, which is no flag`);
};

const writeList: CellWriter = (value, fail) => {
  if (!Array.isArray(value)) return fail(`is ${String(value)}, which is no list`);
  if (value.some((item) => item === '' || item.includes(';'))) return fail('holds an empty item or one with a semicolon');
  return quoted(value.join(';'));
};

/** The writer for a column: null becomes an empty cell, where the contract lets it. */
export function cellWriter(column: Column): CellWriter {
  const numeric = column.type === 'integer' || column.type === 'number';
  const write = numeric
    ? numberWriter(column)
    : column.type === 'flag'
      ? writeFlag
      : column.type === 'list'
        ? writeList
        : textWriter(column);
  return (value, fail) => {
    if (value === undefined) return fail('is not there at all; an absent value is null');
    const text = value === null ? '' : write(value, fail);
    return text === '' && column.required ? fail('is empty, and the contract requires it') : text;
  };
}

/** Text that JSON writes as it is: no quote, backslash, control, or half of a pair. */
const plainText = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/;
const jsonText = (text: string): string => (plainText.test(text) ? `"${text}"` : JSON.stringify(text));

/** Writes a cell that the contract allows as JSON; `written` is its text as CSV, which is the same for a number. */
export function jsonWriter({ type }: Column): (value: Cell | undefined, written: string) => string {
  if (type === 'list') return (value) => (Array.isArray(value) ? `[${value.map(jsonText).join(',')}]` : '[]');
  if (type === 'integer' || type === 'number') return (_value, written) => written || 'null';
  if (type === 'flag') return (_value, written) => (written === '' ? 'null' : written === '1' ? 'true' : 'false');
  // As in CSV: what stands in row after row is written once.
  let [before, text] = ['', '""'];
  return (value) => {
    if (typeof value !== 'string') return 'null';
    if (value !== before) [before, text] = [value, jsonText(value)];
    return text;
  };
}
