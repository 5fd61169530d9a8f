import type { APIRoute } from 'astro';
import { sliceFile, slices } from '#read/explorer-files.ts';

export const getStaticPaths = () => slices.map((slice, number) => ({ params: { slice: String(number) }, props: slice }));

/** The figures of the regions in one slice. */
export const GET: APIRoute = ({ props }) => Response.json(sliceFile(props as (typeof slices)[number]));
