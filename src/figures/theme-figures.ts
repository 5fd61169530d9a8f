import { themeBars } from '#charts/theme-bars.ts';
import { sumOfKnown } from '#core/stats/sums.ts';
import { wordsOf } from '#i18n/index.ts';
import type { Language } from '#i18n/languages.ts';
import { pageHref } from '#i18n/routes.ts';
import { completenessOf, partnershipSources, sourceTitles } from '#read/completeness.ts';
import { labelsOf } from '#read/labels.ts';
import { table } from '#read/table.ts';
import { themeList, themeRows } from '../tables/themes.ts';
import { drawnOnce } from './drawn-once.ts';
import type { FigureProps } from './figure.ts';

const shown = 20;

/** Themes by weight, heaviest first; null when no project has a theme. */
export function themeWeights(language: Language): FigureProps | null {
  const words = wordsOf(language);
  const { t, percent } = words;
  const labels = labelsOf(words);
  const top = themeRows[0];
  if (top === undefined) return null;
  const title = t('themes.bars.title', {
    top: labels.theme(top.theme),
    share: percent(sumOfKnown(themeRows.slice(0, 10).map((row) => row.share))),
  });
  return {
    id: 'theme-weights',
    title,
    subtitle: t('themes.bars.subtitle'),
    drawing: drawnOnce(
      { id: 'theme-weights', title, place: 'full', language },
      ({ t, decimal, language: own }, labels) => [
        themeRows.slice(0, shown).map((row) => ({
          theme: row.theme,
          label: labels.theme(row.theme),
          href: pageHref(own, `/themes/${row.theme}/`),
          value: row.weight,
          count: t('themes.bars.count', { n: row.projects }),
          second: null,
          small: row.small_n,
        })),
        { value: (value) => decimal(value, 1), axis: t('themes.bars.axis'), key: null, empty: labels.reason('no-themes') },
      ],
      themeBars,
    ),
    n: t('n.partnerships', { n: table('projects').length }),
    source: sourceTitles(words, partnershipSources),
    completeness: completenessOf(words),
    note: t('common.smallNExplained'),
    table: themeList(words),
    data: 'theme_metrics',
  };
}
