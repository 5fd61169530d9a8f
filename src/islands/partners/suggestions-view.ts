import { byMatch, organisationFits, type Question, type RegionFit, regionFits } from '#core/consortium/candidates.ts';
import type { Context } from './context.ts';
import { element, tableOf } from './element.ts';
import { categoryCell, draftButton, linkCell, moreButton, organisationCell, regionCell, themesCell } from './rows.ts';

export const questionOf = ({ startRegion, state }: Context): Question => ({
  start: startRegion,
  themes: new Set(state.themes),
  all: state.all === 'yes',
});

/** Suggestions for what was asked, or why there are none; `n` is null while something is still being loaded or nothing was asked. */
export function suggestionsView(context: Context, shown: number): { readonly nodes: readonly Node[]; readonly n: number | null } {
  const { words, labels, state, places, start, startRegion, shared, period } = context;
  const { t } = words;
  const only = (text: string, n: number | null = null) => ({ nodes: [element('p', {}, text)], n });
  if (startRegion === null && state.themes.length === 0)
    return start === null ? only(t('partners.suggest.ask')) : only(t('partners.suggest.noRegion', { name: labels.name(start) }), 0);
  const question = questionOf(context);
  const matched = byMatch(places, question);
  if (!matched && state.themes.length === 0)
    return only(t('partners.suggest.noProfile', { name: labels.region(startRegion ?? ''), period }), 0);
  if (startRegion !== null && shared === null) return only(t('partners.loading'));
  const fits = regionFits(places, question, shared ?? (() => 0)).filter(({ region }) => matched || region !== startRegion);
  const drawn =
    state.list === 'regions' ? regionRows(context, fits, matched, shown) : organisationRows(context, fits, matched, shown);
  if (drawn === null) return only(t('partners.search.loading'));
  const how = matched
    ? [
        t(state.all === 'yes' ? 'partners.suggest.byMatchAll' : 'partners.suggest.byMatch', {
          region: labels.region(startRegion ?? ''),
          period,
        }),
        ...(state.list === 'organisations' ? [t('partners.suggest.organisationsOf')] : []),
        ...(state.themes.length > 0 ? [t('partners.suggest.within')] : []),
      ].join(' ')
    : t(state.list === 'regions' ? 'partners.suggest.byThemes' : 'partners.suggest.organisationsByThemes', { period });
  if (drawn.rows.length === 0)
    return { nodes: [element('p', { class: 'note' }, how), element('p', {}, t('partners.suggest.none'))], n: 0 };
  const columns = [
    { label: t(state.list === 'regions' ? 'column.region' : 'column.organisation') },
    { label: t('partners.column.draft'), screen: true },
    ...(state.list === 'regions' ? [] : [{ label: t('column.region') }]),
    { label: t('column.country') },
    { label: t('column.category') },
    { label: t(matched ? 'column.themesAdded' : 'partners.column.works') },
    ...(matched ? [{ label: t('column.match'), number: true }] : []),
    ...(startRegion === null ? [] : [{ label: t('partners.column.link') }]),
  ];
  return {
    nodes: [
      element('p', { class: 'note' }, how),
      tableOf(t('partners.suggest.caption'), columns, drawn.rows),
      moreButton(context, 'suggestions', drawn.rows.length, drawn.n),
    ],
    n: drawn.n ?? drawn.rows.length,
  };
}

type Rows = Parameters<typeof tableOf>[2];

function regionRows(
  context: Context,
  fits: readonly RegionFit[],
  matched: boolean,
  shown: number,
): { rows: Rows; n: number | null } {
  const { words, labels, startRegion } = context;
  const rows = fits
    .slice(0, shown)
    .map(({ region, match, themes, specialised }) => [
      regionCell(context, region),
      draftButton(context, { kind: 'region', id: region }, 'suggestions'),
      labels.country(labels.regionRow(region)?.country ?? null),
      categoryCell(context, region),
      themesCell(context, themes, matched ? null : specialised),
      ...(matched ? [words.decimal(match)] : []),
      ...(startRegion === null ? [] : [linkCell(context, region)]),
    ]);
  return { rows, n: fits.length };
}

function organisationRows(
  context: Context,
  fits: readonly RegionFit[],
  matched: boolean,
  shown: number,
): { rows: Rows; n: number | null } | null {
  const { words, labels, startRegion, directory } = context;
  if (directory === null) return null;
  // One more than is shown tells whether there are more, without counting tens of thousands.
  const found = organisationFits(directory, fits, questionOf(context), matched, shown + 1);
  const rows = found.slice(0, shown).map(({ place, match, themes }) => {
    const member = directory.member(place);
    return [
      organisationCell(context, place),
      draftButton(context, member, 'suggestions'),
      member.region === null ? words.t('partners.organisation.unlocated') : regionCell(context, member.region),
      labels.country(member.country),
      categoryCell(context, member.region),
      themesCell(context, themes, null),
      ...(matched ? [words.decimal(match)] : []),
      ...(startRegion === null ? [] : [linkCell(context, member.region)]),
    ];
  });
  return { rows, n: found.length > shown ? null : found.length };
}
