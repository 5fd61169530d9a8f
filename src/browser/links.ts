import { readdirSync, readFileSync } from 'node:fs';

/** A link to this site that leads nowhere. */
export interface DeadLink {
  readonly page: string;
  readonly address: string;
  readonly reason: string;
}

const attribute = /<(?:a|link|img|script|use|source|iframe|image)\b[^>]*?\s(?:href|src)="([^"]*)"/g;
const absoluteMeta = /<meta property="og:(?:image|url)" content="([^"]*)"/g;
const identifier = /\sid="([^"]*)"/g;

/**
 * Follows every address in the pages of a built folder that leads to the site itself, fragments included.
 *
 * Shape   folder with index.html files; `base` as the site was built with, `/` or `/atlas/`; `site` its origin.
 *         Addresses to other sites are left alone: no network is touched.
 */
export function deadLinks(folder: string, base: string, site: string): { checked: number; dead: DeadLink[] } {
  const files = new Set(readdirSync(folder, { recursive: true, encoding: 'utf8' }));
  const anchors = new Map<string, ReadonlySet<string>>();
  const anchorsOf = (file: string): ReadonlySet<string> => {
    const known = anchors.get(file) ?? new Set(matches(readFileSync(`${folder}/${file}`, 'utf8'), identifier).map(unescaped));
    anchors.set(file, known);
    return known;
  };
  const dead: DeadLink[] = [];
  let checked = 0;
  for (const page of files) {
    if (!page.endsWith('.html')) continue;
    const text = readFileSync(`${folder}/${page}`, 'utf8');
    const at = new URL(base + page.replace(/index\.html$/, ''), site);
    for (const address of new Set([...matches(text, attribute), ...matches(text, absoluteMeta)].map(unescaped))) {
      const target = new URL(address, at);
      if (target.origin !== new URL(site).origin) continue;
      checked++;
      const path = decodeURIComponent(target.pathname);
      const own = path.startsWith(base) ? path.slice(base.length) : null;
      const file = own === null ? null : own === '' || own.endsWith('/') ? `${own}index.html` : own;
      const fragment = decodeURIComponent(target.hash.slice(1));
      if (file === null) dead.push({ page, address, reason: `lies outside the base path ${base}` });
      else if (!files.has(file)) dead.push({ page, address, reason: `there is no file ${file}` });
      else if (fragment !== '' && !anchorsOf(file).has(fragment))
        dead.push({ page, address, reason: `${file} has no id "${fragment}"` });
    }
  }
  return { checked, dead };
}

const matches = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? '');

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#38': '&', '#39': "'", '#34': '"' };
const unescaped = (text: string): string => text.replaceAll(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole);
