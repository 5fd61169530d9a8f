import type { SliceKind } from '#core/artefacts/metric-tables/columns.ts';
import type { ComputeInput } from '#core/entities/compute-input.ts';
import type { Project } from '#core/entities/tables.ts';
import { distinctInOrder } from '#core/order.ts';
import { currentPeriod, type Period, periods } from '#core/taxonomy/periods.ts';
import { assessedIn, type Places, restrictedTo, type World, worldOf } from '#core/world.ts';

/** A cut of the projects, as a world of each period. */
export interface Slice {
  readonly kind: SliceKind;
  readonly value: string;
  readonly worlds: Readonly<Record<Period, World>>;
}

/** The cells that name a slice in every table. */
export const sliceCells = ({ kind, value }: Slice) => ({ slice_kind: kind, slice: value });

/** Slices for which every region and pair is published. */
export const isBroad = ({ kind }: Slice): boolean => kind === 'all' || kind === 'instrument';

/**
 * Every slice: all projects, then by instrument, wave, theme and year of start, values in id order. A project without
 * a wave, theme or year is in no slice of that kind.
 */
export function slicesOf(input: ComputeInput): Slice[] {
  const all = worldsOf(input);
  const projects = input.byPeriod[currentPeriod].projects;
  const cut = (kind: SliceKind, valuesOf: (project: Project) => readonly string[]): Slice[] =>
    distinctInOrder(projects.flatMap(valuesOf)).map((value) => ({
      kind,
      value,
      worlds: eachPeriod((period) => restrictedTo(all[period], (project) => valuesOf(project).includes(value))),
    }));
  return [
    { kind: 'all', value: 'all', worlds: all },
    ...cut('instrument', ({ instrument }) => [instrument]),
    ...cut('wave', ({ wave }) => (wave === null ? [] : [wave])),
    ...cut('theme', ({ themes }) => themes),
    ...cut('start_year', ({ start_year }) => (start_year === null ? [] : [String(start_year)])),
  ];
}

/** Both periods' worlds; in each, a call's projects are assessed in the categories of the call's own period. */
function worldsOf({ byPeriod, callPeriod, priorities, outcomes, asOf }: ComputeInput): Record<Period, World> {
  const plain = eachPeriod((period) =>
    worldOf(byPeriod[period], { priorities: priorities.filter((priority) => priority.period === period), outcomes, asOf }),
  );
  const calls = new Map<string, Places>(
    plain[currentPeriod].calls.map(({ call_id }) => [call_id, plain[callPeriod.get(call_id) ?? currentPeriod]]),
  );
  return eachPeriod((period) => assessedIn(plain[period], calls));
}

export function eachPeriod<Value>(make: (period: Period) => Value): Record<Period, Value> {
  return Object.fromEntries(periods.map((period) => [period, make(period)])) as Record<Period, Value>;
}
