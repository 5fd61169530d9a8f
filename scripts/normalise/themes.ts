import { type Lexicon, lexiconOf, matchThemes, type ThemeMatch } from '#core/taxonomy/theme-match.ts';
import type { Origin } from '../validate/records.ts';
import type { MappingRecord, ThemeRecord } from '../validate/reference-records.ts';
import type { RowsOf } from './rows.ts';

type Kind = 'project' | 'organisation' | 's3_partnership';

/** Something that has themes: what it is, and the words it states. */
export interface Themed {
  readonly kind: Kind;
  readonly id: string;
  readonly name: string | null;
  readonly text: string | null;
  readonly mapping: MappingRecord | undefined;
  /** Themes the source gives by their id. */
  readonly given?: readonly string[];
  /** Further words, in groups of which the first that names a theme counts; they come before the text where there are any. */
  readonly hints?: readonly (readonly string[])[];
  readonly origin: Origin;
}

export const keywordLexicon = (themes: readonly ThemeRecord[]): Lexicon =>
  lexiconOf(themes.flatMap(({ theme_id, keywords }) => keywords.map((keyword) => ({ theme: theme_id, keyword }))));

/** Finds themes and writes down how each was found, and what has none. */
export class ThemeLedger {
  readonly matches: RowsOf<'theme_matches'> = [];
  readonly unmapped: RowsOf<'unmapped_themes'> = [];
  readonly #lexicon: Lexicon;
  readonly #remembered = new Map<string, readonly ThemeMatch[]>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** Themes of one thing: by the hand-kept mapping, which wins, else by keywords. */
  themesOf({ kind, id, name, text, mapping, given = [], hints = [], origin }: Themed): readonly string[] {
    if (mapping) {
      const { themes, reason } = mapping;
      for (const theme of themes) this.matches.push({ kind, id, theme, text, matched_by: 'mapping', keyword: null, reason });
      return themes;
    }
    if (given.length > 0) {
      const reason = 'Stated by the source, or given by a rule in its source.json.';
      for (const theme of given) this.matches.push({ kind, id, theme, text, matched_by: 'source', keyword: null, reason });
      return given;
    }
    const groups = [...hints, ...(text === null ? [] : [[text]])];
    for (const group of groups) {
      const found = this.#matchAny(group);
      for (const { theme, keyword, text: words } of found)
        this.matches.push({ kind, id, theme, text: words, matched_by: 'keyword', keyword, reason: null });
      if (found.length > 0) return found.map((match) => match.theme);
    }
    const { source, file, line } = origin;
    const read = groups.length === 0 ? null : groups.flat().join('; ');
    this.unmapped.push({ kind, id, name, text: read, why: read === null ? 'nothing-stated' : 'no-keyword', source, file, line });
    return [];
  }

  /** Themes that any of some texts names, each with the text that named it first. Short texts recur and are remembered. */
  #matchAny(texts: readonly string[]): { theme: string; keyword: string; text: string }[] {
    const seen = new Set<string>();
    return texts.flatMap((text) => {
      const found = this.#remembered.get(text) ?? matchThemes(text, this.#lexicon);
      this.#remembered.set(text, found);
      const fresh = found.filter(({ theme }) => !seen.has(theme));
      for (const { theme } of fresh) seen.add(theme);
      return fresh.map(({ theme, keyword }) => ({ theme, keyword, text }));
    });
  }
}
