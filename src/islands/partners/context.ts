import type { Directory } from '#core/consortium/directory.ts';
import { draftEligibility } from '#core/consortium/draft.ts';
import type { PlaceCall, PlacesFile } from '#core/consortium/files.ts';
import { type Member, type MemberName, memberKey } from '#core/consortium/member.ts';
import { type PeriodPlaces, periodPlaces, type SharedProjects } from '#core/consortium/places.ts';
import type { Call } from '#core/entities/tables.ts';
import type { Eligibility, RuleCheck, RuleResult } from '#core/metrics/eligibility.ts';
import { matchIn } from '#core/metrics/partners.ts';
import { currentPeriod, type Period, periods } from '#core/taxonomy/periods.ts';
import type { Words } from '#i18n/make-words.ts';
import type { Labels } from './labels.ts';
import type { State } from './state.ts';

/** What has been loaded; organisations and links come when they are needed. */
export interface Loaded {
  readonly file: PlacesFile;
  readonly directory: Directory | null;
  /** What a region shares with others; null while it is on its way. */
  readonly sharedOf: (region: string) => SharedProjects | null;
}

/** Everything the views draw from: the state with what follows from it, made anew at each step. */
export interface Context extends Loaded {
  readonly words: Words;
  readonly labels: Labels;
  readonly state: State;
  /** That of the call; the current one where none is chosen. */
  readonly period: Period;
  readonly places: PeriodPlaces;
  readonly call: PlaceCall | null;
  readonly coreCall: Call | null;
  readonly members: readonly Member[];
  readonly inDraft: ReadonlySet<string>;
  /** Who looks for partners; its region is null where it is not known. */
  readonly start: Member | null;
  /** Region to measure additions from: that of the start, or of the first member with a portfolio. */
  readonly startRegion: string | null;
  /** What that region shares with others; null without one, and while it is on its way. */
  readonly shared: SharedProjects | null;
  readonly eligibility: Eligibility | null;
  /** Members of the address that are not on record. */
  readonly unknown: readonly string[];
}

const placesMade = new Map<Period, PeriodPlaces>();

function placesIn(file: PlacesFile, period: Period): PeriodPlaces {
  let made = placesMade.get(period);
  if (made === undefined) {
    made = periodPlaces(file, period);
    placesMade.set(period, made);
  }
  return made;
}

/** Makes what suggestions of each period wait for, a period at each call; false once nothing is left. */
export function preparedPlaces(file: PlacesFile): () => boolean {
  const left = [...periods];
  return () => {
    const period = left.pop();
    if (period === undefined) return false;
    const { matrix } = placesIn(file, period);
    if (matrix.rows.length > 1) matchIn(matrix, 0, 1);
    return left.length > 0;
  };
}

export function contextOf(state: State, loaded: Loaded, words: Words, labels: Labels): Context {
  const call = loaded.file.calls.find(({ id }) => id === state.call) ?? null;
  const period = call?.period ?? currentPeriod;
  const places = placesIn(loaded.file, period);
  const coreCall = call && { ...call, call_id: call.id, proposals_received: null, proposals_retained: null };
  const found = state.with.map((name) => [name, labels.member(name)] as const);
  const members = found.flatMap(([, member]) => (member === null ? [] : [member]));
  const [from] = state.from;
  const start = from === undefined ? null : labels.member(from);
  const first = members.find(({ region }) => region !== null && places.rowOf.has(region));
  const startRegion = from !== undefined ? (start?.region ?? null) : state.themes.length > 0 ? null : (first?.region ?? null);
  const lost = (name: MemberName, member: Member | null) => (member === null && loaded.directory !== null ? [memberKey(name)] : []);
  return {
    ...loaded,
    words,
    labels,
    state,
    period,
    places,
    call,
    coreCall,
    members,
    inDraft: new Set(members.map(memberKey)),
    start,
    startRegion,
    shared: startRegion === null ? null : loaded.sharedOf(startRegion),
    eligibility: coreCall && draftEligibility(places.world, members, coreCall),
    unknown: [...(from === undefined ? [] : lost(from, start)), ...found.flatMap(([name, member]) => lost(name, member))],
  };
}

/** What a rule came to, in words; an empty draft is not a draft that fails. */
export function resultText({ words: { t }, members }: Context, { result, required }: RuleCheck): string {
  return result === 'not_assessed' && required !== null && members.length === 0
    ? t('partners.check.empty')
    : t(`partners.result.${result}`);
}

/** Rules whose result another step has changed, as a sentence; says so where none has. */
export function changedRules(before: Context, after: Context): string {
  const { t } = after.words;
  const was = new Map<string, RuleResult>(before.eligibility?.checks.map(({ rule, result }) => [rule, result]));
  const changed = (after.eligibility?.checks ?? []).filter(({ rule, result }) => was.get(rule) !== result);
  if (after.eligibility === null) return '';
  if (changed.length === 0) return t('partners.said.unchanged');
  return changed
    .map((check) => t('partners.said.rule', { rule: t(`partners.rule.${check.rule}`), result: resultText(after, check) }))
    .join(' ');
}
