import type { APIRoute } from 'astro';
import { wordsOf } from '#i18n/index.ts';
import type { Language } from '#i18n/languages.ts';
import { languagePaths } from '#i18n/routes.ts';
import { placesFile } from '#read/partner-files.ts';

export const getStaticPaths = languagePaths;

export const GET: APIRoute = ({ props }) => Response.json(placesFile(wordsOf(props['language'] as Language)));
