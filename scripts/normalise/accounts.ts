import type { SourceTable } from '../ingest/source-table.ts';
import type { Origin } from '../validate/records.ts';

export type Fate = 'accepted' | 'merged' | 'excluded' | 'quarantined';

export interface FileAccount {
  readonly source: string;
  readonly drop: string;
  readonly file: string;
  readonly layout: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly rows_in: number;
  readonly rows: Readonly<Record<Fate, number>>;
  /** Whole cents by fate; null where the file has no column for EU contributions. */
  readonly cents: Readonly<Record<Fate, number>> | null;
}

const none = (): Record<Fate, number> => ({ accepted: 0, merged: 0, excluded: 0, quarantined: 0 });

/** Keeps the books of a run: what became of each row of each file, and of the money in it. */
export class Accounts {
  readonly #rows = new Map<string, Record<Fate, number>>();
  readonly #cents = new Map<string, Record<Fate, number>>();

  /** Enters the fate of one row. */
  enter({ file }: Pick<Origin, 'file'>, fate: Fate, contribution: number | null = null): void {
    const rows = this.#rows.get(file) ?? none();
    rows[fate] += 1;
    this.#rows.set(file, rows);
    const cents = this.#cents.get(file) ?? none();
    cents[fate] += contribution ?? 0;
    this.#cents.set(file, cents);
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
      if (entered !== table.rows.length) {
        throw new Error(
          `${table.file} has ${table.rows.length} rows, but ${entered} are accounted for. This is a defect of the pipeline.`,
        );
      }
      const { source, drop, file, layout, sha256, bytes } = table;
      const cents = table.columns.has('contribution') ? (this.#cents.get(file) ?? none()) : null;
      return { source, drop, file, layout, sha256, bytes, rows_in: table.rows.length, rows, cents };
    });
  }
}
