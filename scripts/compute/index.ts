import type { Row } from '#core/artefact.ts';
import type { MetricTableName } from '#core/artefacts/metrics.ts';
import type { ComputeInput } from '#core/entities/compute-input.ts';
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
import { slicesOf } from './slices.ts';
import { themeRows } from './themes.ts';

/**
 * The rows of every metric table, from normalised entities. Groups entities and calls core; no formula lives here.
 *
 * Shape   one entry per contract in core/artefacts/metrics.ts, a row per key, in no promised order.
 * Throws  when the two periods do not list the same regions, or a figure comes out as no number.
 */
export function compute(input: ComputeInput): Record<MetricTableName, Row[]> {
  const slices = slicesOf(input);
  const [all] = slices;
  if (all === undefined) throw new Error('There is no slice of all projects. Put it first in slicesOf.');
  return {
    metrics: metricRows(slices),
    region_metrics: regionRows(slices),
    region_themes: regionThemeRows(all),
    region_pairs: regionPairRows(slices),
    portfolio_pairs: portfolioPairRows(all),
    suggestions: suggestionRows(all),
    white_spots: whiteSpotRows(slices),
    dormant: dormantRows(all),
    category_metrics: categoryRows(slices),
    category_pairs: categoryPairRows(slices),
    country_metrics: countryRows(slices),
    country_pairs: countryPairRows(slices),
    lorenz: lorenzRows(slices),
    theme_metrics: themeRows(slices),
    eligibility: eligibilityRows(all, input.callPeriod),
    funnel: funnelRows(all),
    dual: dualRows(all),
    dual_gaps: dualGapRows(all),
    exchange_flows: exchangeFlowRows(all),
    alignment: alignmentRows(all),
    alignment_peers: alignmentPeerRows(all),
    outcomes_summary: outcomeRows(slices),
  };
}
