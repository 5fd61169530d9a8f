import type { Period } from '../taxonomy/periods.ts';
import type { Outcome } from './outcomes.ts';
import type { RegionPriority } from './priorities.ts';
import type { Tables } from './tables.ts';

/** Everything the compute stage needs: normalised tables per programming period and the optional tables. */
export interface ComputeInput {
  /** The same projects and participations, with countries and regions as of each period. */
  readonly byPeriod: Readonly<Record<Period, Tables>>;
  /** Period whose categories decide about eligibility under a call; a call that is not in the map has the current period. */
  readonly callPeriod: ReadonlyMap<string, Period>;
  readonly priorities: readonly RegionPriority[];
  readonly outcomes: readonly Outcome[];
  /** ISO date of the data; projects that end before it have ended. */
  readonly asOf: string;
}
