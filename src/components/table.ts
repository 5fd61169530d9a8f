/** A cell as shown; `sort` is the value behind it, `href` where it leads, `absent` why there is no number. */
export type TableCell =
  | string
  | {
      readonly text: string;
      readonly href?: string | undefined;
      readonly sort?: number | string | undefined;
      readonly absent?: string | undefined;
      readonly smallN?: string | undefined;
      readonly category?: string | undefined;
      readonly result?: string | undefined;
      readonly lang?: string | undefined;
      /** What a file for machines holds instead of the text: the number in full, null where there is none; two for an interval. */
      readonly value?: number | string | null | readonly [number | null, number | null] | undefined;
      /** Code behind a name: `ES61` behind Andalucía. */
      readonly key?: string | undefined;
      /** Anchor of the row. */
      readonly id?: string | undefined;
    };

export interface TableColumn {
  readonly label: string;
  readonly unit?: string;
  readonly number?: boolean;
  /** Short cells, such as dates and codes, that stay on one line. */
  readonly fixed?: boolean;
  /** Name in files and addresses, the same in every language; two for an interval. */
  readonly name?: string | readonly [string, string];
  /** Name of the column of codes that a file holds beside this one. */
  readonly key?: string;
  /** Unit of the values in a file: `fraction` where the page shows per cent. */
  readonly measured?: string;
}

/** A number as it is shown and as it is; without one, the reason stands beside it. */
export const numberCell = (
  text: string,
  value: number | null,
  { absent, smallN }: { readonly absent?: string | undefined; readonly smallN?: string | undefined } = {},
): TableCell => ({ text, value, sort: value ?? -1, absent: value === null ? absent : undefined, smallN });

export interface Table {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
  /** Sorting by a click on the heading makes sense. */
  readonly sortable?: boolean;
  /** How many rows at the end are totals. */
  readonly totals?: number;
  /** What each row can be found by; makes the table a list that ListFilter.astro narrows. */
  readonly facets?: readonly RowFacets[];
}

/** Facet → ids that hold for a row: `{ country: ['ES', 'FR'] }`. */
export type RowFacets = Readonly<Record<string, readonly string[]>>;

/** A facet as a reader chooses by it. */
export interface Facet {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly { readonly id: string; readonly label: string }[];
}
