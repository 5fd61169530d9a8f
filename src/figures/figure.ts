import { chartWidths } from '#charts/options.ts';
import type { ArtefactName } from '#core/artefacts.ts';
import type { Table, TableColumn } from '../components/table.ts';

/** Everything a figure shows; Figure.astro prints all of it. */
export interface FigureProps {
  readonly id: string;
  /** The finding, as a sentence. */
  readonly title: string;
  /** What is drawn: quantity, unit, scope, period. */
  readonly subtitle: string;
  readonly drawing: Drawing;
  readonly n: string;
  readonly source: string;
  /** How complete the data behind this figure are. */
  readonly completeness: string;
  readonly note?: string;
  readonly table: FigureTable;
  /** All the rows that are drawn, where the table on the page shows the first of them. */
  readonly rows?: FigureTable['rows'];
  /** The page of one region or partnership on which the figure stands; absent for figures of the whole atlas. */
  readonly page?: `/${string}/`;
  /** What that page is about; stands before the finding wherever the figure leaves its page. */
  readonly subject?: string;
  /** The published table that holds the rows. */
  readonly data: ArtefactName;
}

/** The numbers of a figure: its columns have names, as they are published as files too. */
export type FigureTable = Omit<Table, 'columns'> & { readonly columns: readonly FigureColumn[] };
export type FigureColumn = TableColumn & { readonly name: NonNullable<TableColumn['name']> };

/** SVG text at both widths, or one that scales; `legend` is HTML below it, `control` HTML above it. */
export interface Drawing {
  /** Where the wide chart fits: across the text (704 px), or one of two columns (520 px); absent for one that scales. */
  readonly place?: Place;
  readonly wide: string;
  readonly narrow?: string;
  readonly legend?: string;
  /** The chart at another width, as an embedded one needs it. */
  readonly at?: (width: number, id: string) => string;
  /** HTML above the drawing that changes what it shows. */
  readonly control?: string;
}

export type Place = 'full' | 'column';
export const widths: Record<Place, number> = { full: chartWidths.wide, column: 520 };

/** The finding as it reads away from its page: with the region or partnership it is about. */
export const wholeTitle = ({ subject, title }: FigureProps): string => (subject === undefined ? title : `${subject}: ${title}`);
