import type { CsvRow } from '../ingest/csv.ts';
import type { Fault } from '../validate/fault.ts';
import type { Readable } from '../validate/row-reader.ts';
import { RowReader } from '../validate/row-reader.ts';

interface Bounds {
  readonly least?: number;
  readonly most?: number;
  readonly whole?: boolean;
}

const number = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;

/**
 * Cells of a normalised table: what the pipeline writes, 0 and 1 for flags and any notation of a number, and what a
 * researcher's own tables of the same shape may hold.
 *
 * Absent  an empty cell is null; so is a faulty one, after its fault has been reported.
 */
export class CellReader extends RowReader {
  constructor(table: Readable, row: CsvRow, faults: Fault[]) {
    super(table, row, faults);
  }

  number(
    field: string,
    { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY, whole = false }: Bounds = {},
  ): number | null {
    const text = this.text(field);
    if (text === null) return null;
    const value = Number(text);
    if (!number.test(text) || !Number.isFinite(value)) {
      this.fault(
        field,
        'number',
        'The value is not a number.',
        'Write digits with a point as decimal mark, or leave the cell empty.',
      );
      return null;
    }
    if (whole && !Number.isInteger(value)) {
      this.fault(field, 'whole-number', 'The value is not a whole number.', 'Write digits only, or leave the cell empty.');
      return null;
    }
    if (value < least || value > most) {
      const range = most === Number.POSITIVE_INFINITY ? `below ${least}` : `outside ${least} to ${most}`;
      this.fault(field, 'range', `The value is ${range}.`, 'Correct it, or leave the cell empty where it is not known.');
      return null;
    }
    // −0 is 0.
    return value + 0;
  }

  /** 0 or 1; an empty cell is null. */
  bit(field: string): boolean | null {
    const value = this.oneOf(field, ['0', '1']);
    return value === null ? null : value === '1';
  }

  requiredBit(field: string): boolean {
    return this.required(field) !== null && this.bit(field) === true;
  }
}
