import type { FieldOf, Kind } from './kinds.ts';

/**
 * One layout of an export: how it is recognised, and which column holds which field. It says nothing about what
 * the cells mean, and it never looks at the name of the file.
 */
export interface Adapter<K extends Kind = Kind> {
  readonly id: string;
  readonly kind: K;
  /** Name such a file usually has: for messages only. */
  readonly usualName: string;
  /** Columns a file of this layout has, in any order; further ones are not read. */
  readonly columns: readonly string[];
  /** Field → column. A field without a column is not in this layout. */
  readonly fields: Readonly<Partial<Record<FieldOf<K>, string>>>;
  /** Layouts that must lie in the same drop: the rows of this one make no sense without theirs. */
  readonly needs: readonly string[];
}

/** Keeps the kind of an adapter while its fields are checked against it. */
export const adapter = <const K extends Kind>(one: Adapter<K>): Adapter<K> => one;
