import type { Directory } from '#core/consortium/directory.ts';
import type { PlaceRegion, PlacesFile } from '#core/consortium/files.ts';
import type { Member, MemberName } from '#core/consortium/member.ts';
import type { Status } from '#core/taxonomy/categories.ts';
import { type Period, periods } from '#core/taxonomy/periods.ts';
import type { Key, Words } from '#i18n/make-words.ts';

/** Names and places of what the builder shows, in the language of the page. */
export interface Labels {
  region(id: string): string;
  regionRow(id: string): PlaceRegion | undefined;
  country(id: string | null): string;
  theme(id: string): string;
  status(region: string | null, period: Period): Status;
  category(status: Status): string;
  organisation(place: number): string;
  name(member: MemberName): string;
  /** Null where an organisation is not on record, or its list is not loaded yet. */
  member(name: MemberName): Member | null;
}

export function labelsOf(words: Words, file: PlacesFile, directory: () => Directory | null): Labels {
  const { t } = words;
  const regions = new Map(file.regions.map((row) => [row.id, row]));
  const countries = new Map(file.countries.map(({ id, name }) => [id, name]));
  const themes = new Map(file.themes.map(({ id, label }) => [id, label]));
  const region = (id: string) => `${regions.get(id)?.name ?? id} (${id})`;
  const organisation = (place: number) => {
    const list = directory();
    return list?.name(place) ?? t('partnership.unnamed', { pic: list?.id(place).replace(/^pic-/, '') ?? '' });
  };
  return {
    region,
    regionRow: (id) => regions.get(id),
    country: (id) => (id === null ? t('common.notKnown') : (countries.get(id) ?? id)),
    theme: (id) => themes.get(id) ?? id,
    status(id, period) {
      if (id === null) return 'unlocated';
      const row = regions.get(id);
      const at = periods.indexOf(period) as 0 | 1;
      return row?.universe[at] ? (row.category[at] ?? 'unclassified') : 'outside';
    },
    category: (status) => t(`category.${status}` as Key),
    organisation,
    name({ kind, id }) {
      if (kind === 'region') return region(id);
      const place = directory()?.find(id);
      return place === undefined ? id : organisation(place);
    },
    member({ kind, id }) {
      if (kind === 'region') {
        const row = regions.get(id);
        return row === undefined ? null : { kind, id, country: row.country, region: id };
      }
      const list = directory();
      const place = list?.find(id);
      return list === null || place === undefined ? null : list.member(place);
    },
  };
}
