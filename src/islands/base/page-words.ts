import type { Language } from '#i18n/languages.ts';
import { makeWords, type Words } from '#i18n/make-words.ts';

/**
 * The words that the page hands to its scripts (components/PageWords.astro), with the number formats of its language.
 *
 * Errors  throws where the page holds no such element: it lacks the component.
 */
export function pageWords(page: Document = document): Words {
  const text = page.getElementById('page-words')?.textContent;
  if (!text) throw new Error('This page hands its scripts no words. Place <PageWords> on it.');
  const { language, messages } = JSON.parse(text) as { language: Language; messages: Record<string, string> };
  return makeWords(language, messages);
}
