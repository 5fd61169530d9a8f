import type { World } from '../world.ts';
import { keyOf, type MetricDefinition, type MetricValue } from './definition.ts';
import { callMetrics } from './register/calls.ts';
import { complementarityMetrics } from './register/complementarity.ts';
import { coverageMetrics } from './register/coverage.ts';
import { dataQualityMetrics } from './register/data-quality.ts';
import { dualMetrics } from './register/dual.ts';
import { exchangeMetrics } from './register/exchanges.ts';
import { inequalityMetrics } from './register/inequality.ts';
import { networkMetrics } from './register/network.ts';
import { networkMixingMetrics } from './register/network-mixing.ts';
import { networkShapeMetrics } from './register/network-shape.ts';
import { optionalMetrics } from './register/optional.ts';
import { representationMetrics } from './register/representation.ts';
import { themeMetrics } from './register/themes.ts';

/**
 * The register: every metric of the methodology, in its order. What is not in this list is not published; a new
 * metric is its function, its test and one entry here.
 */
export const register: readonly MetricDefinition[] = [
  ...dataQualityMetrics,
  ...coverageMetrics,
  ...representationMetrics,
  ...inequalityMetrics,
  ...themeMetrics,
  ...complementarityMetrics,
  ...networkMetrics,
  ...networkShapeMetrics,
  ...networkMixingMetrics,
  ...callMetrics,
  ...exchangeMetrics,
  ...dualMetrics,
  ...optionalMetrics,
];

/** Every value of a metric, those of single regions last. */
export function* valuesOf({ compute, perRegion }: MetricDefinition, world: World): Iterable<MetricValue> {
  yield* compute(world);
  if (perRegion) yield* perRegion(world);
}

/** Every value of every metric with its key, such as `REP-RR|measure=units|category=transition`. */
export function* allValues(world: World): Iterable<readonly [key: string, value: MetricValue['value']]> {
  for (const metric of register) {
    for (const { dims, value } of valuesOf(metric, world)) yield [keyOf(metric.id, dims), value];
  }
}
