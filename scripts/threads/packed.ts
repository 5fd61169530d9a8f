import type { ComputeInput } from '#core/entities/compute-input.ts';
import type { Participation } from '#core/entities/tables.ts';
import { currentPeriod, type Period } from '#core/taxonomy/periods.ts';

/*
 * Participations on their way into a thread. Copied row by row each would bring texts of its own; as places in lists they are small, are shared by
 * all threads, and name their organisation by one and the same text again.
 */

/** Participations in columns. */
interface Columns {
  readonly length: number;
  /** Places in `texts`; −1 for null. */
  readonly project: Int32Array;
  readonly org: Int32Array;
  readonly region: Int32Array;
  readonly coordinator: Uint8Array;
  /** NaN for null: no amount is that. */
  readonly contribution: Float64Array;
  readonly texts: readonly string[];
}

/** An input without its participations, and these in columns. */
export interface Packed {
  readonly input: ComputeInput;
  readonly columns: Columns;
}

export function packed(input: ComputeInput): Packed {
  const rows = input.byPeriod[currentPeriod].participations;
  const places = new Map<string, number>();
  const placeOf = (text: string): number => {
    const known = places.get(text);
    if (known !== undefined) return known;
    places.set(text, places.size);
    return places.size - 1;
  };
  const shared = (bytes: number) => new SharedArrayBuffer(bytes * rows.length);
  const project = new Int32Array(shared(4));
  const org = new Int32Array(shared(4));
  const region = new Int32Array(shared(4));
  const coordinator = new Uint8Array(shared(1));
  const contribution = new Float64Array(shared(8));
  for (const [at, row] of rows.entries()) {
    project[at] = placeOf(row.project_id);
    org[at] = placeOf(row.org_id);
    region[at] = row.region_id === null ? -1 : placeOf(row.region_id);
    coordinator[at] = row.coordinator ? 1 : 0;
    contribution[at] = row.eu_contribution ?? Number.NaN;
  }
  const columns = { length: rows.length, project, org, region, coordinator, contribution, texts: [...places.keys()] };
  return { input: withParticipations(input, []), columns };
}

export function unpacked({ input, columns }: Packed): ComputeInput {
  const { length, project, org, region, coordinator, contribution, texts } = columns;
  const textAt = (place: number | undefined): string => texts[place ?? -1] ?? '';
  const rows = Array.from({ length }, (_, at): Participation => {
    const amount = contribution[at] ?? Number.NaN;
    return {
      project_id: textAt(project[at]),
      org_id: textAt(org[at]),
      region_id: region[at] === -1 ? null : textAt(region[at]),
      coordinator: coordinator[at] === 1,
      eu_contribution: Number.isNaN(amount) ? null : amount,
    };
  });
  return withParticipations(input, rows);
}

function withParticipations(input: ComputeInput, participations: readonly Participation[]): ComputeInput {
  const of = (period: Period) => ({ ...input.byPeriod[period], participations });
  return { ...input, byPeriod: { '2014-2020': of('2014-2020'), '2021-2027': of('2021-2027') } };
}
