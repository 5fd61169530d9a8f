import { readdirSync, statSync } from 'node:fs';
import { languages } from '#i18n/languages.ts';

export interface PageType {
  /** `regions/*` for all factsheets; `` for the overview. */
  readonly type: string;
  readonly language: string;
  /** The longest page of the type and, where it differs, the shortest: what holds for both holds in between. */
  readonly paths: readonly string[];
  /** All pages of the type, longest first. */
  readonly all: readonly string[];
}

/** Pages that stand alone among pages of one kind: `data/*` are tables. */
const alone = ['data/dictionary/', 'data/trace/'];

/** The kinds of page found in a built folder, by language: a page that is added to the site needs no line in a test. */
export function pageTypes(folder: string): readonly PageType[] {
  const sizes = new Map<string, Map<string, number>>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/(^|\/)(index|404)\.html$/.test(file)) continue;
    const path = `/${file.replace(/index\.html$/, '')}`;
    const [, language = 'en', page = ''] = /^\/(?:([a-z]{2})\/)?(.*)$/.exec(path) ?? [];
    const known = (languages as readonly string[]).includes(language);
    const own = known ? page : path.slice(1);
    const type = alone.includes(own) ? own : own.replace(/^(.+)\/[^/]+\/$/, '$1/*');
    const name = `${known ? language : 'en'} ${type}`;
    sizes.set(name, (sizes.get(name) ?? new Map()).set(path, statSync(`${folder}/${file}`).size));
  }
  return [...sizes].map(([name, pages]) => {
    const all = [...pages].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([path]) => path);
    const [language = '', type = ''] = name.split(' ');
    return { type, language, paths: [...new Set([all[0] ?? '', all.at(-1) ?? ''])], all };
  });
}
