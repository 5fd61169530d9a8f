import type { ArtefactName } from '#core/artefacts.ts';
import type { Words } from '#i18n/index.ts';
import { dataHref, pageHref } from '#i18n/routes.ts';

/** A sentence built from numbers, with what it rests on, where to read on and the rows behind it. */
export interface Finding {
  readonly text: string;
  /** n and completeness, in words. */
  readonly basis: string;
  readonly href: string;
  readonly link: string;
  readonly rows: { readonly href: string; readonly text: string };
}

type Where = { readonly page: `/${string}`; readonly link: string; readonly table: ArtefactName };

/** Completes a sentence with its links. */
export function finding({ language, t }: Words, text: string, basis: string, { page, link, table }: Where): Finding {
  return {
    text,
    basis,
    href: pageHref(language, page),
    link,
    rows: { href: dataHref(`tables/${table}.csv`), text: t('common.rows') },
  };
}
