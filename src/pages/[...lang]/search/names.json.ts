import type { APIRoute } from 'astro';
import { wordsOf } from '#i18n/index.ts';
import type { Language } from '#i18n/languages.ts';
import { languagePaths } from '#i18n/routes.ts';
import { names } from '../../../search/names.ts';

export const getStaticPaths = languagePaths;

/** The names that the search offers, loaded when the search is opened. */
export const GET: APIRoute<{ language: Language }> = ({ props: { language } }) =>
  new Response(JSON.stringify(names(wordsOf(language))), { headers: { 'content-type': 'application/json' } });
