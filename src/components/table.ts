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
      /** Anchor of the row. */
      readonly id?: string | undefined;
    };

export interface TableColumn {
  readonly label: string;
  readonly unit?: string;
  readonly number?: boolean;
  /** Short cells, such as dates and codes, that stay on one line. */
  readonly fixed?: boolean;
}

export interface Table {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
  /** Sorting by a click on the heading makes sense. */
  readonly sortable?: boolean;
  /** How many rows at the end are totals. */
  readonly totals?: number;
}
