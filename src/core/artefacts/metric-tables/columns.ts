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

export const text = (name: string, description: string, rest: Partial<Column> = {}): Column => ({
  name,
  type: 'text',
  description,
  ...rest,
});
export const required = (name: string, description: string, rest: Partial<Column> = {}): Column =>
  text(name, description, { required: true, ...rest });
export const number = (name: string, unit: string, description: string, empty: string, rest: Partial<Column> = {}): Column => ({
  name,
  type: 'number',
  unit,
  description,
  empty,
  ...rest,
});
export const count = (name: string, unit: string, description: string, rest: Partial<Column> = {}): Column => ({
  name,
  type: 'integer',
  unit,
  description,
  required: true,
  min: 0,
  ...rest,
});
export const share = (name: string, description: string, empty: string): Column =>
  number(name, 'share', description, empty, { min: 0, max: 1 });
export const flag = (name: string, description: string): Column => ({ name, type: 'flag', description, required: true });
export const list = (name: string, description: string, empty: string): Column => ({ name, type: 'list', description, empty });

export const period: Column = required(
  'period',
  'Programming period whose universe of regions and categories apply: 2014-2020 counts the regions of the EU-28, 2021-2027 those of the EU-27.',
  { values: periods },
);
export const slice: readonly Column[] = [
  required('slice_kind', 'How the projects are cut: all of them, or by instrument, wave, theme or year of start.', {
    values: sliceKinds,
  }),
  required('slice', 'The value of the cut, such as an instrument; `all` for all projects.'),
];
export const smallN: Column = flag(
  'small_n',
  '1 when the figures rest on fewer than 5 projects (rule R12): show them with their counts, do not rank or colour them.',
);
export const regionId = (description: string): Column => required('region_id', description, { references: 'regions.region_id' });
/** The three categories as cells of one column; `all` is every region of the universe. */
export const categoryOrAll: readonly ('all' | Category)[] = ['all', ...categories];
