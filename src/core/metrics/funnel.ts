import type { Call } from '../entities/tables.ts';
import { absent, known, type Measure, ratio } from '../measure.ts';
import { distinctInOrder } from '../order.ts';
import { wilson } from '../stats/wilson.ts';
import type { World } from '../world.ts';

export interface Funnel {
  /** Calls with both figures. */
  readonly calls: number;
  readonly received: number;
  readonly retained: number;
  readonly rate: Measure;
  readonly low: Measure;
  readonly high: Measure;
  /** Proposals received per proposal retained. */
  readonly oversubscription: Measure;
}

/**
 * How hard is it to get in (FUN-SR)? Σ retained / Σ received over calls that publish both figures, Wilson 95 %.
 *
 * Units   proposals; rate and interval are shares.
 * Absent  `no-proposals` when none was received or no call has both figures; oversubscription `none-retained`.
 */
export function funnelOf(calls: readonly Call[]): Funnel {
  let received = 0;
  let retained = 0;
  let counted = 0;
  for (const { proposals_received, proposals_retained } of calls) {
    if (proposals_received === null || proposals_retained === null) continue;
    received += proposals_received;
    retained += proposals_retained;
    counted += 1;
  }
  const rate = ratio(retained, received, 'no-proposals');
  const oversubscription = received === 0 ? absent('no-proposals') : ratio(received, retained, 'none-retained');
  if (rate.value === null) return { calls: counted, received, retained, rate, low: rate, high: rate, oversubscription };
  const { low, high } = wilson(retained, received);
  return { calls: counted, received, retained, rate, low: known(low), high: known(high), oversubscription };
}

/** A set of calls that FUN-SR adds up. */
export interface FunnelScope {
  readonly by: 'all' | 'call' | 'instrument';
  readonly id: string;
  readonly calls: readonly Call[];
}

/** All calls, each call and each instrument of a call, in id order. */
export function funnelScopes(world: World): FunnelScope[] {
  const instruments = distinctInOrder(world.calls.map((call) => call.instrument));
  return [
    { by: 'all', id: 'all', calls: world.calls },
    ...world.calls.map((call) => ({ by: 'call' as const, id: call.call_id, calls: [call] })),
    ...instruments.map((id) => ({ by: 'instrument' as const, id, calls: world.calls.filter((call) => call.instrument === id) })),
  ];
}
