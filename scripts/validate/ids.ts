import { compareText } from '#core/order.ts';
import type { Fault } from './fault.ts';
import type { RowReader } from './row-reader.ts';

/** Remembers which ids have been given, and where; a second one is a fault that names the first. */
export class Ids {
  readonly #what: string;
  readonly #first = new Map<string, string>();

  constructor(what: string) {
    this.#what = what;
  }

  /** Claims an id for a row; false, with a fault, where another row has it. */
  claim(id: string, file: string, row: RowReader, field: string): boolean {
    const before = this.#first.get(id);
    if (before === undefined) {
      this.#first.set(id, `${file}, line ${row.line}`);
      return true;
    }
    row.fault(
      field,
      'repeated-id',
      `The ${this.#what} "${id}" stands already in ${before}.`,
      'Remove one of the rows, or give it an id of its own.',
    );
    return false;
  }

  has(id: string): boolean {
    return this.#first.has(id);
  }

  /** The known id that looks most like this one, as a hint; empty where none comes near. */
  hint(id: string): string {
    // Among many thousand ids something always looks alike, and the search would take long.
    if (this.#first.size > 2000) return '';
    const wanted = id.toLowerCase();
    const near = [...this.#first.keys()].filter((known) => {
      const other = known.toLowerCase();
      return other === wanted || (wanted.length > 3 && (other.startsWith(wanted) || wanted.startsWith(other)));
    });
    const [best] = near.sort(compareText);
    return best === undefined ? '' : ` Did you mean "${best}"?`;
  }
}

/** Reports an id that points to nothing. */
export function pointsNowhere(row: RowReader, field: string, what: string, known: Ids, id: string, where: string): void {
  row.fault(
    field,
    `unknown-${what.replaceAll(' ', '-')}`,
    `There is no ${what} with this id.${known.hint(id)}`,
    `Correct it, or add the ${what} to ${where}.`,
  );
}

export type Faults = Fault[];
