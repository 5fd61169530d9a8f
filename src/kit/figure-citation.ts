import type { Citation } from '#core/citation/citation.ts';
import { plainCitation } from '#core/citation/citation.ts';
import { type Words, wordsOf } from '#i18n/index.ts';
import { defaultLanguage } from '#i18n/languages.ts';
import { pageHref } from '#i18n/routes.ts';
import { release } from '#read/release.ts';
import { type FigureProps, wholeTitle } from '../figures/figure.ts';
import { absolute, figurePage } from './figure-address.ts';

export const licence = { name: 'CC BY 4.0', address: 'https://creativecommons.org/licenses/by/4.0/' } as const;

/** How to cite a figure as it stands today: its finding, the date of the data, the version, its address. */
export function figureCitation({ language }: Words, figure: FigureProps): Citation {
  const place = figure.page?.split('/').filter(Boolean).slice(1).join('-');
  return {
    kind: 'figure',
    id: place === undefined ? figure.id : `${place}-${figure.id}`,
    title: wholeTitle(figure),
    publisher: wordsOf(defaultLanguage).t('site.title'),
    date: release.as_of,
    version: release.version,
    url: absolute(pageHref(language, figurePage(figure))),
    licence: licence.name,
  };
}

/** The citation as a sentence in the reader's language. */
export function citationText(words: Words, figure: FigureProps): string {
  const { t, date } = words;
  return plainCitation(figureCitation(words, figure), [
    t('kit.data', { date: date(release.as_of) }),
    t('kit.version', { version: release.version }),
  ]);
}
