import type { Origin } from '../validate/records.ts';
import type { Located } from './location.ts';
import type { RowsOf } from './rows.ts';

interface Entry {
  readonly kind: RowsOf<'unlocated'>[number]['kind'];
  readonly id: string | null;
  readonly name: string | null;
  readonly country: string | null;
  readonly code: string | null;
  readonly located: Located;
  readonly origin: Pick<Origin, 'source' | 'file' | 'line'>;
}

/** Rows that have no region, each with the reason. */
export class UnlocatedList {
  readonly rows: RowsOf<'unlocated'> = [];

  add({ kind, id, name, country, code, located, origin: { source, file, line } }: Entry): void {
    const { unlocated_reason, candidates } = located;
    if (unlocated_reason === null) return;
    this.rows.push({ kind, id, name, country, location_as_stated: code, unlocated_reason, candidates, source, file, line });
  }
}
