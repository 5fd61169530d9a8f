import { folded } from '#core/text/folded.ts';
import { type NameIndex, nameIndex } from '#core/text/name-search.ts';
import type { Language } from '#i18n/languages.ts';
import { fileHref, pageHref } from '#i18n/routes.ts';
import type { NameRow } from '../../search/names.ts';
import { jsonAt, NotLoaded } from '../base/published-table.ts';

/** A page that Pagefind finds; its text is loaded when it is shown. */
export interface FoundPage {
  data(): Promise<{ readonly url: string; readonly excerpt: string; readonly meta: Readonly<Record<string, string>> }>;
}
interface Pagefind {
  options(options: Readonly<Record<string, unknown>>): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ readonly results: readonly FoundPage[] }>;
}

export interface Library {
  readonly names: NameIndex<NameRow>;
  pages(query: string): Promise<readonly FoundPage[]>;
}

/** The names and the index of one language. Errors: NotLoaded, with the file that failed. */
export async function openLibrary(language: Language): Promise<Library> {
  const [rows, pagefind] = await Promise.all([
    jsonAt<readonly NameRow[]>(pageHref(language, '/search/names.json')),
    openPagefind(),
  ]);
  return {
    names: nameIndex(rows),
    async pages(query) {
      const { results } = await pagefind.search(query);
      return results.length > 0 ? results : (await pagefind.search(folded(query))).results;
    },
  };
}

async function openPagefind(): Promise<Pagefind> {
  const address = fileHref('/pagefind/pagefind.js');
  try {
    const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
    await pagefind.options({ baseUrl: fileHref('/'), excerptLength: 24, noWorker: true });
    await pagefind.init();
    return pagefind;
  } catch (cause) {
    throw new NotLoaded(address, cause instanceof Error ? cause.message : String(cause));
  }
}
