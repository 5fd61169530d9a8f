import { derived } from '../derived.ts';
import type { Outcome, OutcomeStage } from '../entities/outcomes.ts';
import { ensure } from '../grouping.ts';
import { absent, known, type Measure, ratio } from '../measure.ts';
import type { ProjectUnits, World } from '../world.ts';

/** Outcomes of the world's projects; those of other projects are left out. */
const outcomesByProject: (world: World) => ReadonlyMap<string, readonly Outcome[]> = derived((world: World) => {
  const present = new Set(world.projects.map(({ project }) => project.project_id));
  const rows = new Map<string, Outcome[]>();
  for (const outcome of world.outcomes) {
    if (present.has(outcome.project_id)) ensure(rows, outcome.project_id, (): Outcome[] => []).push(outcome);
  }
  return rows;
});

export interface StageOutcomes {
  /** Projects with at least one outcome of the stage (OUT-N). */
  readonly projects: number;
  readonly outcomes: number;
  /** Sum of the known amounts in EUR (OUT-EUR); absent `no-outcomes` when none is known. */
  readonly amount: Measure;
  /** Outcomes without an amount. */
  readonly unknown: number;
}

/**
 * What has been reported at a stage, or at any (OUT-N, OUT-EUR)? Self-declared and rare: beside OUT-REPORTED. Amounts of
 * different stages are not the same money: of `any`, publish the counts alone.
 */
export function reportedAt(world: World, stage: OutcomeStage | 'any'): StageOutcomes {
  let projects = 0;
  const amounts: (number | null)[] = [];
  for (const rows of outcomesByProject(world).values()) {
    const ofStage = rows.filter((row) => stage === 'any' || row.stage === stage);
    if (ofStage.length > 0) projects += 1;
    amounts.push(...ofStage.map((row) => row.amount_eur));
  }
  const some = amounts.filter((amount) => amount !== null);
  return { projects, outcomes: amounts.length, amount: sumKnown(some), unknown: amounts.length - some.length };
}

/**
 * How much investment per euro granted (OUT-LEVER)? Σ investment / Σ EU contribution, over projects with a known
 * amount of both.
 *
 * Units   EUR per EUR; `n` projects. Absent `no-outcomes` when there is no such project.
 */
export function leverage(world: World): { readonly ratio: Measure; readonly n: number } {
  let invested = 0;
  let granted = 0;
  let n = 0;
  for (const entry of world.projects) {
    const investment = sumKnown((outcomesByProject(world).get(entry.project.project_id) ?? []).flatMap(knownInvestment)).value;
    const grant = grantOf(entry);
    if (investment === null || grant === null) continue;
    invested += investment;
    granted += grant;
    n += 1;
  }
  return { ratio: ratio(invested, granted, 'no-outcomes'), n };
}

const knownInvestment = ({ stage, amount_eur }: Outcome): number[] =>
  stage === 'investment' && amount_eur !== null ? [amount_eur] : [];

/** EU contribution to a project's units, unknown ones left out; null when none is known. */
function grantOf({ units }: ProjectUnits): number | null {
  return sumKnown(units.flatMap(({ contribution }) => (contribution === null ? [] : [contribution]))).value;
}

function sumKnown(amounts: readonly number[]): Measure {
  if (amounts.length === 0) return absent('no-outcomes');
  return known([...amounts].sort((a, b) => a - b).reduce((sum, amount) => sum + amount, 0));
}

/** Projects that have ended at the date of the data; a date of reduced precision ends with its last day. */
export function endedProjects(world: World): number {
  const { asOf } = world;
  if (asOf === null) return 0;
  return world.projects.filter(({ project }) => project.end_date && lastDay(project.end_date) < asOf).length;
}

/** The 31st stands for the last day of any month: dates are only compared. */
function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  return date.length === 7 ? `${date}-31` : date;
}

/**
 * How complete is this (OUT-REPORTED)? Projects with an outcome / projects that have ended.
 *
 * Units   ratio; a project may report before it ends, so it can pass 1. Absent `none-ended`.
 */
export function reportedShare(world: World): Measure {
  return ratio(outcomesByProject(world).size, endedProjects(world), 'none-ended');
}
