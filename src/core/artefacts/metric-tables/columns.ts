import type { Column } from '../../artefact.ts';
import { type Category, categories } from '../../taxonomy/categories.ts';
import { periods } from '../../taxonomy/periods.ts';

/*
 * Columns that several metric tables share. They are built here once so that a slice or a
 * small-n mark means the same thing in every file.
 */

/** How the projects are cut: everything, or one value of one attribute. */
export const sliceKinds = ['all', 'instrument', 'wave', 'theme', 'start_year'] as const;
export type SliceKind = (typeof sliceKinds)[number];

/** Measures of presence (METHODOLOGY, REP). */
export const measureUnits = {
  units: 'units',
  fractional: 'projects, fractional',
  contribution: 'EUR',
  coordinators: 'units',
} as const;

type Rest = Partial<Omit<Column, 'name' | 'type' | 'description'>>;

// The builders keep names and `required` as literal types: readers get typed rows from them (RowOf).
export const text = <const N extends string, const R extends Rest = object>(name: N, description: string, rest?: R) =>
  ({ name, type: 'text', description, ...(rest as R) }) as const;
export const required = <const N extends string, const R extends Rest = object>(name: N, description: string, rest?: R) =>
  ({ ...text(name, description, rest), required: true }) as const;
export const number = <const N extends string, const R extends Rest = object>(
  name: N,
  unit: string,
  description: string,
  empty: string,
  rest?: R,
) => ({ name, type: 'number', unit, description, empty, ...(rest as R) }) as const;
export const count = <const N extends string, const R extends Rest = object>(
  name: N,
  unit: string,
  description: string,
  rest?: R,
) => ({ name, type: 'integer', unit, description, required: true, min: 0 as number, ...(rest as R) }) as const;
export const share = <const N extends string>(name: N, description: string, empty: string) =>
  number(name, 'share', description, empty, { min: 0, max: 1 });
export const flag = <const N extends string>(name: N, description: string) =>
  ({ name, type: 'flag', description, required: true }) as const;
export const list = <const N extends string>(name: N, description: string, empty: string) =>
  ({ name, type: 'list', description, empty }) as const;

export const period = required(
  'period',
  'Programming period whose universe of regions and categories apply: 2014-2020 counts the regions of the EU-28, 2021-2027 those of the EU-27.',
  { values: periods },
);
export const slice = [
  required('slice_kind', 'How the projects are cut: all of them, or by instrument, wave, theme or year of start.', {
    values: sliceKinds,
  }),
  required('slice', 'The value of the cut, such as an instrument; `all` for all projects.'),
] as const;
export const smallN = flag(
  'small_n',
  '1 when the figures rest on fewer than 5 projects (rule R12): show them with their counts, do not rank or colour them.',
);
export const regionId = (description: string) => required('region_id', description, { references: 'regions.region_id' });
/** The three categories as cells of one column; `all` is every region of the universe. */
export const categoryOrAll: readonly ('all' | Category)[] = ['all', ...categories];
