import { type AuditOutcome, auditOutcomes } from '#core/artefacts/provenance.ts';
import { ensure } from '#core/grouping.ts';
import type { Organisations } from './organisations.ts';
import type { RowsOf } from './rows.ts';

const isConflict = (outcome: AuditOutcome): boolean => outcome === 'conflict-region' || outcome === 'conflict-country';

/** Rows whose code, point and country contradict each other, with both answers. */
export function conflictRows({ byId }: Organisations): RowsOf<'location_conflicts'> {
  return [...byId.values()].flatMap(({ org_id, mentions }) =>
    mentions
      .filter(({ audit }) => isConflict(audit.outcome))
      .map(({ audit, located, name, country, code, project, origin: { source, file, line } }) => ({
        kind: project === null ? ('organisation' as const) : ('participation' as const),
        id: project ?? org_id,
        name,
        audit: audit.outcome,
        country,
        location_as_stated: code,
        region_by_code: located.region_id,
        region_by_point: audit.region_by_point,
        distance_km: audit.distance === null || !Number.isFinite(audit.distance) ? null : Math.round(audit.distance * 10) / 10,
        source,
        file,
        line,
      })),
  );
}

const noOutcome = () => Object.fromEntries(auditOutcomes.map((one) => [one, 0])) as Record<AuditOutcome, number>;

/** Rows by outcome, per source. */
export function auditTally({ byId }: Organisations): Map<string, Record<AuditOutcome, number>> {
  const tally = new Map<string, Record<AuditOutcome, number>>();
  for (const { mentions } of byId.values()) {
    for (const { audit, origin } of mentions) {
      ensure(tally, origin.source, noOutcome)[audit.outcome] += 1;
    }
  }
  return tally;
}
