import { euros } from '#core/money/cents.ts';
import { type Aside, exclusionRules } from '../validate/ledger.ts';
import type { RowsOf } from './rows.ts';

/** Faulty rows that were set aside, as published. */
export const quarantineRows = ({ quarantine }: Aside): RowsOf<'quarantine'> =>
  quarantine.map(({ withheld: _withheld, ...row }) => ({
    ...row,
    value: row.value === '' ? null : row.value,
    raw: row.raw === '' ? null : row.raw,
  }));

/** How many rows each rule left out, as published. */
export const exclusionRows = ({ exclusions }: Aside): RowsOf<'exclusions'> =>
  exclusions.map(({ source, file, rule, rows, cents }) => ({
    source,
    file,
    rule,
    what: exclusionRules[rule],
    rows,
    eur: cents === null ? null : euros(cents),
  }));
