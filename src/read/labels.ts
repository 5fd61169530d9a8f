import type { Key, Words } from '#i18n/index.ts';
import { indexBy } from './index-by.ts';
import { country as countryRow, region as regionRow } from './places.ts';
import { table } from './table.ts';

/** Boxes of the map are narrow: the islands' own names in place of those of their authorities. */
const insetNames: Record<string, string> = { PT20: 'Açores', PT30: 'Madeira', NO0B: 'Svalbard' };

const themes = indexBy(table('themes'), (row) => row.theme_id);

export interface Labels {
  category(code: string): string;
  country(code: string): string;
  theme(id: string): string;
  /** Several themes; their names hold commas and "and", so that a semicolon stands between them. */
  themes(ids: readonly string[]): string;
  /** Name of a region with its code: "Andalucía (ES61)". */
  region(id: string): string;
  regionName(id: string): string;
  /** Name short enough for the box of an inset on the map. */
  insetName(id: string): string;
  /** Why something is absent; a code without words is shown as it is, so that it is seen. */
  reason(code: string): string;
  /** A message whose key ends in a code of the data: `known('role', 'coordinator')`. */
  known(group: string, code: string): string;
}

/** Words for the codes of the data, in one language. Themes and countries take theirs from the published lists. */
export function labelsOf({ language, t, has, parted }: Words): Labels {
  const known = (group: string, code: string) => {
    const key = `${group}.${code}`;
    return has(key) ? t(key as Key) : code;
  };
  const suffix = language as string;
  const theme = (id: string) => {
    const row = themes.get(id);
    if (row === undefined) return id;
    return suffix === 'de' ? row.label_de : suffix === 'it' ? row.label_it : suffix === 'fr' ? row.label_fr : row.label_en;
  };
  return {
    known,
    theme,
    themes: (ids) => parted(ids.map(theme)),
    category: (code) => known('category', code),
    reason: (code) => known('reason', code),
    country: (code) => {
      const row = countryRow(code);
      return suffix === 'de' ? row.name_de : suffix === 'it' ? row.name_it : suffix === 'fr' ? row.name_fr : row.name;
    },
    region: (id) => `${regionRow(id).name} (${id})`,
    regionName: (id) => regionRow(id).name,
    insetName: (id) => insetNames[id] ?? regionRow(id).name,
  };
}
