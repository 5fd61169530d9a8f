import { indexBy } from './index-by.ts';
import { table } from './table.ts';

export type ThemeRow = ReturnType<typeof table<'themes'>>[number];

const themes = indexBy(table('themes'), (row) => row.theme_id);

/** A theme of the taxonomy; throws for an id that is not in it. */
export function themeOf(id: string): ThemeRow {
  const row = themes.get(id);
  if (row === undefined) throw new Error(`Theme ${id} is not in public/data/tables/themes.csv. Run "npm run data" again.`);
  return row;
}

/** Themes directly below one. */
export const themesBelow = (id: string): readonly string[] =>
  table('themes')
    .filter((row) => row.broader_id === id)
    .map((row) => row.theme_id);
