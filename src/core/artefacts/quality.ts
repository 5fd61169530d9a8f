import type { Artefact } from '../artefact.ts';

export const qualityTables = {} as const satisfies Record<string, Artefact>;
