/*
 * Absolute addresses of what is published, below the root of the site (which ends in a slash).
 */

/** The folder of a release, which never changes once it is published. */
export const releaseAddress = (site: string, release: string): string => `${site}data/releases/${release}/`;

/** The page of a table: who follows an identifier of a data set lands here. */
export const tablePage = (site: string, table: string): string => `${site}data/${table}/`;

export const dataPage = (site: string): string => `${site}data/`;
