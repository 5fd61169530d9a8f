import { readdirSync, statSync } from 'node:fs';
import { languages } from '#i18n/languages.ts';

export interface PageType {
  /** `regions/*` for all factsheets; `` for the overview. */
  readonly type: string;
  readonly language: string;
  /** The longest page of the type and, where it differs, the shortest: what holds for both holds in between. */
  readonly paths: readonly string[];
}

/** The kinds of page found in a built folder, by language: a page that is added to the site needs no line in a test. */
export function pageTypes(folder: string): readonly PageType[] {
  const sizes = new Map<string, Map<string, number>>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('index.html')) continue;
    const path = `/${file.slice(0, -'index.html'.length)}`;
    const [, language = 'en', page = ''] = /^\/(?:([a-z]{2})\/)?(.*)$/.exec(path) ?? [];
    const known = (languages as readonly string[]).includes(language);
    const type = (known ? page : path.slice(1)).replace(/^([^/]+)\/.+/, '$1/*');
    const name = `${known ? language : 'en'} ${type}`;
    sizes.set(name, (sizes.get(name) ?? new Map()).set(path, statSync(`${folder}/${file}`).size));
  }
  return [...sizes].map(([name, pages]) => {
    const bySize = [...pages].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([path]) => path);
    const [language = '', type = ''] = name.split(' ');
    return { type, language, paths: [...new Set([bySize[0] ?? '', bySize.at(-1) ?? ''])] };
  });
}
