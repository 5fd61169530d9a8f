import { stageBars } from '#charts/stage-bars.ts';
import { wordsOf } from '#i18n/index.ts';
import type { Language } from '#i18n/languages.ts';
import { completenessOf, sourceTitles } from '#read/completeness.ts';
import { labelsOf } from '#read/labels.ts';
import { outcomeStages, outcomesAll, stageTable } from '../tables/outcomes.ts';
import { drawn, type FigureProps } from './figure.ts';

/** Reported outcomes by stage: partnerships and the amounts they state. */
export function reportedStages(language: Language): FigureProps {
  const words = wordsOf(language);
  const { t, count, eur } = words;
  const labels = labelsOf(words);
  const id = 'reported-stages';
  const title = t('pipeline.h1', { reported: count(outcomesAll?.projects ?? 0), ended: count(outcomesAll?.ended ?? null) });
  return {
    id,
    title,
    subtitle: t('pipeline.stages.subtitle'),
    drawing: drawn(id, title, 'full', (options) =>
      stageBars(
        outcomeStages.map((row) => ({
          stage: row.stage,
          label: labels.known('stage', row.stage),
          projects: row.projects,
          amount: row.amount_eur,
          unknown: row.amounts_unknown,
        })),
        {
          projects: t('column.partnerships'),
          amounts: t('pipeline.amounts'),
          count: (value) => count(value),
          eur: (value) => eur(value),
          unknown: (n) => t('pipeline.unknown', { n }),
          none: t('pipeline.none'),
          // The title says how many have reported.
          reported: '',
          empty: t('pipeline.h1None'),
        },
        options,
      ),
    ),
    n: t('n.outcomes', { n: outcomesAll?.outcomes ?? 0 }),
    source: sourceTitles(words, ['outcomes']),
    completeness: completenessOf(words),
    table: stageTable(words),
    data: 'outcomes_summary',
  };
}
