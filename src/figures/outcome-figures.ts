import { stageBars } from '#charts/stage-bars.ts';
import { wordsOf } from '#i18n/index.ts';
import type { Language } from '#i18n/languages.ts';
import { completenessOf, sourceTitles } from '#read/completeness.ts';
import { outcomeStages, outcomesAll, stageTable } from '../tables/outcomes.ts';
import { drawnOnce } from './drawn-once.ts';
import type { FigureProps } from './figure.ts';

/** Reported outcomes by stage: partnerships and the amounts they state. */
export function reportedStages(language: Language): FigureProps {
  const words = wordsOf(language);
  const { t } = words;
  const id = 'reported-stages';
  const title = t('pipeline.h1', {
    reported: words.count(outcomesAll?.projects ?? 0),
    ended: words.count(outcomesAll?.ended ?? null),
  });
  return {
    id,
    title,
    subtitle: t('pipeline.stages.subtitle'),
    drawing: drawnOnce(
      { id, title, place: 'full', language },
      (own, labels) => [
        outcomeStages.map((row) => ({
          stage: row.stage,
          label: labels.known('stage', row.stage),
          projects: row.projects,
          amount: row.amount_eur,
          unknown: row.amounts_unknown,
        })),
        {
          projects: own.t('column.partnerships'),
          amounts: own.t('pipeline.amounts'),
          count: own.count,
          eur: own.eur,
          unknown: (n) => own.t('pipeline.unknown', { n }),
          none: own.t('pipeline.none'),
          // The title says how many have reported.
          reported: '',
          empty: own.t('pipeline.h1None'),
        },
      ],
      stageBars,
    ),
    n: t('n.outcomes', { n: outcomesAll?.outcomes ?? 0 }),
    source: sourceTitles(words, ['outcomes']),
    completeness: completenessOf(words),
    table: stageTable(words),
    data: 'outcomes_summary',
  };
}
