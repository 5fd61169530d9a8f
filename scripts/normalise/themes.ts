import { type Lexicon, lexiconOf, matchThemes } from '#core/taxonomy/theme-match.ts';
import type { MappingRecord, Origin, ThemeRecord } from '../validate/records.ts';
import type { RowsOf } from './rows.ts';

type Kind = 'project' | 'organisation' | 's3_partnership';

/** Something that has themes: what it is, and the words it states. */
export interface Themed {
  readonly kind: Kind;
  readonly id: string;
  readonly name: string | null;
  readonly text: string | null;
  readonly mapping: MappingRecord | undefined;
  readonly origin: Origin;
}

export const keywordLexicon = (themes: readonly ThemeRecord[]): Lexicon =>
  lexiconOf(themes.flatMap(({ theme_id, keywords }) => keywords.map((keyword) => ({ theme: theme_id, keyword }))));

/** Finds themes and writes down how each was found, and what has none. */
export class ThemeLedger {
  readonly matches: RowsOf<'theme_matches'> = [];
  readonly unmapped: RowsOf<'unmapped_themes'> = [];
  readonly #lexicon: Lexicon;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** Themes of one thing: by the hand-kept mapping, which wins, else by keywords. */
  themesOf({ kind, id, name, text, mapping, origin }: Themed): readonly string[] {
    if (mapping) {
      const { themes, reason } = mapping;
      for (const theme of themes) this.matches.push({ kind, id, theme, text, matched_by: 'mapping', keyword: null, reason });
      return themes;
    }
    const found = text === null ? [] : matchThemes(text, this.#lexicon);
    for (const { theme, keyword } of found)
      this.matches.push({ kind, id, theme, text, matched_by: 'keyword', keyword, reason: null });
    if (found.length === 0) {
      const { source, file, line } = origin;
      this.unmapped.push({ kind, id, name, text, why: text === null ? 'nothing-stated' : 'no-keyword', source, file, line });
    }
    return found.map((match) => match.theme);
  }
}
