import { corrected } from '../corrections/index.ts';
import type { Effects } from '../effects.ts';
import { ingest } from '../ingest/index.ts';
import { computeInput } from '../normalise/compute-input.ts';
import { type Geography, normalise } from '../normalise/index.ts';
import { validate } from '../validate/index.ts';
import type { Before } from './index.ts';

/**
 * Rebuilds the state of the data on an earlier day, to compare the present one with it.
 *
 * Absent  `first-drop` where there is no earlier day; `faulty` where its files have faults today (a hand-kept list may have moved on).
 */
export async function stateBefore(effects: Effects, data: string, date: string | null, geography: Geography): Promise<Before> {
  if (date === null) return { state: null, date, why: 'first-drop' };
  const { ingested } = await corrected(effects, data, await ingest(effects, data, date));
  const { reference, records, faults } = validate(ingested);
  if (faults.length > 0) return { state: null, date, why: 'faulty' };
  const { rows } = normalise(ingested, records, reference, geography);
  return { state: { drops: ingested.drops, records, input: computeInput(rows, date) }, date };
}
