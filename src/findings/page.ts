import type { ArtefactName } from '#core/artefacts.ts';
import type { Words } from '#i18n/index.ts';
import { dataHref } from '#i18n/routes.ts';
import type { Sentence } from './sentences.ts';

/** A sentence at the opening of a page, with the rows it was written from. */
export interface PageFinding {
  readonly text: string;
  readonly rows: { readonly href: string; readonly text: string };
}

/** A sentence, where there is one, with the table behind it. */
export type Said = readonly [sentence: Sentence | string | null, table: ArtefactName];

/** The sentences that could be said, each linked to its rows; what could not be said is left out. */
export const said = ({ t }: Words, sentences: readonly Said[]): readonly PageFinding[] =>
  sentences.flatMap(([sentence, table]) =>
    sentence === null || sentence === ''
      ? []
      : [
          {
            text: typeof sentence === 'string' ? sentence : t(sentence.key, sentence.values),
            rows: { href: dataHref(`tables/${table}.csv`), text: t('finding.rowsOf', { table }) },
          },
        ],
  );
