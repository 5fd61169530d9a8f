import { type MemberName, memberKey } from '#core/consortium/member.ts';
import { isSmall } from '#core/metrics/small-numbers.ts';
import { pageHref } from '#i18n/routes.ts';
import type { Context } from './context.ts';
import { element } from './element.ts';

/* Cells that suggestions, completions and the draft have in common. */

const themesShown = 4;

/** The category of a region, by word and mark. */
export function categoryCell({ labels, period }: Context, region: string | null): HTMLElement {
  const status = labels.status(region, period);
  return element('span', { class: `category ${status}` }, labels.category(status));
}

/** A region by name, leading to its factsheet, with the mark of few projects. */
export function regionCell({ words, labels }: Context, id: string): readonly Node[] {
  const n = labels.regionRow(id)?.profile?.n ?? 0;
  const link = element('a', { href: pageHref(words.language, `/regions/${id}/`) }, labels.region(id));
  return isSmall('projects', n) && n > 0
    ? [link, element('small', { class: 'under' }, words.t('partners.smallProfile', { n }))]
    : [link];
}

/** An organisation by name, with what is on record of it. */
export function organisationCell(context: Context, place: number): readonly Node[] {
  const { words, labels, directory } = context;
  const facts = [
    words.t('partners.organisation.projects', { n: directory?.projects(place) ?? 0 }),
    ...(directory?.registered(place) ? [words.t('partners.organisation.registered')] : []),
  ];
  return [element('span', { dir: 'auto' }, labels.organisation(place)), element('small', { class: 'under' }, facts.join(', '))];
}

export function themesCell({ words, labels }: Context, themes: readonly string[], specialised: ReadonlySet<string> | null): string {
  const names = themes
    .slice(0, themesShown)
    .map((id) =>
      specialised === null || specialised.has(id)
        ? labels.theme(id)
        : words.t('partners.theme.active', { theme: labels.theme(id) }),
    );
  const more = themes.length - themesShown;
  return words.parted([...names, ...(more > 0 ? [words.t('partners.theme.more', { n: more })] : [])]);
}

/** Whether a region is linked to the one that looks for partners, and by how many projects (NET-W). */
export function linkCell({ words: { t }, startRegion, shared }: Context, region: string | null): string {
  if (startRegion === null || region === null || shared === null) return t('common.na');
  const n = region === startRegion ? null : shared(region);
  return n === null ? t('common.na') : n === 0 ? t('partners.link.none') : t('partners.link.shared', { n });
}

/** The button that puts a candidate into the draft, or takes it out again. `list` tells equal buttons of two lists apart. */
export function draftButton({ words: { t }, labels, inDraft }: Context, name: MemberName, list: string): HTMLElement {
  const inside = inDraft.has(memberKey(name));
  const text = labels.name(name);
  return element(
    'button',
    {
      type: 'button',
      'data-do': inside ? 'remove' : 'add',
      'data-member': memberKey(name),
      'data-focus': `${list} ${memberKey(name)}`,
      'aria-label': t(inside ? 'partners.removeNamed' : 'partners.addNamed', { name: text }),
    },
    t(inside ? 'partners.remove' : 'partners.add'),
  );
}

/** A button that shows further rows, with how many are shown. */
export function moreButton({ words: { t, count } }: Context, list: string, shown: number, n: number | null): HTMLElement {
  return element(
    'p',
    { class: 'more-rows no-print' },
    n === null ? null : t('partners.suggest.shown', { shown: count(shown), n: count(n) }),
    n !== null && shown >= n
      ? null
      : element(
          'button',
          { type: 'button', 'data-do': 'more', 'data-list': list, 'data-focus': `more ${list}` },
          t('partners.suggest.more'),
        ),
  );
}
