import type { Row } from '#core/artefact.ts';
import { eligibilityOf } from '#core/metrics/eligibility.ts';
import { funnelOf, funnelScopes } from '#core/metrics/funnel.ts';
import { isSmall } from '#core/metrics/small-numbers.ts';
import { currentPeriod, type Period } from '#core/taxonomy/periods.ts';
import type { Slice } from './slices.ts';

/** Each project against its call, rule by rule, in the period of the call. */
export function eligibilityRows(all: Slice, callPeriod: ReadonlyMap<string, Period>): Row[] {
  return eligibilityOf(all.worlds[currentPeriod]).flatMap(({ project: { project }, checks, overall }) => {
    const named = (rule: string) => ({
      project_id: project.project_id,
      rule,
      period: callPeriod.get(project.call_id ?? '') ?? currentPeriod,
      call_id: project.call_id,
    });
    return [
      { ...named('overall'), result: overall, required: null, known: null, possible: null },
      ...checks.map(({ rule, result, required, known, possible }) => ({ ...named(rule), result, required, known, possible })),
    ];
  });
}

/** Proposals received and retained, in all, by instrument and by call. */
export function funnelRows(all: Slice): Row[] {
  return funnelScopes(all.worlds[currentPeriod]).map(({ by, id, calls }) => {
    const funnel = funnelOf(calls);
    const published = funnel.calls > 0;
    return {
      by,
      id,
      instrument: by === 'all' ? null : (calls[0]?.instrument ?? null),
      calls: funnel.calls,
      calls_listed: calls.length,
      received: published ? funnel.received : null,
      retained: published ? funnel.retained : null,
      rate: funnel.rate.value,
      low: funnel.low.value,
      high: funnel.high.value,
      oversubscription: funnel.oversubscription.value,
      small_n: isSmall('proposals', funnel.received),
    };
  });
}
