import type { Artefact } from '../artefact.ts';

export const referenceTables = {} as const satisfies Record<string, Artefact>;
