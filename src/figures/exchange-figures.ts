import { flow } from '#charts/flow.ts';
import type { Category } from '#core/taxonomy/categories.ts';
import { currentPeriod } from '#core/taxonomy/periods.ts';
import { wordsOf } from '#i18n/index.ts';
import type { Language } from '#i18n/languages.ts';
import { sourceTitles } from '#read/completeness.ts';
import { labelsOf } from '#read/labels.ts';
import { allProjects, metricValue } from '#read/metric.ts';
import { table } from '#read/table.ts';
import { flowTable } from '../tables/exchanges.ts';
import { drawnOnce } from './drawn-once.ts';
import type { FigureProps } from './figure.ts';

/** Visits from category to category of region; null without exchanges. */
export function exchangeFlows(language: Language): FigureProps | null {
  const words = wordsOf(language);
  const { t, count } = words;
  const labels = labelsOf(words);
  const id = 'exchange-flows';
  const rows = table('exchange_flows').filter((row) => row.period === currentPeriod && row.level === 'category');
  const own = flowTable(words);
  const top = rows.toSorted((a, b) => b.visits - a.visits || (a.from + a.to < b.from + b.to ? -1 : 1))[0];
  if (own === null || top === undefined) return null;
  const inText = (category: string) => labels.known('categoryInText', category);
  const title = t('maps.flow.title', { from: inText(top.from), to: inText(top.to), n: count(top.visits) });
  const subtitle = t('exchanges.flows.subtitle', { period: currentPeriod });
  const recorded = table('exchanges');
  return {
    id,
    title,
    subtitle,
    drawing: drawnOnce(
      { id, title, place: 'full', language },
      ({ t, count }, labels) => [
        rows.map((row) => ({ from: row.from as Category, to: row.to as Category, count: row.visits })),
        {
          from: t('maps.flow.from'),
          to: t('maps.flow.to'),
          category: labels.category,
          count,
          total: t('maps.flow.total'),
          empty: t('maps.flow.empty'),
        },
      ],
      flow,
    ),
    n: t('n.visits', { n: recorded.length }),
    source: sourceTitles(words, [...new Set(recorded.map((row) => row.source))]),
    completeness: t('exchanges.located', {
      located: count(metricValue(currentPeriod, allProjects, 'EXC-N', 'field=located')),
      n: count(recorded.length),
    }),
    table: own,
    data: 'exchange_flows',
  };
}
