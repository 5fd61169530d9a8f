import type { Row } from '#core/artefact.ts';
import type { MetricTableName } from '#core/artefacts/metrics.ts';
import type { ComputeInput } from '#core/entities/compute-input.ts';
import { currentPeriod } from '#core/taxonomy/periods.ts';
import { alignmentPeerRows, alignmentRows } from './alignment.ts';
import { eligibilityRows, funnelRows } from './calls.ts';
import { categoryRows, lorenzRows } from './categories.ts';
import { countryRows } from './countries.ts';
import { dualGapRows, dualRows } from './dual.ts';
import { exchangeFlowRows } from './exchanges.ts';
import { categoryPairRows, countryPairRows, regionPairRows } from './links.ts';
import { metricRows } from './metrics.ts';
import { outcomeRows } from './outcomes.ts';
import { portfolioPairRows, regionThemeRows, suggestionRows } from './portfolios.ts';
import { dormantRows, regionRows, whiteSpotRows } from './regions.ts';
import { type Slice, slicesOf } from './slices.ts';
import { themeRows } from './themes.ts';

/**
 * The rows of metric tables, from normalised entities, each table as soon as it is complete. Groups entities and calls core; no formula lives here.
 *
 * Shape   one pair for each wanted contract in core/artefacts/metrics.ts, a row per key, in no promised order.
 * Throws  when the two periods do not list the same regions, or a figure comes out as no number.
 */
export function* computedTables(
  input: ComputeInput,
  wanted: ReadonlySet<MetricTableName>,
): Generator<readonly [MetricTableName, Row[]]> {
  const projects = input.byPeriod[currentPeriod].projects.length;
  const growing = new Map<MetricTableName, Row[]>();
  for (const slice of slicesOf(input)) {
    if (slice.kind === 'all') {
      for (const [name, rowsOf] of Object.entries(allProjects) as [MetricTableName, (all: Slice) => Row[]][])
        if (wanted.has(name)) yield [name, rowsOf(slice)];
      if (wanted.has('eligibility')) yield ['eligibility', eligibilityRows(slice, input.callPeriod)];
    }
    for (const [name, rowsOf] of Object.entries(everySlice) as [MetricTableName, RowsOfSlices][]) {
      if (!wanted.has(name)) continue;
      const rows = growing.get(name) ?? [];
      for (const row of rowsOf([slice], projects)) rows.push(row);
      growing.set(name, rows);
    }
  }
  for (const [name, rows] of growing) {
    yield [name, rows];
    growing.delete(name);
  }
}

type RowsOfSlices = (slices: readonly Slice[], projects: number) => Row[];

/** All of them at once. */
export function compute(input: ComputeInput): Record<MetricTableName, Row[]> {
  const names = Object.keys(filled) as MetricTableName[];
  return Object.fromEntries(computedTables(input, new Set(names))) as Record<MetricTableName, Row[]>;
}

/** Tables with rows for every slice, or for some of them. */
const everySlice = {
  metrics: metricRows,
  region_metrics: regionRows,
  region_pairs: regionPairRows,
  white_spots: whiteSpotRows,
  category_metrics: categoryRows,
  category_pairs: categoryPairRows,
  country_metrics: countryRows,
  country_pairs: countryPairRows,
  lorenz: lorenzRows,
  theme_metrics: themeRows,
  outcomes_summary: outcomeRows,
} as const satisfies Partial<Record<MetricTableName, RowsOfSlices>>;

/** Tables about all projects alone. */
const allProjects = {
  region_themes: regionThemeRows,
  portfolio_pairs: portfolioPairRows,
  suggestions: suggestionRows,
  dormant: dormantRows,
  funnel: funnelRows,
  dual: dualRows,
  dual_gaps: dualGapRows,
  exchange_flows: exchangeFlowRows,
  alignment: alignmentRows,
  alignment_peers: alignmentPeerRows,
} as const satisfies Partial<Record<MetricTableName, (all: Slice) => Row[]>>;

/** Every table of the contract: one that nothing fills is a compile error here. */
const filled = { ...everySlice, ...allProjects, eligibility: eligibilityRows } as const satisfies Record<MetricTableName, unknown>;
