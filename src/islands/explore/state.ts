import { refusalOf } from '#core/explorer/cut.ts';
import { type ExplorerMetricId, explorerMetric, explorerMetricIds } from '#core/explorer/metrics.ts';
import { type Period, periods } from '#core/taxonomy/periods.ts';
import { oneOf, type Parameter, type Parameters, type StateRead, someOf } from '../base/url-state.ts';

/** A range of values kept by the brush; null leaves that end open. */
export interface Range {
  readonly min: number | null;
  readonly max: number | null;
}
export const openRange: Range = { min: null, max: null };

export interface ExplorerState {
  readonly metric: ExplorerMetricId;
  readonly against: ExplorerMetricId;
  readonly instrument: string;
  readonly theme: string;
  readonly from: string;
  readonly to: string;
  readonly period: Period;
  /** Empty for the regions of the universe; a category, `outside`, or `every`. */
  readonly category: string;
  readonly country: string;
  readonly sort: string;
  /** Kept ranges of the metric (y) and of the second one (x). */
  readonly x: Range;
  readonly y: Range;
  /** Regions compared, in the order chosen. */
  readonly regions: readonly string[];
}

/** As many regions as can be compared side by side. */
export const mostCompared = 10;

export const sortColumns = ['name', 'country', 'category', 'metric', 'against', 'n'] as const;
export type SortColumn = (typeof sortColumns)[number];

/** What the form offers: the values of its lists, and the codes of the regions. */
export interface Choices {
  readonly instruments: readonly string[];
  readonly themes: readonly string[];
  readonly years: readonly string[];
  readonly countries: readonly string[];
  readonly categories: readonly string[];
  readonly regions: ReadonlySet<string>;
}

/** "5..20", "5.." or "..20". */
const range: Parameter<Range> = {
  initial: openRange,
  read(text) {
    const match = /^(-?\d+(?:\.\d+)?)?\.\.(-?\d+(?:\.\d+)?)?$/.exec(text);
    if (match === null) return undefined;
    const [min, max] = [match[1], match[2]].map((part) => (part === undefined ? null : Number(part)));
    if (
      min === undefined ||
      max === undefined ||
      [min, max].some((end) => end !== null && !Number.isFinite(end)) ||
      (min !== null && max !== null && min > max)
    )
      return undefined;
    return { min, max };
  },
  write: ({ min, max }) => (min === null && max === null ? '' : `${min ?? ''}..${max ?? ''}`),
};

/** How the state is written in the address. */
export function explorerParameters(choices: Choices): Parameters<ExplorerState> {
  const choice = (values: readonly string[]) => oneOf(['', ...values.filter((value) => value !== '')], '');
  return {
    metric: oneOf(explorerMetricIds, 'projects_full'),
    against: oneOf(explorerMetricIds, 'gdp_per_head'),
    instrument: choice(choices.instruments),
    theme: choice(choices.themes),
    from: choice(choices.years),
    to: choice(choices.years),
    period: oneOf(periods, '2021-2027'),
    category: choice(choices.categories),
    country: choice(choices.countries),
    sort: oneOf(
      sortColumns.flatMap((column) => [column, `-${column}`]),
      '-metric',
    ),
    x: range,
    y: range,
    regions: someOf(choices.regions, mostCompared),
  };
}

/**
 * A state that can be shown: what does not go together falls back to its default and is named, as what is not understood.
 *
 * Shape   years the wrong way round, a metric without the cut it needs, one metric on both axes.
 */
export function coherent({ state, refused }: StateRead<ExplorerState>): StateRead<ExplorerState> {
  const also: { name: string; text: string }[] = [];
  let shown = state;
  const drop = (name: keyof ExplorerState, change: Partial<ExplorerState>) => {
    also.push({ name, text: String(state[name]) });
    shown = { ...shown, ...change };
  };
  if (shown.from !== '' && shown.to !== '' && Number(shown.from) > Number(shown.to)) {
    drop('from', { from: '' });
    drop('to', { to: '' });
  }
  if (refusalOf(explorerMetric(shown.metric).needs, shown, false) !== null)
    drop('metric', { metric: 'projects_full', y: openRange });
  if (refusalOf(explorerMetric(shown.against).needs, shown, true) !== null)
    drop('against', { against: 'gdp_per_head', x: openRange });
  if (shown.against === shown.metric)
    shown = { ...shown, against: shown.metric === 'gdp_per_head' ? 'projects_full' : 'gdp_per_head', x: openRange };
  return { state: shown, refused: [...refused, ...also] };
}
