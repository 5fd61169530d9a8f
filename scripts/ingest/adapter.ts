import type { Form } from './forms.ts';
import type { FieldOf, Kind } from './kinds.ts';

/** The columns a field is read from, the first filled one first, and how their cells are written. */
export interface FieldColumns {
  readonly columns: readonly string[];
  /** All columns count, with this text between them; a field with an empty one is empty. */
  readonly join?: string;
  /** Of joined columns the filled ones count. */
  readonly partly?: boolean;
  readonly form?: Form;
}

/** How many faulty rows of a file may be set aside before the run fails; both bounds hold where both are given. */
export interface Tolerance {
  readonly max_rows?: number;
  /** Share of the rows of the file. */
  readonly max_share?: number;
}

/** Faulty rows that an export of a large register may hold where its source.json says nothing else. The CORDIS exports of 2025 have none that cannot be read. */
export const bulkTolerance: Tolerance = { max_share: 0.01 };

/**
 * One layout of an export: how it is recognised, and which column holds which field. It says nothing about what
 * the cells mean, and it never looks at the name of the file.
 */
export interface Adapter<K extends Kind = Kind> {
  readonly id: string;
  readonly kind: K;
  /** Name such a file usually has: for messages only. */
  readonly usualName: string;
  /** Columns a file of this layout has, in any order. */
  readonly columns: readonly string[];
  /** Columns it may have; any others are not read. */
  readonly optional?: readonly string[];
  /** Field → column. A field without a column is not in this layout. */
  readonly fields: Readonly<Partial<Record<FieldOf<K>, string | FieldColumns>>>;
  /** Field → text that stands for every row. */
  readonly constants?: Readonly<Partial<Record<FieldOf<K>, string>>>;
  /** Layouts that must lie in the same drop: the rows of this one make no sense without theirs. */
  readonly needs: readonly string[];
  /** What the cells of further columns look like: it tells where a row with too many or too few cells was damaged. */
  readonly marks?: Readonly<Record<string, RegExp>>;
  /** Layouts of one name here read the same rows: a row of Kohesio is a project and its beneficiary. */
  readonly together?: string;
  /** An export of a large register that nobody here can mend: codes of places are taken as they are, and faulty rows set aside. */
  readonly bulk?: { readonly tolerance: Tolerance };
  /** Rows of unknown projects are left out and counted (rule R5); else they are faults. */
  readonly orphansLeftOut?: boolean;
  /** The rows of such an export that name natural persons are known by the absence of all of these fields, and are left out. */
  readonly personWithout?: readonly FieldOf<K>[];
}

/** Keeps the kind of an adapter while its fields are checked against it. */
export const adapter = <const K extends Kind>(one: Adapter<K>): Adapter<K> => one;

/** A field of an adapter as columns. */
export const columnsOfField = (field: string | FieldColumns): FieldColumns =>
  typeof field === 'string' ? { columns: [field] } : field;
