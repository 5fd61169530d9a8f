import { areaY, line, link, ruleX, ruleY, text } from '@observablehq/plot';
import { emptyPicture } from './empty.ts';
import type { ChartOptions, NumberFormat } from './options.ts';
import { plotted } from './plot.ts';
import { shorten, small, strong } from './text.ts';

/** Cumulative shares in [0, 1], ascending, from (0, 0) to (1, 1). */
export interface LorenzPoint {
  readonly population: number;
  readonly contribution: number;
}

export interface LorenzWords {
  readonly population: string;
  readonly contribution: string;
  readonly equal: string;
  /** "Gini 0.62", printed in the area between the lines; null prints nothing. */
  readonly gini: string | null;
  readonly percent: NumberFormat;
  /** Printed in place of the chart when there is nothing to show; without it the chart is drawn empty. */
  readonly empty?: string;
}

/**
 * How concentrated is the money across people?
 *
 * Shape   cumulative points, regions with least per head first → curve under the diagonal of equal amounts per head, the area
 *         between them shaded and named by the Gini index. The picture is a square at both widths.
 * Units   shares of population (across) and of contribution (up), 0 to 100 %.
 * Absent  without points the diagonal alone.
 */
export function lorenz(points: readonly LorenzPoint[], words: LorenzWords, { width, id, title }: ChartOptions): string {
  if (words.empty !== undefined && points.length === 0) return emptyPicture(words.empty, { width, title, kind: 'lorenz' });
  const margin = { left: 46, top: 30, bottom: 46 };
  const side = Math.min(width - margin.left - 24, 400);
  const right = width - margin.left - side;
  const height = margin.top + side + margin.bottom;
  const ticks = [0, 0.25, 0.5, 0.75, 1];
  const diagonal = { x1: 0, y1: 0, x2: 1, y2: 1 };
  return plotted(
    {
      marginLeft: margin.left,
      marginRight: right,
      marginTop: margin.top,
      marginBottom: margin.bottom,
      x: { domain: [0, 1] },
      y: { domain: [0, 1] },
      marks: [
        ruleX(ticks, { className: 'grid' }),
        ruleY(ticks, { className: 'grid' }),
        ruleX([0], { className: 'zero' }),
        ruleY([0], { className: 'zero' }),
        areaY(points, { x: 'population', y1: 'contribution', y2: 'population', className: 'gap' }),
        link([diagonal], { x1: 'x1', y1: 'y1', x2: 'x2', y2: 'y2', className: 'reference' }),
        line(points, { x: 'population', y: 'contribution', className: 'curve' }),
        text(ticks, { x: (tick: number) => tick, y: 0, text: words.percent, dy: 15, className: 'small soft' }),
        text(ticks, { x: 0, y: (tick: number) => tick, text: words.percent, dx: -8, textAnchor: 'end', className: 'small soft' }),
        text([shorten(words.contribution, width - 4, small)], {
          frameAnchor: 'top-left',
          dx: -margin.left,
          dy: -20,
          textAnchor: 'start',
          className: 'small',
        }),
        text([shorten(words.population, width - margin.left, small)], {
          frameAnchor: 'bottom-left',
          dy: 38,
          textAnchor: 'start',
          className: 'small',
        }),
        text([shorten(words.equal, side * 0.9, small)], { x: 0.4, y: 0.4, rotate: -45, dx: -7, dy: -7, className: 'small soft' }),
        ...(words.gini === null
          ? []
          : [text([shorten(words.gini, side * 0.4, strong)], { x: 0.62, y: 0.4, className: 'strong halo' })]),
      ],
    },
    { width, height, title, kind: 'lorenz', id },
  );
}
