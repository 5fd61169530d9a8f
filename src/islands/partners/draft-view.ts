import { draftBalance } from '#core/consortium/draft.ts';
import { pageHref } from '#i18n/routes.ts';
import { type Context, resultText } from './context.ts';
import { element, tableOf } from './element.ts';
import { categoryCell, draftButton } from './rows.ts';

/** The members of the draft, in the order in which they were added. */
export function draftView(context: Context): readonly Node[] {
  const { words, labels, state, directory } = context;
  return state.with.flatMap((name) => {
    const member = labels.member(name);
    // An organisation whose list is still on its way; one that is not on record is named in the note above the tool.
    if (member === null) return directory === null ? [element('li', {}, words.t('partners.search.loading'))] : [];
    const place = member.region === null ? words.t('partners.organisation.unlocated') : regionLink(context, member.region);
    return element(
      'li',
      {},
      element(
        'strong',
        { dir: 'auto' },
        name.kind === 'region' ? words.t('partners.draft.region', { region: labels.region(name.id) }) : labels.name(name),
      ),
      ' ',
      element(
        'span',
        { class: 'place' },
        ...(name.kind === 'region' ? [] : [place, ', ']),
        labels.country(member.country),
        ' · ',
        categoryCell(context, member.region),
      ),
      ' ',
      draftButton(context, name, 'draft'),
    );
  });
}

const regionLink = ({ words, labels }: Context, id: string) =>
  element('a', { href: pageHref(words.language, `/regions/${id}/`) }, labels.region(id));

/** The rules of the call against the draft, each with its result and where it was read. */
export function checkView(context: Context): readonly Node[] {
  const { words, call, eligibility, period } = context;
  const { t, count } = words;
  if (call === null || eligibility === null) return [element('p', {}, t('partners.check.choose'))];
  const source =
    call.source === null
      ? t('partners.check.noSource')
      : element('a', { href: call.source, rel: 'noopener' }, t('partnership.ruleSource'));
  return [
    tableOf(
      t('partners.check.caption', { call: call.id, period }),
      [
        { label: t('column.rule') },
        { label: t('column.required'), number: true },
        { label: t('partners.check.known'), number: true },
        { label: t('column.possible'), number: true },
        { label: t('column.result') },
      ],
      eligibility.checks.map((check) => [
        t(`rule.${check.rule}`),
        check.required === null ? t('common.na') : count(check.required),
        count(check.known),
        count(check.possible),
        element('span', { class: `result ${check.result}`, 'data-rule': check.rule }, resultText(context, check)),
      ]),
    ),
    element(
      'p',
      { class: 'note sources' },
      call.status === null ? '' : t('partners.check.status', { status: call.status }),
      ' ',
      source,
    ),
  ];
}

/** Shares of the draft by category beside those of the population. */
export function balanceView(context: Context): readonly Node[] {
  const { words, places, members, period } = context;
  const { t, count, percent } = words;
  const { rows, n, outside, smallN } = draftBalance(places.world, members);
  return [
    tableOf(
      t('partners.balance.caption', { period }),
      [
        { label: t('column.category') },
        { label: t('column.members'), number: true },
        { label: t('partners.balance.share'), number: true },
        { label: t('partners.balance.population'), number: true },
      ],
      rows.map((row) => [
        element('span', { class: `category ${row.category}` }, t(`category.${row.category}`)),
        count(row.members),
        // Below three members a share says less than the count itself (rule R12).
        n < 3 ? t('common.na') : percent(row.share.value),
        percent(row.population.value),
      ]),
    ),
    element(
      'p',
      { class: 'note' },
      t('partners.balance.note', { n, outside }),
      ...(smallN ? [` ${t('common.smallNExplained')}`] : []),
    ),
  ];
}
