import type { Artefact } from './artefact.ts';
import { changeTables, correctionTables } from './artefacts/changes.ts';
import { metricTables } from './artefacts/metrics.ts';
import { normalisedTables } from './artefacts/normalised.ts';
import { qualityTables } from './artefacts/quality.ts';
import { referenceTables } from './artefacts/reference.ts';

/** Every published table, in the order of the download page. */
export const artefacts = {
  ...normalisedTables,
  ...metricTables,
  ...referenceTables,
  ...qualityTables,
  ...correctionTables,
  ...changeTables,
} as const satisfies Record<string, Artefact>;
export type ArtefactName = keyof typeof artefacts;
