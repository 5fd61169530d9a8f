import { rollup } from 'd3';
import { table } from './table.ts';

const perRegion = rollup(
  table('organisations').filter((row) => row.registered && row.region_id !== null),
  (rows) => rows.length,
  (row) => row.region_id ?? '',
);

/** Cluster organisations on the register in a region. The register is a sample: 0 does not mean there is none. */
export const registeredIn = (region: string): number => perRegion.get(region) ?? 0;
