import { type PartialDate, partialDate } from '#core/dates/partial-date.ts';
import { type AmountFault, cents } from '#core/money/cents.ts';
import type { CsvRow } from '../ingest/csv.ts';
import type { TableColumn } from '../ingest/source-table.ts';
import type { ReadAmount } from './broken-amount.ts';
import type { Fault } from './fault.ts';

/** The part of a table a reader needs: its file, and where each field stands. */
export interface Readable {
  readonly file: string;
  readonly columns: ReadonlyMap<string, TableColumn>;
}

const amountProblems: Readonly<Record<AmountFault, readonly [string, string]>> = {
  negative: ['The amount is negative.', 'Write zero or more, or leave the cell empty where the amount is not known.'],
  'not-a-number': [
    'The amount is not a number.',
    'Write digits with a point as decimal mark, such as 349952.00, or leave the cell empty.',
  ],
  'too-precise': ['The amount has more than two decimals.', 'Round it to whole cents.'],
  'too-large': ['The amount is too large to be in EUR.', 'Check the digits.'],
};

const unreadable = Symbol('unreadable');

/**
 * Reads the cells of one row as values and reports what is wrong with them.
 *
 * Shape   a field that the layout does not have reads as empty.
 * Absent  an empty cell is null; so is a faulty one, after the fault has been reported.
 */
export class RowReader {
  readonly line: number;
  readonly #row: CsvRow;
  readonly #table: Readable;
  readonly #faults: Fault[];
  /** Most rows have nothing to report. */
  #reported: Set<string> | null = null;

  constructor(table: Readable, row: CsvRow, faults: Fault[]) {
    this.line = row.line;
    this.#row = row;
    this.#table = table;
    this.#faults = faults;
  }

  /** The cell of a field in the form that is read here; null where it is empty or not written as it should be. */
  text(field: string): string | null {
    const cell = this.#read(field);
    if (cell !== unreadable) return cell;
    this.#misshapen(field, 'form', 'The cell is not written as declared for its column.');
    return null;
  }

  /** The first filled cell of a field as it stands in the file. */
  raw(field: string): string | null {
    const column = this.#table.columns.get(field);
    if (column === undefined) return null;
    if (column.join !== undefined) {
      const parts = column.at.map((at) => (this.#row.cells[at] ?? '').trim());
      const filled = parts.filter((part) => part !== '');
      return filled.length === 0 || (filled.length < parts.length && !column.partly) ? null : filled.join(column.join);
    }
    for (const at of column.at) {
      const cell = (this.#row.cells[at] ?? '').trim();
      if (cell !== '') return cell;
    }
    return null;
  }

  #read(field: string): string | null | typeof unreadable {
    const column = this.#table.columns.get(field);
    if (column === undefined) return null;
    const cell = this.raw(field);
    if (cell === null) return column.constant ?? null;
    if (column.form === undefined) return cell;
    const text = column.form(cell);
    if (text === null) return unreadable;
    return text === '' ? this.#further(column) : text;
  }

  /** What a further column of the field says, where the first filled one holds a word for nothing. */
  #further({ at, join, form }: TableColumn): string | null {
    if (at.length < 2 || join !== undefined || form === undefined) return null;
    for (const one of at) {
      const cell = (this.#row.cells[one] ?? '').trim();
      const text = cell === '' ? '' : form(cell);
      if (text !== null && text !== '') return text;
    }
    return null;
  }

  /** Reports a cell once, however often it is read. */
  #misshapen(field: string, rule: string, problem: string): void {
    this.#reported ??= new Set();
    if (this.#reported.has(field)) return;
    this.#reported.add(field);
    this.fault(field, rule, problem, 'Correct the cell, or how its column is declared in source.json.');
  }

  required(field: string): string | null {
    const value = this.text(field);
    if (value === null) this.fault(field, 'empty-cell', 'The cell is empty.', 'Fill it in.');
    return value;
  }

  list(field: string): string[] {
    const parts = (this.text(field) ?? '').split(';').map((part) => part.trim());
    return [...new Set(parts.filter((part) => part !== ''))];
  }

  /** Whole cents. */
  amount(field: string): number | null {
    const value = this.#read(field);
    if (value === null) return null;
    if (value === unreadable) {
      this.#misshapen(field, 'amount-not-a-number', 'The amount is not a number with the marks of its column.');
      return null;
    }
    const amount = cents(value);
    if (typeof amount === 'number') return amount;
    const [problem, advice] = amountProblems[amount];
    this.fault(field, `amount-${amount}`, problem, advice);
    return null;
  }

  /** Whole cents without a fault, for rows that are not published; unknown where the cell holds what is no amount. */
  amountIfAny(field: string): ReadAmount {
    const value = this.#read(field);
    if (value === null) return null;
    const amount = value === unreadable ? null : cents(value);
    return typeof amount === 'number' ? amount : 'unknown';
  }

  whole(field: string): number | null {
    const value = this.text(field);
    if (value === null) return null;
    if (/^\d{1,12}$/.test(value)) return Number(value);
    this.fault(
      field,
      'whole-number',
      'The value is not a whole number of zero or more.',
      'Write digits only, or leave the cell empty.',
    );
    return null;
  }

  decimal(field: string): number | null {
    const value = this.text(field);
    if (value === null) return null;
    if (/^-?\d{1,12}(\.\d{1,12})?$/.test(value)) return Number(value);
    this.fault(
      field,
      'number',
      'The value is not a number.',
      'Write digits with a point as decimal mark, or leave the cell empty.',
    );
    return null;
  }

  date(field: string): PartialDate | null {
    const value = this.#read(field);
    if (value === null) return null;
    const date = value === unreadable ? null : partialDate(value);
    if (date === null) {
      this.fault(
        field,
        'date',
        'There is no such date.',
        'Write a year, a month or a day of the calendar, such as 2018, 2018-03 or 2018-03-31.',
      );
    }
    return date;
  }

  year(field: string): number | null {
    const value = this.text(field);
    if (value === null) return null;
    const date = /^\d{4}$/.test(value) ? partialDate(value) : null;
    if (date === null) this.fault(field, 'year', 'There is no such year.', 'Write four digits, or leave the cell empty.');
    return date?.year ?? null;
  }

  oneOf<const V extends string>(field: string, values: readonly V[]): V | null {
    const value = this.text(field);
    if (value === null) return null;
    const known = values.find((one) => one === value);
    if (known === undefined)
      this.fault(field, 'not-in-list', 'The value is not one that is known here.', `Write one of: ${values.join(', ')}.`);
    return known ?? null;
  }

  requiredOneOf<const V extends string>(field: string, values: readonly V[]): V | null {
    return this.required(field) === null ? null : this.oneOf(field, values);
  }

  flag(field: string): boolean | null {
    const value = this.oneOf(field, ['true', 'false']);
    return value === null ? null : value === 'true';
  }

  url(field: string): string | null {
    const value = this.text(field);
    if (value === null || /^https?:\/\/\S+$/.test(value)) return value;
    this.fault(
      field,
      'address',
      'The address does not begin with http:// or https://, or holds a blank.',
      'Write the whole address, or leave the cell empty.',
    );
    return null;
  }

  fault(field: string, rule: string, problem: string, advice: string): void {
    const column = this.#table.columns.get(field)?.name ?? field;
    this.#faults.push({ file: this.#table.file, line: this.line, column, value: this.raw(field), rule, problem, advice });
  }
}
