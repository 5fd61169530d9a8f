import { type ChartOptions, chartWidths } from '#charts/options.ts';
import type { ArtefactName } from '#core/artefacts.ts';
import type { Table } from '../components/table.ts';

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
  readonly table: Table;
  /** The published table that holds the rows. */
  readonly data: ArtefactName;
}

/** SVG text at both widths, or one that scales; `legend` is HTML below it, `control` HTML above it. */
export interface Drawing {
  /** Where the wide chart fits: across the text (704 px), or one of two columns (520 px); absent for one that scales. */
  readonly place?: Place;
  readonly wide: string;
  readonly narrow?: string;
  /** Between the two, for a figure that stands alone; drawn when asked for. */
  readonly middle?: () => string;
  readonly legend?: string;
  /** HTML above the drawing that changes what it shows. */
  readonly control?: string;
}

export type Place = 'full' | 'column';
export const widths: Record<Place, number> = { full: chartWidths.wide, column: 520 };

/** Draws a chart at the two widths of a page, with ids of their own. */
export function drawn(id: string, title: string, place: Place, draw: (options: ChartOptions) => string): Drawing {
  return {
    place,
    wide: draw({ width: widths[place], id: `${id}-wide`, title }),
    narrow: draw({ width: chartWidths.narrow, id: `${id}-narrow`, title }),
    ...(place === 'full' ? { middle: () => draw({ width: widths.column, id: `${id}-middle`, title }) } : {}),
  };
}
