import type { Column, ColumnType } from '../artefact.ts';

/*
 * Short constructors for columns of a contract. They keep the literal name, so that rows can be
 * typed from the contract.
 */

type More = Omit<Column, 'name' | 'type' | 'description'>;
type Named<N extends string> = Column & { readonly name: N };

const of =
  (type: ColumnType, fixed: More = {}) =>
  <const N extends string>(name: N, description: string, more: More = {}): Named<N> => ({
    name,
    type,
    description,
    ...fixed,
    ...more,
  });

export const text = of('text');
export const integer = of('integer');
export const number = of('number');
export const flag = of('flag');
export const date = of('date');
export const list = of('list');
export const url = of('url');
/** Nominal EUR; never negative. */
export const euro = of('number', { unit: 'EUR', min: 0 });
/** A number of things counted; never negative. */
export const count = of('integer', { min: 0 });

/** Marks a column whose cells are never empty. */
export const always = { required: true } as const;
