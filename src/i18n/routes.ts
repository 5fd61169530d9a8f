import { defaultLanguage, type Language, languages } from './languages.ts';

/** The static paths of a page in every language; English has no prefix. */
export function languagePaths(): { params: { lang: string | undefined }; props: { language: Language } }[] {
  return languages.map((language) => ({
    params: { lang: language === defaultLanguage ? undefined : language },
    props: { language },
  }));
}

/** Every item of a page with its own parameter × every language: the languages of an item follow one another, as they share drawings. */
export function itemPaths<P extends Record<string, string>, Q extends object>(
  items: readonly { params: P; props: Q }[],
): { params: P & { lang: string | undefined }; props: Q & { language: Language } }[] {
  const all = languagePaths();
  return items.flatMap((item) =>
    all.map(({ params, props }) => ({ params: { ...params, ...item.params }, props: { ...props, ...item.props } })),
  );
}

/** Address of a page: `/coverage/` → `/base/de/coverage/`. One way in, so that a sub-path needs no edit. */
export function pageHref(language: Language, path: `/${string}`): string {
  return fileHref(language === defaultLanguage ? path : `/${language}${path}`);
}

/** Address of a file below the site's root: `/data/tables/regions.csv`. */
export function fileHref(path: `/${string}`): string {
  const base = import.meta.env.BASE_URL;
  return `${base.endsWith('/') ? base.slice(0, -1) : base}${path}`;
}

/** Address of a file of the release the pages show: `tables/regions.csv` → `/base/data/latest/tables/regions.csv`. */
export function dataHref(path: string): string {
  return fileHref(`/data/latest/${path}`);
}

/** Absolute address of the site's root with its sub-path, ending in a slash; `site` is that of the configuration. */
export function siteAddress(site: URL | undefined): string {
  return new URL(fileHref('/'), site ?? 'http://localhost:4321').href;
}
