/** Languages of the site; the first has no path prefix. A language is published when it has a dictionary in index.ts. */
export const languages = ['en', 'de', 'it', 'fr'] as const;
export type Language = (typeof languages)[number];
export const defaultLanguage: Language = 'en';

/** How a language names itself. */
export const ownName: Record<Language, string> = {
  en: 'English',
  de: 'Deutsch',
  it: 'Italiano',
  fr: 'Français',
};
