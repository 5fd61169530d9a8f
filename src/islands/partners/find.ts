import type { Directory } from '#core/consortium/directory.ts';
import type { PlacesFile } from '#core/consortium/files.ts';
import { memberKey } from '#core/consortium/member.ts';
import { nameIndex, searchNames } from '#core/consortium/search.ts';
import type { Words } from '#i18n/make-words.ts';
import type { Choice } from './combobox.ts';
import type { Labels } from './labels.ts';

const regionsShown = 6;
const organisationsShown = 20;

/** Looks regions and organisations up by what a reader types; organisations as soon as their list is there. */
export function finder(words: Words, labels: Labels, file: PlacesFile, directory: () => Directory | null) {
  const { t } = words;
  const regions = nameIndex(file.regions.map(({ id, name, country }) => `${name} ${id} ${labels.country(country)}`));
  return (query: string): { readonly choices: readonly Choice[]; readonly note: string } => {
    const list = directory();
    const regionChoices = searchNames(regions, query, regionsShown).flatMap((place): Choice[] => {
      const row = file.regions[place];
      if (row === undefined) return [];
      return [
        {
          key: memberKey({ kind: 'region', id: row.id }),
          name: row.name,
          detail: `${t('partners.search.region', { id: row.id })}, ${labels.country(row.country)}`,
        },
      ];
    });
    const organisationChoices = (list?.search(query, organisationsShown) ?? []).map((place): Choice => {
      const { id, region, country } = list?.member(place) ?? { id: '', region: null, country: null };
      const short = list?.shortName(place);
      return {
        key: memberKey({ kind: 'org', id }),
        name: labels.organisation(place),
        detail: [
          ...(short ? [short] : []),
          region === null ? t('partners.organisation.unlocated') : labels.region(region),
          labels.country(country),
          t('partners.organisation.projects', { n: list?.projects(place) ?? 0 }),
        ].join(', '),
      };
    });
    const choices = [...regionChoices, ...organisationChoices];
    const results = t('partners.search.results', { n: choices.length });
    return { choices, note: list === null ? `${results}. ${t('partners.search.loading')}` : results };
  };
}
