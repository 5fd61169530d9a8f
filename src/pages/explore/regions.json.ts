import { regionsFile } from '#read/explorer-files.ts';

/** The regions as the explorer and the comparison read them. */
export const GET = () => Response.json(regionsFile());
