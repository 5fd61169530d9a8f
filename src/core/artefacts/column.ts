import type { Column, ColumnType } from '../artefact.ts';

/*
 * Short constructors for columns of a contract. They keep the literal name, so that rows can be
 * typed from the contract.
 */

type More = Partial<Omit<Column, 'name' | 'type' | 'description'>>;

// Names, `required` and `values` stay literal types: readers get typed rows from them (RowOf).
const of =
  <const T extends ColumnType, const F extends More = object>(type: T, fixed?: F) =>
  <const N extends string, const R extends More = object>(name: N, description: string, more?: R) =>
    ({ name, type, description, ...(fixed as F), ...(more as R) }) as const;

export const text = of('text');
export const integer = of('integer');
export const number = of('number');
export const flag = of('flag');
export const date = of('date');
/** A date that is always a full day. */
export const day = of('date', { exact: 'day' });
export const list = of('list');
export const url = of('url');
/** Nominal EUR; never negative. */
export const euro = of('number', { unit: 'EUR', min: 0 });
/** A number of things counted; never negative. */
export const count = of('integer', { min: 0 });

/** Marks a column whose cells are never empty. */
export const always = { required: true } as const;
