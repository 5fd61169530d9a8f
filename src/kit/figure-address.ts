import { defaultLanguage, type Language } from '#i18n/languages.ts';
import { pageHref } from '#i18n/routes.ts';
import type { FigureProps } from '../figures/figure.ts';
import { homeOf } from '../figures/index.ts';

/** The kinds of file that every figure is published as. */
export const fileKinds = ['csv', 'metadata.json', 'zip', 'svg'] as const;
export type FileKind = (typeof fileKinds)[number];

/** Path of a figure's files without extension: `/figures/coverage-map`, `/figures/regions/ES61/among-peers`. */
export const filePath = ({ id, page }: FigureProps): `/${string}` => `/figures${page ?? '/'}${id}`;

/** Address of one of a figure's files. */
export const fileAddress = (language: Language, figure: FigureProps, kind: FileKind | 'png'): string =>
  pageHref(language, `${filePath(figure)}.${kind}`);

/** Path of the page a figure belongs to, with its anchor there. */
export const figurePage = ({ id, page }: FigureProps): `/${string}` => `${page ?? homeOf(id)}#${id}`;

/** The page of the source rows behind a figure of one region or partnership; null for others, whose rows are a whole table. */
export const traceOf = (language: Language, { page }: FigureProps): string | null =>
  page !== undefined && /^\/(regions|partnerships)\//.test(page) ? pageHref(language, `/data/trace${page}`) : null;

/** In which language a figure's files are published for a page: those of the whole atlas in each, others in English only. */
export const languageOfFiles = ({ page }: FigureProps, language: Language): Language =>
  page === undefined ? language : defaultLanguage;

/** Whether a figure is published as a PNG: those of the whole atlas in English. For all others the browser draws it from the SVG. */
export const hasPng = ({ page }: FigureProps, language: Language): boolean => page === undefined && language === defaultLanguage;

/** The whole address, for what leaves the site. */
export const absolute = (href: string): string => new URL(href, import.meta.env.SITE ?? 'http://localhost:4321').href;

/** The last part of a figure's address, for the name of a file that is saved. */
export const fileName = ({ id, page }: FigureProps, kind: string): string =>
  `${page === undefined ? '' : `${page.split('/').filter(Boolean).join('-')}-`}${id}.${kind}`;
