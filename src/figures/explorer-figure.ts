import { bubbleMap } from '#charts/bubble-map.ts';
import { bubbleLegend } from '#charts/legend.ts';
import { byProtocolOrder } from '#core/geo/protocol-order.ts';
import { currentPeriod } from '#core/taxonomy/periods.ts';
import { wordsOf } from '#i18n/index.ts';
import type { Language } from '#i18n/languages.ts';
import { pageHref } from '#i18n/routes.ts';
import { completenessOf, partnershipSources, sourceTitles } from '#read/completeness.ts';
import { labelsOf } from '#read/labels.ts';
import { allProjects } from '#read/metric.ts';
import { region, statusIn } from '#read/places.ts';
import { regionRows } from '#read/slices.ts';
import { table } from '#read/table.ts';
import { numberCell } from '../components/table.ts';
import { categoryLegend } from './category-legend.ts';
import { drawnOnce } from './drawn-once.ts';
import type { FigureProps } from './figure.ts';
import { mapGround } from './map-ground.ts';

/** The explorer's first view, as it stands without a script: partnerships of the regions of the universe, as circles. */
export function explorerFigure(language: Language): FigureProps {
  const words = wordsOf(language);
  const { t, count } = words;
  const labels = labelsOf(words);
  const rows = regionRows(allProjects)
    .filter((row) => region(row.region_id).in_universe)
    .toSorted((a, b) => byProtocolOrder(a.region_id, b.region_id));
  const largest = Math.max(0, ...rows.map((row) => row.projects_full));
  const subtitle = t('explore.view.subtitle', {
    unit: t('explore.unit.projects_full'),
    scope: t('explore.scope.universe', { universe: '27' }),
    period: currentPeriod,
  });
  const title = t('explore.view.title', { metric: t('explore.metric.projects_full'), cut: t('explore.cut.all') });
  const legend = bubbleLegend(
    [largest, Math.round(largest / 4)].filter((total) => total > 0).map((total) => ({ total, label: count(total) })),
    {
      id: 'explore-first-legend',
      title: `${t('explore.metric.projects_full')} (${t('explore.unit.projects_full')})`,
      largest,
      width: 704,
    },
  );
  return {
    id: 'explore-first',
    title,
    subtitle,
    drawing: {
      ...drawnOnce(
        { id: 'explore-first', title, place: 'full', language },
        (own) => [
          rows.map((row) => ({
            region_id: row.region_id,
            text: own.t('coverage.map.region', { name: labels.regionName(row.region_id), n: row.projects_full }),
            href: pageHref(own.language, `/regions/${row.region_id}/`),
            total: row.projects_full,
            tone: `cat-${statusIn(row.region_id, currentPeriod)}`,
          })),
        ],
        (regions, options) =>
          bubbleMap(regions, table('regions_map'), {
            ...options,
            ...mapGround(labels),
            largest,
          }),
      ),
      legend: legend + categoryLegend(words, 'explore-first-categories'),
    },
    n: t('coverage.map.n', { n: count(rows.length) }),
    source: sourceTitles(words, partnershipSources),
    completeness: completenessOf(words),
    table: {
      caption: subtitle,
      sortable: true,
      columns: [
        { name: 'region', key: 'region_id', label: t('column.region') },
        { name: 'country', label: t('column.country') },
        { name: 'category', label: t('column.category'), unit: currentPeriod },
        { name: 'partnerships', measured: 'count', label: t('column.partnerships'), number: true },
      ],
      rows: rows
        .toSorted((a, b) => b.projects_full - a.projects_full)
        .map((row) => {
          const { name, country } = region(row.region_id);
          const status = statusIn(row.region_id, currentPeriod);
          return [
            { text: name, key: row.region_id, href: pageHref(language, `/regions/${row.region_id}/`) },
            labels.country(country),
            { text: labels.category(status), category: status },
            numberCell(count(row.projects_full), row.projects_full),
          ];
        }),
    },
    data: 'region_metrics',
  };
}
