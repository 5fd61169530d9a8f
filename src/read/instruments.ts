import { table } from './table.ts';

/** Order of the instruments known to the site; others follow by name. */
const order = ['ESCP-S3', 'ESCP-4x', 'ESCP-4i', 'Eurocluster', 'INNOSUP-1'];
const rank = (instrument: string) => (order.includes(instrument) ? order.indexOf(instrument) : order.length);

/** Instruments with at least one recorded partnership. */
export const instruments: readonly string[] = [...new Set(table('projects').map((row) => row.instrument))].sort(
  (a, b) => rank(a) - rank(b) || (a < b ? -1 : 1),
);
