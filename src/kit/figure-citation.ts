import { type Citation, plainCitation } from '#core/citation/citation.ts';
import type { Words } from '#i18n/index.ts';
import { fileHref, pageHref } from '#i18n/routes.ts';
import { frozenAddress, publisher, releaseId } from '#read/downloads.ts';
import { release } from '#read/release.ts';
import { type FigureProps, wholeTitle } from '../figures/figure.ts';
import { absolute, figurePage } from './figure-address.ts';

export const licence = { name: 'CC BY 4.0', address: 'https://creativecommons.org/licenses/by/4.0/' } as const;

/** How to cite a figure as it stands today: its finding, the state of the data, the versions, its page, and the rows behind it in the release that never changes. */
export function figureCitation({ language }: Words, figure: FigureProps): Citation {
  const place = figure.page?.split('/').filter(Boolean).slice(1).join('-');
  return {
    kind: 'figure',
    id: place === undefined ? figure.id : `${place}-${figure.id}`,
    title: wholeTitle(figure),
    publisher: publisher.name,
    date: release.as_of,
    version: releaseId,
    method: release.method,
    program: release.version,
    url: absolute(pageHref(language, figurePage(figure))),
    frozen: frozenAddress(absolute(fileHref('/')), `tables/${figure.data}.csv`),
    licence: licence.name,
  };
}

/** The citation as a sentence in the reader's language. */
export function citationText(words: Words, figure: FigureProps): string {
  const { t, date } = words;
  const facts = [
    t('portal.citeData', { date: date(release.as_of) }),
    t('portal.citeVersion', { release: releaseId, method: release.method, version: release.version }),
  ];
  return plainCitation(figureCitation(words, figure), facts, t('portal.citeFrozen'));
}
