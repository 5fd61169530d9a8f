import type { Artefact } from '../artefact.ts';

export const metricTables = {} as const satisfies Record<string, Artefact>;
