import type { Cell, Row } from '#core/artefact.ts';
import { artefacts } from '#core/artefacts.ts';
import { compareText } from '#core/order.ts';

/** Where boundaries come from and on which terms: said in every file that holds them. */
export const boundaryNote = {
  attribution: '© EuroGeographics for the administrative boundaries',
  boundaries: 'NUTS 2 regions, version 2021, 1:10 million, Eurostat GISCO. Non-commercial use with the attribution above.',
  boundaries_terms: 'https://ec.europa.eu/eurostat/web/gisco/geodata/administrative-units',
  data_licence: 'CC BY 4.0',
} as const;

const left = new Set(['slice_kind', 'slice', 'region_id', 'small_n']);
const facts = artefacts.regions.columns.map(({ name }) => name).filter((name) => name !== 'file' && name !== 'line');
const measured = artefacts.region_metrics.columns.map(({ name }) => name).filter((name) => !left.has(name));

/**
 * What a map file says of each region: its row of `regions` and its figures over all projects from `region_metrics`, by the names of the columns there.
 *
 * Shape   region id → properties, in id order; `small_n` says that the figures rest on fewer than five projects (rule R12).
 */
export function regionProperties(
  regions: readonly Row[],
  metrics: readonly Row[],
): ReadonlyMap<string, Readonly<Record<string, Cell>>> {
  const overall = new Map(metrics.flatMap((row) => (row['slice_kind'] === 'all' ? [[row['region_id'], row] as const] : [])));
  const cells = (row: Row | undefined, names: readonly string[]) => names.map((name) => [name, row?.[name] ?? null] as const);
  return new Map(
    regions
      .map((row): [string, Record<string, Cell>] => {
        const id = String(row['region_id']);
        const figures = overall.get(id);
        return [id, Object.fromEntries([...cells(row, facts), ...cells(figures, [...measured, 'small_n'])])];
      })
      .sort(([a], [b]) => compareText(a, b)),
  );
}
