import type { Language } from './languages.ts';
import { type Key, makeWords, type Words } from './make-words.ts';
import { de } from './words/de/index.ts';
import { en } from './words/en/index.ts';
import { fr } from './words/fr/index.ts';
import { it } from './words/it/index.ts';

export type { Key, Values, Words } from './make-words.ts';

/** Every message by language; another language that lacks a key of the English one does not compile. */
export const dictionaries: Readonly<Record<Language, Readonly<Record<Key, string>>>> = { en, de, it, fr };

const made = new Map<Language, Words>();

/** The words and number formats of one language, made once. */
export function wordsOf(language: Language): Words {
  let words = made.get(language);
  if (words === undefined) {
    words = makeWords(language, dictionaries[language]);
    made.set(language, words);
  }
  return words;
}
