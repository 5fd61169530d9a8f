import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { defaultLanguage, languages } from '../i18n/languages.ts';
import { indexPages } from './search-index.ts';
import { robots, sitemap } from './sitemap.ts';

/** Writes sitemap.xml, robots.txt and the index of the search beside the built pages; it lists what was built, so a new page needs no line here. */
export function siteFiles(): AstroIntegration {
  let root = '';
  return {
    name: 'site-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = new URL(config.base.endsWith('/') ? config.base : `${config.base}/`, config.site).href;
      },
      'astro:build:done': async ({ dir, pages }) => {
        const paths = pages.map(({ pathname }) => pathname);
        await writeFile(new URL('sitemap.xml', dir), sitemap(paths, { root, languages, defaultLanguage }));
        await writeFile(new URL('robots.txt', dir), robots(root));
        await indexPages(dir, paths, { languages, defaultLanguage });
      },
    },
  };
}
