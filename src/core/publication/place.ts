/** Does the address name this machine only? Then nobody else has seen what is built for it. */
export const isLocal = (site: string): boolean => /^(localhost|127(\.\d+){3}|\[::1\]|0\.0\.0\.0)$/.test(new URL(site).hostname);

/** The address that trial builds name, whatever port they are looked at on. */
const trialSite = 'http://localhost:4321/';

/** Absolute address of the site's root from its parts as astro.config.mjs has them; ends in a slash. */
export function siteRoot(environment: Readonly<Record<string, string | undefined>>): string {
  const site = environment['ATLAS_SITE'] ?? trialSite;
  const base = environment['ATLAS_BASE'] ?? '/';
  const root = new URL(base.endsWith('/') ? base : `${base}/`, isLocal(site) ? trialSite : site);
  return root.href;
}

/**
 * The folder that keeps the releases.
 *
 * Shape   ATLAS_RELEASES where it is set; `releases` for a site with a public address. What is built for this machine alone goes to `releases/local`: its descriptions
 *         name an address that nobody else can open, so it must never be among what is published.
 */
export function shelfOf(environment: Readonly<Record<string, string | undefined>>): string {
  const given = environment['ATLAS_RELEASES'];
  if (given !== undefined && given !== '') return given.replace(/(?<=.)\/+$/, '');
  return isLocal(siteRoot(environment)) ? 'releases/local' : 'releases';
}

/**
 * The list of the releases that are online already, which a deploy must not lose: ATLAS_EARLIER where it is set, else releases.json of the site.
 *
 * Absent  null for a site of this machine alone, and where ATLAS_EARLIER is `none`.
 */
export function earlierList(environment: Readonly<Record<string, string | undefined>>): string | null {
  const given = environment['ATLAS_EARLIER'];
  if (given === 'none') return null;
  if (given !== undefined && given !== '') return given;
  const site = siteRoot(environment);
  return isLocal(site) ? null : `${site}data/releases.json`;
}
