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

/** Keeps the books of a run: what became of each row of each file, and of the money in it. */
export class Accounts {
  readonly #rows = new Map<string, Record<Fate, number>>();
  readonly #cents = new Map<string, Record<Fate, number>>();
  readonly #unknown = new Map<string, number>();

  /** Enters the fate of one row, or of a number of rows, the contribution in all of them, and how many have one that cannot be told. */
  enter({ file }: Pick<Origin, 'file'>, fate: Fate, contribution: number | null = null, number = 1, unknown = 0): void {
    const rows = this.#rows.get(file) ?? none();
    rows[fate] += number;
    this.#rows.set(file, rows);
    const cents = this.#cents.get(file) ?? none();
    cents[fate] += contribution ?? 0;
    this.#cents.set(file, cents);
    if (unknown > 0) this.#unknown.set(file, (this.#unknown.get(file) ?? 0) + unknown);
  }

  /**
   * Closes the books.
   *
   * Errors  a file whose rows do not add up: a row has been lost or counted twice, which is a defect of the pipeline.
   */
  close(tables: readonly SourceTable[]): FileAccount[] {
    return tables.map((table) => {
      const rows = this.#rows.get(table.file) ?? none();
      const entered = rows.accepted + rows.merged + rows.excluded + rows.quarantined;
      const rowsIn = table.rows.length + table.broken.length;
      if (entered !== rowsIn) {
        throw new Error(`${table.file} has ${rowsIn} rows, but ${entered} are accounted for. This is a defect of the pipeline.`);
      }
      const { source, drop, file, kind, layout, sha256, bytes } = table;
      const cents = table.columns.has('contribution') ? (this.#cents.get(file) ?? none()) : null;
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
        cents,
        unknown: cents === null ? 0 : (this.#unknown.get(file) ?? 0),
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
