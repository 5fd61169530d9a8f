import { ensure } from '#core/grouping.ts';
import { decimalEuros } from '#core/money/cents.ts';
import type { Kind } from '../ingest/kinds.ts';
import type { SourceTable } from '../ingest/source-table.ts';
import type { Origin } from '../validate/records.ts';

export type Fate = 'accepted' | 'merged' | 'excluded' | 'quarantined';

export interface FileAccount {
  readonly source: string;
  readonly drop: string;
  readonly file: string;
  readonly kind: Kind;
  readonly layout: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly rows_in: number;
  readonly rows: Readonly<Record<Fate, number>>;
  /** Whole cents by fate; null where the file has no column for EU contributions. */
  readonly cents: Readonly<Record<Fate, number>> | null;
  /** Rows that are not published and of which the contribution cannot be told: it is in none of the sums. */
  readonly unknown: number;
}

const none = (): Record<Fate, number> => ({ accepted: 0, merged: 0, excluded: 0, quarantined: 0 });

/** Rows and whole cents of one file, by fate. */
interface Book {
  readonly rows: Record<Fate, number>;
  readonly cents: Record<Fate, number>;
  /** Rows whose contribution cannot be told. */
  unknown: number;
}
const newBook = (): Book => ({ rows: none(), cents: none(), unknown: 0 });

/** Keeps the books of a run: what became of each row of each file, and of the money in it. */
export class Accounts {
  readonly #books = new Map<string, Book>();

  /** Enters the fate of one row, or of a number of rows, the contribution in all of them, and how many have one that cannot be told. */
  enter({ file }: Pick<Origin, 'file'>, fate: Fate, contribution: number | null = null, number = 1, unknown = 0): void {
    const book = ensure(this.#books, file, newBook);
    const { rows, cents } = book;
    rows[fate] += number;
    cents[fate] += contribution ?? 0;
    book.unknown += unknown;
  }

  /**
   * Closes the books.
   *
   * Errors  a file whose rows do not add up: a row has been lost or counted twice, which is a defect of the pipeline.
   */
  close(tables: readonly SourceTable[]): FileAccount[] {
    return tables.map((table) => {
      const { rows, cents, unknown } = this.#books.get(table.file) ?? newBook();
      const entered = rows.accepted + rows.merged + rows.excluded + rows.quarantined;
      const rowsIn = table.rows.length + table.broken.length;
      if (entered !== rowsIn) {
        throw new Error(`${table.file} has ${rowsIn} rows, but ${entered} are accounted for. This is a defect of the pipeline.`);
      }
      const { source, drop, file, kind, layout, sha256, bytes } = table;
      const stated = table.columns.has('contribution');
      return {
        source,
        drop,
        file,
        kind,
        layout,
        sha256,
        bytes,
        rows_in: rowsIn,
        rows,
        cents: stated ? cents : null,
        unknown: stated ? unknown : 0,
      };
    });
  }
}

/**
 * Checks that the euros published are the euros that the books let through.
 *
 * Shape   contributions as published, in EUR, of all rows that stem from files of this kind.
 * Errors  a difference, to the cent: a row has been dropped or added up wrongly, which is a defect of the pipeline.
 */
export function reconcile(accounts: readonly FileAccount[], kind: Kind, published: readonly (number | null)[]): void {
  const booked = accounts
    .filter((one) => one.kind === kind)
    .reduce((sum, { cents }) => sum + (cents ? cents.accepted + cents.merged : 0), 0);
  const found = published.reduce<number>((sum, amount) => sum + Math.round((amount ?? 0) * 100), 0);
  if (found === booked) return;
  throw new Error(
    `The ${kind} publish EUR ${decimalEuros(found)}, but EUR ${decimalEuros(booked)} came in. This is a defect of the pipeline.`,
  );
}
