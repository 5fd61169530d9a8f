import { readdir, readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { close, createIndex } from 'pagefind';
import { type SearchRecord, searchRecord } from './search-record.ts';

/** Pages without a place in the search: those of `unlisted` in the sitemap, and the search itself. */
const unlisted = /^(?:404|embed|search)(?:\/|$)/;

export interface IndexOptions {
  readonly languages: readonly string[];
  readonly defaultLanguage: string;
}

/**
 * Indexes built pages for the search, a part for each language, in the folder `pagefind`.
 *
 * Shape   folder of the site; paths of its pages, as in the sitemap.
 * Throws  with what Pagefind says where it refuses a page or cannot write.
 */
export async function indexPages(dir: URL, paths: readonly string[], { languages, defaultLanguage }: IndexOptions): Promise<void> {
  const { index, errors } = await createIndex();
  if (index === undefined) throw new Error(`The search index could not be begun: ${errors.join('; ')}`);
  try {
    // Names of pages in one order give the same index for the same pages.
    for (const batch of batches([...paths].sort(), 64)) {
      const records = await Promise.all(
        batch.map(async (path): Promise<SearchRecord | null> => {
          const language = languages.find((code) => path.startsWith(`${code}/`)) ?? defaultLanguage;
          const own = language === defaultLanguage ? path : path.slice(language.length + 1);
          if (unlisted.test(own)) return null;
          return searchRecord(await readFile(new URL(`${path}index.html`, dir), 'utf8'), { url: `/${path}`, path: own, language });
        }),
      );
      const answers = await Promise.all(
        records.filter((record) => record !== null).map(({ url, content }) => index.addHTMLFile({ url, content })),
      );
      const faults = answers.flatMap((answer) => answer.errors);
      if (faults.length > 0) throw new Error(`The search index refuses a page: ${faults.join('; ')}`);
    }
    const written = await index.writeFiles({ outputPath: fileURLToPath(new URL('pagefind', dir)) });
    if (written.errors.length > 0) throw new Error(`The search index could not be written: ${written.errors.join('; ')}`);
    await withoutInterfaces(new URL('pagefind/', dir));
  } finally {
    await close();
  }
}

/** The search has a page of its own: Pagefind's interfaces, half a megabyte, are not published. */
async function withoutInterfaces(folder: URL): Promise<void> {
  const unused = (await readdir(folder)).filter((file) => /^pagefind-(?!entry).*\.(?:js|css)$/.test(file));
  await Promise.all(unused.map((file) => rm(new URL(file, folder))));
}

function* batches<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}
