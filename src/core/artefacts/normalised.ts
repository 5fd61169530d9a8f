import type { Artefact } from '../artefact.ts';
import { partnershipTables } from './normalised/partnerships.ts';
import { placeTables } from './normalised/places.ts';
import { regionActivityTables } from './normalised/regions-at-work.ts';

/** The eight tables of METHODOLOGY section 1, and the further ones that stem from the sources. */
export const normalisedTables = { ...placeTables, ...partnershipTables, ...regionActivityTables } as const satisfies Record<
  string,
  Artefact
>;
