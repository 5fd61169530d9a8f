import { byMatch, type Question } from '#core/consortium/candidates.ts';
import { firstOf } from '#core/consortium/first-of.ts';
import { memberKey } from '#core/consortium/member.ts';
import { type Candidate, type Completion, completions, effectsOn, gapsOf } from '#core/consortium/missing.ts';
import { matchIn } from '#core/metrics/partners.ts';
import type { Context } from './context.ts';
import { element, tableOf } from './element.ts';
import { categoryCell, draftButton, linkCell, moreButton, organisationCell, regionCell } from './rows.ts';
import { questionOf } from './suggestions-view.ts';

/** What the draft lacks for the rules of its call, and who would bring it nearer; null where no call is chosen. */
export function missingView(context: Context, shown: number): readonly Node[] | null {
  const { words, call, coreCall, eligibility, labels, members, places, state, startRegion, directory } = context;
  const { t, list } = words;
  if (call === null || coreCall === null || eligibility === null) return null;
  const gaps = gapsOf(eligibility.checks);
  if (gaps.length === 0) {
    const stated = eligibility.checks.some(({ required }) => required !== null);
    return [element('p', {}, t(stated ? 'partners.missing.done' : 'partners.missing.unconfirmed', { call: call.id }))];
  }
  const needs = element(
    'p',
    {},
    t('partners.missing.needs', {
      call: call.id,
      gaps: list(gaps.map(({ rule, lacks }) => t(`partners.missing.${rule}`, { n: lacks }))),
    }),
  );
  const question = questionOf(context);
  const matched = byMatch(places, question);
  const order = matched
    ? t('partners.missing.order', { region: labels.region(startRegion ?? '') })
    : t(state.themes.length > 0 ? 'partners.missing.orderThemes' : 'partners.missing.orderPlain');
  const organisations = state.list === 'organisations';
  if (organisations && directory === null) return [needs, element('p', {}, t('partners.search.loading'))];
  const effectOf = effectsOn(places.world, members, coreCall);
  const found = completions(
    organisations ? organisationCandidates(context, question, shown + 1) : regionCandidates(context, question),
    effectOf,
    shown + 1,
  );
  const columns = [
    { label: t(organisations ? 'column.organisation' : 'column.region') },
    { label: t('partners.column.draft'), screen: true },
    ...(organisations ? [{ label: t('column.region') }] : []),
    { label: t('column.country') },
    { label: t('column.category') },
    { label: t('partners.column.helps') },
    ...(matched ? [{ label: t('column.match'), number: true }] : []),
    ...(startRegion === null ? [] : [{ label: t('partners.column.link') }]),
  ];
  return [
    needs,
    element('p', { class: 'note' }, order),
    tableOf(
      t('partners.missing.caption'),
      columns,
      found.slice(0, shown).map((one) => rowOf(context, one, matched)),
    ),
    moreButton(context, 'missing', Math.min(shown, found.length), found.length > shown ? null : found.length),
  ];
}

interface Placed extends Candidate {
  /** Place in the directory; null for a region. */
  readonly place: number | null;
}

function rowOf(context: Context, { effect, fit, place, region, country }: Completion<Placed>, matched: boolean) {
  const { words, labels, directory, startRegion } = context;
  const { t } = words;
  const helps = effect.helps.map((rule) => {
    const name = t(`partners.rule.${rule}`);
    return effect.completes.includes(rule) ? t('partners.missing.completes', { rule: name }) : name;
  });
  const member =
    place === null ? { kind: 'region' as const, id: region ?? '' } : (directory?.member(place) ?? { kind: 'org' as const, id: '' });
  const regionText = region === null ? t('partners.organisation.unlocated') : regionCell(context, region);
  return [
    place === null ? regionText : organisationCell(context, place),
    draftButton(context, member, 'missing'),
    ...(place === null ? [] : [regionText]),
    labels.country(country),
    categoryCell(context, region),
    words.parted(helps),
    ...(matched ? [words.decimal(region === startRegion ? null : fit)] : []),
    ...(startRegion === null ? [] : [linkCell(context, region)]),
  ];
}

/** How well a region fits what was asked: what it adds to the start, or how many of the themes chosen it works on. */
function regionFit({ places }: Context, { start, themes }: Question): (region: string | null) => number {
  const own = start === null ? undefined : places.rowOf.get(start);
  return (region) => {
    if (region === null) return 0;
    const row = places.rowOf.get(region);
    if (own !== undefined) return row === undefined || row === own ? 0 : (matchIn(places.matrix, own, row).value ?? 0);
    return (places.work.get(region) ?? []).filter(({ theme }) => themes.has(theme)).length;
  };
}

function* regionCandidates(context: Context, question: Question): Generator<Placed> {
  const fitOf = regionFit(context, question);
  for (const [order, { id, country }] of context.file.regions.entries())
    if (!context.inDraft.has(memberKey({ kind: 'region', id }))) yield { country, region: id, fit: fitOf(id), order, place: null };
}

/** Of each place the first organisations: those there do the same for a draft, so that no more of them can be among the first `n`. */
function* organisationCandidates(context: Context, question: Question, n: number): Generator<Placed> {
  const { directory, members, places } = context;
  if (directory === null) return;
  const fitOf = regionFit(context, question);
  const drafted = new Set(members.flatMap(({ kind, id }) => (kind === 'org' ? [directory.find(id)] : [])));
  // Where only themes were chosen, those of the organisation itself decide.
  const byThemes = !byMatch(places, question) && question.themes.size > 0;
  const { themes } = question;
  for (const { country, region, members: own } of directory.neighbourhoods()) {
    const free = own.filter((place) => !drafted.has(place));
    const first = byThemes
      ? firstOf(free, n, (a, b) => directory.countOn(b, themes) - directory.countOn(a, themes) || a - b)
      : free.slice(0, n);
    const fit = byThemes ? 0 : fitOf(region);
    for (const place of first)
      yield { country, region, fit: byThemes ? directory.countOn(place, themes) : fit, order: place, place };
  }
}
