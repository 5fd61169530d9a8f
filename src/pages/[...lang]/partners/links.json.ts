import type { APIRoute } from 'astro';
import { linksFile } from '#read/partner-files.ts';

/** One file for all languages: it holds no words. */
export const getStaticPaths = () => [{ params: { lang: undefined } }];

export const GET: APIRoute = () => Response.json(linksFile());
