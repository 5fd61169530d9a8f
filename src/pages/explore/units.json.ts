import { unitsFile } from '#read/explorer-files.ts';

/** Who takes part in what, for cuts of the projects that no table publishes. */
export const GET = () => Response.json(unitsFile());
