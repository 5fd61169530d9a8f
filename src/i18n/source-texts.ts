import type { Language } from './languages.ts';
import de from './source-texts/de.json' with { type: 'json' };
import fr from './source-texts/fr.json' with { type: 'json' };
import it from './source-texts/it.json' with { type: 'json' };

/*
 * What the lists and source files of this compilation say in English, such as titles and notes of sources or names of waves, in the
 * other languages. Keyed by the English text: a text that a new drop words anew is shown in English, marked as such, until it is
 * translated here. Words quoted from somebody else's source (titles of projects, strategies) are never translated.
 */

const translations: Partial<Record<Language, Readonly<Record<string, string>>>> = { de, it, fr };

/** A text and, where it is not in the language of the page, its own. */
export interface SourceText {
  readonly text: string;
  readonly lang?: 'en';
}

/** Several notes on one row stand in one cell, parted so. */
const parting = ' · ';

/**
 * A text of the data in the language of the page, else as it stands, marked English.
 *
 * Shape  a note that the pipeline writes holds numbers; they stand in the key as {1}, {2} … and keep their digits.
 * Absent an empty text for `null`.
 */
export function sourceText(language: Language, text: string | null): SourceText {
  const translation = translations[language];
  if (translation === undefined || text === null) return { text: text ?? '' };
  const parts = text.split(parting).map((part) => translation[part] ?? numbered(translation, part));
  return parts.every((part) => part !== undefined) ? { text: parts.join(parting) } : { text, lang: 'en' };
}

function numbered(translation: Readonly<Record<string, string>>, text: string): string | undefined {
  const numbers: string[] = [];
  const key = text.replace(/\d+/g, (digits) => `{${numbers.push(digits)}}`);
  return translation[key]?.replace(/\{(\d+)\}/g, (_, place: string) => numbers[Number(place) - 1] ?? '');
}

/** English texts that have a translation; for the test that looks for what is missing or left over. */
export const translatedTexts = (language: Language): readonly string[] => Object.keys(translations[language] ?? {});
