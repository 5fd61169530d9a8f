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
 * The rows of every metric table, from normalised entities. Groups entities and calls core; no formula lives here.
 *
 * Shape   one entry per contract in core/artefacts/metrics.ts, a row per key, in no promised order; empty for a table that is not wanted.
 * Throws  when the two periods do not list the same regions, or a figure comes out as no number.
 */
export function compute(
  input: ComputeInput,
  wanted: ReadonlySet<MetricTableName> = new Set(Object.keys(filled) as MetricTableName[]),
): Record<MetricTableName, Row[]> {
  const tables = Object.fromEntries(Object.keys(filled).map((name) => [name, [] as Row[]])) as Record<MetricTableName, Row[]>;
  const projects = input.byPeriod[currentPeriod].projects.length;
  for (const slice of slicesOf(input)) {
    for (const [name, rowsOf] of Object.entries(everySlice) as [
      MetricTableName,
      (slices: readonly Slice[], projects: number) => Row[],
    ][])
      if (wanted.has(name)) for (const row of rowsOf([slice], projects)) tables[name].push(row);
    if (slice.kind !== 'all') continue;
    for (const [name, rowsOf] of Object.entries(allProjects) as [MetricTableName, (all: Slice) => Row[]][])
      if (wanted.has(name)) tables[name] = rowsOf(slice);
    if (wanted.has('eligibility')) tables.eligibility = eligibilityRows(slice, input.callPeriod);
  }
  return tables;
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
} as const satisfies Partial<Record<MetricTableName, (slices: readonly Slice[], projects: number) => Row[]>>;

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
