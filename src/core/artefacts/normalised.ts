import type { Artefact } from '../artefact.ts';

export const normalisedTables = {} as const satisfies Record<string, Artefact>;
