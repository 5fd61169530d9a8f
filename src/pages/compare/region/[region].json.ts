import type { APIRoute } from 'astro';
import { comparedRegion } from '#read/compared-regions.ts';
import { table } from '#read/table.ts';

export const getStaticPaths = () =>
  table('regions').map(({ region_id }) => ({ params: { region: region_id }, props: { region_id } }));

/** A region as the comparison reads it. */
export const GET: APIRoute = ({ props }) => Response.json(comparedRegion((props as { region_id: string }).region_id));
