import type { SliceKind } from '#core/artefacts/metric-tables/columns.ts';
import type { ComputeInput } from '#core/entities/compute-input.ts';
import type { Project } from '#core/entities/tables.ts';
import { ensure } from '#core/grouping.ts';
import { distinctInOrder } from '#core/order.ts';
import { currentPeriod, type Period, periods } from '#core/taxonomy/periods.ts';
import { assessedIn, inPeriod, type Places, type ProjectUnits, type World, worldOf } from '#core/world.ts';

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
  // What was derived from the worlds of all projects hangs on them and on their list of projects: copies let go of it.
  const every = [...all[currentPeriod].projects];
  all = ofProjects(all, every);
  const cuts: readonly (readonly [SliceKind, (project: Project) => readonly string[]])[] = [
    ['instrument', ({ instrument }) => [instrument]],
    ['wave', ({ wave }) => (wave === null ? [] : [wave])],
    ['theme', ({ themes }) => themes],
    ['start_year', ({ start_year }) => (start_year === null ? [] : [String(start_year)])],
  ];
  for (const [kind, valuesOf] of cuts) {
    const parts = partsBy(every, valuesOf);
    for (const value of distinctInOrder(parts.keys())) {
      yield { kind, value, worlds: ofProjects(all, parts.get(value) ?? []) };
      parts.delete(value);
    }
  }
}

/** The worlds of both periods with one list of projects; participations without a project are in none of them. */
const ofProjects = (worlds: Slice['worlds'], projects: readonly ProjectUnits[]): Slice['worlds'] =>
  eachPeriod((period) => ({ ...worlds[period], projects, orphans: 0 }));

/** The projects of each value; a value twice in one project counts once. */
function partsBy(
  projects: readonly ProjectUnits[],
  valuesOf: (project: Project) => readonly string[],
): Map<string, ProjectUnits[]> {
  const parts = new Map<string, ProjectUnits[]>();
  for (const one of projects)
    for (const value of new Set(valuesOf(one.project))) ensure(parts, value, (): ProjectUnits[] => []).push(one);
  return parts;
}

/** Both periods' worlds; in each, a call's projects are assessed in the categories of the call's own period. */
function worldsOf({ byPeriod, callPeriod, priorities, outcomes, asOf }: ComputeInput): Record<Period, World> {
  const prioritiesIn = (period: Period) => priorities.filter((priority) => priority.period === period);
  const now = worldOf(byPeriod[currentPeriod], { priorities: prioritiesIn(currentPeriod), outcomes, asOf });
  // Participations are joined once: what a period changes is told by its regions and countries alone.
  const plain = eachPeriod((period) => (period === currentPeriod ? now : inPeriod(now, byPeriod[period], prioritiesIn(period))));
  const calls = new Map<string, Places>(
    plain[currentPeriod].calls.map(({ call_id }) => [call_id, plain[callPeriod.get(call_id) ?? currentPeriod]]),
  );
  return eachPeriod((period) => assessedIn(plain[period], calls));
}

export function eachPeriod<Value>(make: (period: Period) => Value): Record<Period, Value> {
  return Object.fromEntries(periods.map((period) => [period, make(period)])) as Record<Period, Value>;
}
