import type { Row } from '#core/artefact.ts';
import { type MetricTableName, metricTables } from '#core/artefacts/metrics.ts';
import type { ComputeInput } from '#core/entities/compute-input.ts';
import type { PublishedFile } from '#core/publication/release-manifest.ts';
import type { Publication } from '../publish/publication.ts';
import { checkReferences, type Targets } from '../publish/references.ts';
import { computedTables } from './index.ts';

/** Metric tables to be computed and written. */
export interface ComputeTask {
  readonly input: ComputeInput;
  readonly targets: Targets;
  readonly tables: readonly MetricTableName[];
}

/** What comes of a task beside the files. */
export interface Computed {
  readonly published: readonly PublishedFile[];
  /** Rows of the long table about all projects, where it was part of the task. */
  readonly overall: readonly Row[];
}

/**
 * The tables in two parts that take about as long: the long table of metrics, and all others. Each table is whole in one part, so that parts may be
 * made at the same time.
 */
export const parts: readonly (readonly MetricTableName[])[] = [
  ['metrics'],
  (Object.keys(metricTables) as MetricTableName[]).filter((name) => name !== 'metrics'),
];

/** Computes the tables of a task and writes each as soon as it is complete: what is written need not be held. */
export function computeInto(into: Publication, { input, targets, tables }: ComputeTask): Computed {
  let overall: Row[] = [];
  for (const [name, rows] of computedTables(input, new Set(tables))) {
    const table = { artefact: metricTables[name], rows };
    checkReferences([table], targets);
    into.table(table);
    if (name === 'metrics') overall = rows.filter((row) => row['slice_kind'] === 'all');
  }
  return { published: into.published, overall };
}
