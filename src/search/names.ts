import { type Words, wordsOf } from '#i18n/index.ts';
import { type Language, languages } from '#i18n/languages.ts';
import { groupBy, indexBy } from '#read/index-by.ts';
import { labelsOf } from '#read/labels.ts';
import { partnershipPath } from '#read/partnership-path.ts';
import { table } from '#read/table.ts';
import { themesWithPage } from '../tables/themes.ts';

export const nameKinds = ['region', 'country', 'theme', 'partnership', 'organisation'] as const;
export type NameKind = (typeof nameKinds)[number];

/** One name of the data as the search loads it: kind, name, path of the page that shows it, other names, what it stands in. */
export interface NameRow {
  readonly kind: NameKind;
  readonly name: string;
  readonly path: `/${string}`;
  readonly also?: readonly string[];
  readonly where?: string;
}

/** How many partnerships an organisation's line names. */
const partnershipsNamed = 4;

/**
 * Everything with a name: regions, countries, themes, partnerships, and organisations, which have no page of their own and lead to
 * the partnership that lists them, or to their region.
 */
export function names(words: Words): readonly NameRow[] {
  const labels = labelsOf(words);
  const every = (label: (language: Language) => string, own: string) =>
    [...new Set(languages.map(label))].filter((name) => name !== own);
  const inLanguage = new Map(languages.map((language) => [language, labelsOf(wordsOf(language))]));
  return [
    ...table('regions').map(
      ({ region_id, name, country }): NameRow => ({
        kind: 'region',
        name,
        path: `/regions/${region_id}/`,
        also: [region_id],
        where: `${region_id}, ${labels.country(country)}`,
      }),
    ),
    ...[...new Set(table('regions').map((row) => row.country))].map((code): NameRow => {
      const name = labels.country(code);
      return {
        kind: 'country',
        name,
        path: `/countries/${code}/`,
        also: [code, ...every((language) => inLanguage.get(language)?.country(code) ?? '', name)],
        where: code,
      };
    }),
    ...themesWithPage.map((id): NameRow => {
      const name = labels.theme(id);
      return {
        kind: 'theme',
        name,
        path: `/themes/${id}/`,
        also: every((language) => inLanguage.get(language)?.theme(id) ?? '', name),
      };
    }),
    ...table('projects').map(
      ({ project_id, acronym, title, instrument }): NameRow => ({
        kind: 'partnership',
        name: acronym,
        path: partnershipPath(project_id),
        also: [...(title === null || title === acronym ? [] : [title]), project_id],
        where: labels.known('instrument', instrument),
      }),
    ),
    ...organisations(words),
  ];
}

function organisations({ t }: Words): readonly NameRow[] {
  const projects = indexBy(table('projects'), (row) => row.project_id);
  const own = groupBy(table('participations'), (row) => row.org_id);
  return table('organisations').flatMap(({ org_id, name, short_name, region_id }): NameRow[] => {
    const ids = [...new Set((own.get(org_id) ?? []).map((row) => row.project_id))];
    const acronyms = ids.slice(0, partnershipsNamed).map((id) => projects.get(id)?.acronym ?? id);
    const first = ids[0];
    const path = first !== undefined ? partnershipPath(first) : region_id === null ? null : (`/regions/${region_id}/` as const);
    if (name === null || path === null) return [];
    return [
      {
        kind: 'organisation',
        name,
        path,
        ...(short_name === null || short_name === name ? {} : { also: [short_name] }),
        where:
          first === undefined
            ? (region_id ?? '')
            : t('search.in', { names: acronyms.join(', '), more: ids.length - acronyms.length }),
      },
    ];
  });
}
