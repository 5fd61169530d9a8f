import { breaksEntries } from '#charts/breaks-legend.ts';
import type { ExplorerCircle } from '#charts/explorer-map.ts';
import { bubbleLegend, type LegendEntry, mapLegend } from '#charts/legend.ts';
import { categoryTone } from '#charts/options.ts';
import { explorerMetric } from '#core/explorer/metrics.ts';
import { type Breaks, classOf, quantileBreaks, ratioBreaks } from '#core/geo/breaks.ts';
import type { ExplorerRow } from './rows.ts';
import type { ExplorerState } from './state.ts';
import type { Texts } from './texts.ts';

/** How the map shows a view. */
export interface MapTones {
  readonly tone: (row: ExplorerRow) => string;
  readonly circles: readonly ExplorerCircle[];
  readonly largest: number;
  /** HTML. */
  readonly legend: string;
}

/**
 * Colours or circles of a view, and what they mean.
 *
 * Shape   classes are made of all regions of the cut, so that colours stay comparable when fewer regions are chosen. Circles
 *         carry the category's colour. `shown` tells the regions chosen; others are pale.
 * Absent  hatched; a value over fewer than five projects has a class of its own without a colour (rule R12).
 */
export function mapTones(
  rows: readonly ExplorerRow[],
  shown: (row: ExplorerRow) => boolean,
  state: ExplorerState,
  texts: Texts,
  width: number,
): MapTones {
  const metric = explorerMetric(state.metric);
  return metric.drawn === 'circles' ? inCircles(rows, shown, state, texts, width) : inClasses(rows, state, texts);
}

function inCircles(
  rows: readonly ExplorerRow[],
  shown: (row: ExplorerRow) => boolean,
  state: ExplorerState,
  texts: Texts,
  width: number,
): MapTones {
  const { t } = texts.words;
  const largest = Math.max(0, ...rows.map(({ metric }) => metric.value ?? 0));
  const keys = [largest, largest / 4].map(rounded).filter((total, i, all) => total > 0 && all.indexOf(total) === i);
  const id = 'explorer-legend';
  const title = `${texts.metric(state.metric)} (${texts.unit(state.metric)})`;
  const categories: LegendEntry[] = (['less_developed', 'transition', 'more_developed', 'outside'] as const).map((status) => ({
    tone: categoryTone(status),
    label: texts.status(status),
  }));
  const absent = rows.some((row) => shown(row) && row.metric.value === null);
  if (absent) categories.push({ tone: 'nodata', label: t('explore.legend.absent') });
  return {
    tone: (row) =>
      row.metric.value === null && row.status !== 'outside' ? 'nodata' : row.status === 'outside' ? 'outside' : 'ground',
    circles: rows.flatMap((row) =>
      shown(row) && (row.metric.value ?? 0) > 0
        ? [{ region_id: row.region_id, total: row.metric.value ?? 0, tone: categoryTone(row.status) }]
        : [],
    ),
    largest,
    legend:
      bubbleLegend(
        keys.map((total) => ({ total, label: texts.number(state.metric, total) })),
        { id, title, largest, width },
      ) + mapLegend(categories, { id: `${id}-categories`, title: t('explore.legend.categories', { period: state.period }) }),
  };
}

/** A total with one leading digit, for the key; whole below ten. */
function rounded(total: number): number {
  if (total < 10) return Math.floor(total);
  const unit = 10 ** Math.floor(Math.log10(total));
  return Math.floor(total / unit) * unit;
}

function inClasses(rows: readonly ExplorerRow[], state: ExplorerState, texts: Texts): MapTones {
  const { t } = texts.words;
  const { drawn } = explorerMetric(state.metric);
  const inside = rows.filter(({ status }) => status !== 'outside');
  const ranked = inside.flatMap(({ metric }) => (metric.value !== null && !metric.small ? [metric.value] : []));
  const zeros = ranked.includes(0);
  const breaks: Breaks = drawn === 'ratio' ? ratioBreaks : classBreaks(ranked.filter((value) => value > 0));
  const [scale, offset] = drawn === 'ratio' ? (['d', 0] as const) : (['q', 1] as const);
  const value = (bound: number) => texts.number(state.metric, bound);
  const more: LegendEntry[] = [];
  if (inside.some(({ metric }) => metric.small && metric.value !== null))
    more.push({ tone: 'small', label: t('explore.legend.small') });
  if (inside.some(({ metric }) => metric.value === null)) more.push({ tone: 'nodata', label: t('explore.legend.absent') });
  more.push({ tone: 'outside', label: t('explore.legend.outside') });
  const one = ranked.length > 0 && breaks.length === 0 ? [{ tone: 'q1', label: t('explore.legend.one') }] : [];
  const classes = breaksEntries(scale, breaks, {
    value,
    below: (bound) => t('explore.legend.below', { bound }),
    between: (low, high) => t('explore.legend.between', { low, high }),
    from: (bound) => t('explore.legend.from', { bound }),
    more: [],
  }).map(({ tone, label }) => ({ tone: `${scale}${Number(tone.slice(1)) + offset}`, label }));
  return {
    tone({ status, metric }) {
      if (status === 'outside') return 'outside';
      if (metric.value === null) return 'nodata';
      if (metric.small) return 'small';
      if (scale === 'q' && metric.value === 0) return 'q0';
      return `${scale}${classOf(metric.value, breaks) + offset}`;
    },
    circles: [],
    largest: 0,
    legend: mapLegend(
      [...(zeros && scale === 'q' ? [{ tone: 'q0', label: texts.number(state.metric, 0) }] : []), ...one, ...classes, ...more],
      {
        id: 'explorer-legend',
        title: `${texts.metric(state.metric)} (${texts.unit(state.metric)})`,
      },
    ),
  };
}

const classBreaks = (values: readonly number[]): Breaks => quantileBreaks(values, { classes: 5 });
