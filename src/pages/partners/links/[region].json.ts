import type { APIRoute } from 'astro';
import { linksFile } from '#read/partner-files.ts';
import { table } from '#read/table.ts';

export const getStaticPaths = () => table('regions').map(({ region_id }) => ({ params: { region: region_id } }));

/** The regions that one shares projects with; one file for all languages, as it holds no words. */
export const GET: APIRoute = ({ params }) => Response.json(linksFile(params['region'] ?? ''));
