import { derived } from '../derived.ts';
import type { Call } from '../entities/tables.ts';
import { ensure } from '../grouping.ts';
import { type Measure, ratio } from '../measure.ts';
import type { Status } from '../taxonomy/categories.ts';
import type { Places, ProjectUnits, Unit, World } from '../world.ts';

export const rules = ['partners', 'countries', 'ld_tr'] as const;
export type Rule = (typeof rules)[number];

/** unknown: what is missing could decide; not_assessed: nothing to hold the project against. */
export type RuleResult = 'pass' | 'fail' | 'unknown' | 'not_assessed';

export interface RuleCheck {
  readonly rule: Rule;
  readonly result: RuleResult;
  /** What the call asks for; null when not known. */
  readonly required: number | null;
  /** What the data show. */
  readonly known: number;
  /** What entities of unknown country or region could add. */
  readonly possible: number;
}

export interface Eligibility {
  readonly project: ProjectUnits;
  readonly checks: readonly RuleCheck[];
  readonly overall: RuleResult;
}

/** What the legal entities of a project add up to; an entity is all units of one organisation. */
interface Composition {
  readonly entities: number;
  /** Entities in a country that is known to be eligible, and those countries. */
  readonly eligible: number;
  readonly countries: number;
  /** Entities in no eligible country of which one is unknown, or its eligibility is. */
  readonly undecided: number;
  readonly inLdTr: number;
  readonly maybeLdTr: number;
}

/**
 * Does each project's composition meet its call's rules (ELI-RULE)? Per legal entity, not per unit.
 *
 * partners: entities in an eligible country; countries: distinct eligible countries; ld_tr: entities with a unit in a
 * less developed or transition region. known ≥ required passes; known + possible < required fails; else unknown. An
 * entity of unknown country, or of one whose participation is not established, could add one to the first two; an
 * entity without a unit in LD or TR but with one that is unlocated or unclassified could add one to the third.
 *
 * Shape   one result per project, in id order; categories and countries as of the call's period (`World.assessedIn`).
 * Absent  `not_assessed` without units, with an unknown call, or where the rule is not known.
 *         Overall, fail beats what is undecided, and that beats pass.
 */
export const eligibilityOf: (world: World) => readonly Eligibility[] = derived((world: World) => {
  const known = knownIn(world);
  return world.projects.map((project) => {
    const before = known.get(project);
    if (before) return before;
    const found = assess(world, project);
    known.set(project, found);
    return found;
  });
});

/** Results by project, shared by a world and every selection of its projects: a project meets its rules in all of them alike. */
const results = new WeakMap<World['assessedIn'], WeakMap<World['status'], WeakMap<ProjectUnits, Eligibility>>>();

function knownIn({ assessedIn, status }: World): WeakMap<ProjectUnits, Eligibility> {
  const byStatus = results.get(assessedIn) ?? new WeakMap<World['status'], WeakMap<ProjectUnits, Eligibility>>();
  results.set(assessedIn, byStatus);
  const known = byStatus.get(status) ?? new WeakMap<ProjectUnits, Eligibility>();
  byStatus.set(status, known);
  return known;
}

function assess(world: World, project: ProjectUnits): Eligibility {
  const call = project.project.call_id === null ? undefined : world.callById.get(project.project.call_id);
  const places = call === undefined ? world : (world.assessedIn.get(call.call_id) ?? world);
  const checks = checksOf(compositionOf(world, places, project.units), call);
  return { project, checks, overall: overallOf(checks) };
}

const isLdTr = (status: Status | undefined): boolean => status === 'less_developed' || status === 'transition';

function compositionOf(world: World, places: Places, units: readonly Unit[]): Composition {
  const byOrganisation = new Map<string, Unit[]>();
  for (const unit of units) ensure(byOrganisation, unit.org_id, (): Unit[] => []).push(unit);
  const countries = new Set<string>();
  const counts = { entities: byOrganisation.size, eligible: 0, undecided: 0, inLdTr: 0, maybeLdTr: 0 };
  for (const [org_id, own] of byOrganisation) {
    let [eligible, undecided, inLdTr, maybeLdTr] = [false, false, false, false];
    for (const { region } of own) {
      // The country of the region, else that of the organisation (rule R11).
      const country =
        region === null ? (world.organisations.get(org_id)?.country ?? null) : (places.regions[region]?.country ?? null);
      const may = country === null ? null : (places.countries.get(country)?.eligible ?? null);
      if (may === true && country !== null) {
        eligible = true;
        countries.add(country);
      } else if (may === null) undecided = true;
      const status = region === null ? 'unlocated' : places.status[region];
      if (isLdTr(status)) inLdTr = true;
      else if (status === 'unlocated' || status === 'unclassified') maybeLdTr = true;
    }
    if (eligible) counts.eligible += 1;
    else if (undecided) counts.undecided += 1;
    if (inLdTr) counts.inLdTr += 1;
    else if (maybeLdTr) counts.maybeLdTr += 1;
  }
  return { ...counts, countries: countries.size };
}

function checksOf(
  { entities, eligible, countries, undecided, inLdTr, maybeLdTr }: Composition,
  call: Call | undefined,
): RuleCheck[] {
  const counts: Record<Rule, { required: number | null; known: number; possible: number }> = {
    partners: { required: call?.min_partners ?? null, known: eligible, possible: undecided },
    countries: { required: call?.min_countries ?? null, known: countries, possible: undecided },
    ld_tr: { required: call?.min_ld_tr ?? null, known: inLdTr, possible: maybeLdTr },
  };
  return rules.map((rule) => ({ rule, ...counts[rule], result: decide(counts[rule], entities) }));
}

function decide(
  { required, known, possible }: { required: number | null; known: number; possible: number },
  entities: number,
): RuleResult {
  if (required === null || entities === 0) return 'not_assessed';
  if (known >= required) return 'pass';
  return known + possible < required ? 'fail' : 'unknown';
}

function overallOf(checks: readonly RuleCheck[]): RuleResult {
  const results = checks.map(({ result }) => result);
  if (results.includes('fail')) return 'fail';
  if (results.includes('unknown')) return 'unknown';
  return results.includes('not_assessed') ? 'not_assessed' : 'pass';
}

/** Projects by overall result (ELI-COUNT); `not_assessed` counts as unknown, as in the three-valued logic. */
export function eligibilityCounts(world: World): { readonly pass: number; readonly fail: number; readonly unknown: number } {
  const counts = { pass: 0, fail: 0, unknown: 0 };
  for (const { overall } of eligibilityOf(world)) counts[overall === 'not_assessed' ? 'unknown' : overall] += 1;
  return counts;
}

/** Projects that pass over those decided (ELI-SHARE). Absent `not-assessed` when none is decided. */
export function eligibleShare(world: World): Measure {
  const { pass, fail } = eligibilityCounts(world);
  return ratio(pass, pass + fail, 'not-assessed');
}

export const depthBands = ['0', '1', '2', '3+'] as const;
export type DepthBand = (typeof depthBands)[number];

/**
 * Projects with units by number of LD/TR legal entities (ELI-DEPTH): exactly 1 is minimum compliance.
 *
 * Unlike ELI-RULE it goes by the categories of the world's own period, as every other count of categories does.
 */
export const ldTrDepth: (world: World) => Readonly<Record<DepthBand, number>> = derived((world: World) => {
  const counts: Record<DepthBand, number> = { '0': 0, '1': 0, '2': 0, '3+': 0 };
  for (const { units } of world.projects) {
    if (units.length === 0) continue;
    const entities = new Set(
      units.flatMap(({ org_id, region }) => (region !== null && isLdTr(world.status[region]) ? [org_id] : [])),
    );
    counts[depthBands[Math.min(3, entities.size)] ?? '3+'] += 1;
  }
  return counts;
});
