import type { SliceKind } from '#core/artefacts/metric-tables/columns.ts';
import type { ComputeInput } from '#core/entities/compute-input.ts';
import type { Project } from '#core/entities/tables.ts';
import { distinctInOrder } from '#core/order.ts';
import { currentPeriod, type Period, periods } from '#core/taxonomy/periods.ts';
import { assessedIn, type Places, type ProjectUnits, restrictedTo, type World, worldOf } from '#core/world.ts';

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
 * a wave, theme or year is in no slice of that kind. They come one at a time, so that what was derived from one can be
 * forgotten before the next.
 */
export function* slicesOf(input: ComputeInput): Generator<Slice> {
  let all = worldsOf(input);
  yield { kind: 'all', value: 'all', worlds: all };
  // What was derived from the worlds of all projects hangs on those objects: copies let go of it.
  all = copiesOf(all);
  const cuts: readonly (readonly [SliceKind, (project: Project) => readonly string[]])[] = [
    ['instrument', ({ instrument }) => [instrument]],
    ['wave', ({ wave }) => (wave === null ? [] : [wave])],
    ['theme', ({ themes }) => themes],
    ['start_year', ({ start_year }) => (start_year === null ? [] : [String(start_year)])],
  ];
  for (const [kind, valuesOf] of cuts) {
    const parts = eachPeriod((period) => partsBy(all[period], valuesOf));
    for (const value of distinctInOrder(parts[currentPeriod].keys())) {
      yield { kind, value, worlds: eachPeriod((period) => parts[period].get(value) ?? restrictedTo(all[period], () => false)) };
      for (const period of periods) parts[period].delete(value);
    }
  }
}

const copiesOf = (worlds: Slice['worlds']): Slice['worlds'] => eachPeriod((period) => ({ ...worlds[period] }));

/** A world of its own for the projects of each value; a value twice in one project counts once. */
function partsBy(world: World, valuesOf: (project: Project) => readonly string[]): Map<string, World> {
  const projects = new Map<string, ProjectUnits[]>();
  for (const one of world.projects) {
    for (const value of new Set(valuesOf(one.project))) {
      const group = projects.get(value);
      if (group) group.push(one);
      else projects.set(value, [one]);
    }
  }
  return new Map([...projects].map(([value, own]) => [value, { ...world, projects: own, orphans: 0 }]));
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
