import { escaped } from '../core/text/markup.ts';

/** What a sitemap lists: pages of one site, of which some are one page in several languages. */
export interface SitemapOptions {
  /** Absolute address of the site's root, base path included, ending in a slash. */
  readonly root: string;
  readonly languages: readonly string[];
  readonly defaultLanguage: string;
}

/** Pages that are no entry of their own: the page for missing addresses, and single figures to be framed elsewhere. */
const unlisted = /^(404|([a-z]{2}\/)?embed)(\/|$)/;

/**
 * The sitemap of built pages: each page of each language with links to itself in every language.
 *
 * Shape   paths relative to the root, with a slash at the end and none in front: `de/coverage/`, `` for the overview.
 * Absent  a page that exists in one language only carries no alternates.
 * Source  sitemaps.org 0.9; alternates as `xhtml:link`, with `x-default` for the language without prefix.
 */
export function sitemap(paths: readonly string[], { root, languages, defaultLanguage }: SitemapOptions): string {
  const versions = new Map<string, Map<string, string>>();
  for (const path of [...paths].filter((path) => !unlisted.test(path)).sort()) {
    const language = languages.find((code) => path.startsWith(`${code}/`)) ?? defaultLanguage;
    const page = language === defaultLanguage ? path : path.slice(language.length + 1);
    versions.set(page, (versions.get(page) ?? new Map()).set(language, new URL(path, root).href));
  }
  const entries = [...versions.values()].flatMap((addresses) => {
    const links = addresses.size < 2 ? [] : [...addresses].map(([language, address]) => alternate(language, address));
    const neutral = addresses.get(defaultLanguage);
    if (links.length > 0 && neutral !== undefined) links.push(alternate('x-default', neutral));
    return [...addresses.values()].map((address) => `<url><loc>${escaped(address)}</loc>${links.join('')}</url>`);
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.join('\n')}
</urlset>
`;
}

/** What crawlers may read, which is everything, and where the sitemap is. */
export const robots = (root: string): string => `User-agent: *\nAllow: /\n\nSitemap: ${new URL('sitemap.xml', root).href}\n`;

const alternate = (language: string, address: string): string =>
  `<xhtml:link rel="alternate" hreflang="${language}" href="${escaped(address)}"/>`;
