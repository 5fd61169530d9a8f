import { choropleth } from '#charts/choropleth.ts';
import { mapLegend } from '#charts/legend.ts';
import { classOf } from '#core/geo/breaks.ts';
import { byProtocolOrder } from '#core/geo/protocol-order.ts';
import { currentPeriod } from '#core/taxonomy/periods.ts';
import { wordsOf } from '#i18n/index.ts';
import type { Language } from '#i18n/languages.ts';
import { pageHref } from '#i18n/routes.ts';
import { completenessOf, partnershipSources, sourceTitles } from '#read/completeness.ts';
import { labelsOf } from '#read/labels.ts';
import { allProjects } from '#read/metric.ts';
import { region } from '#read/places.ts';
import { categoryRow, type RegionMetrics, regionRows } from '#read/slices.ts';
import { table } from '#read/table.ts';
import { numberCell } from '../components/table.ts';
import { drawnOnce } from './drawn-once.ts';
import type { FigureProps } from './figure.ts';
import { mapGround } from './map-ground.ts';

/** Lower bounds of the classes above 0; each is stated in the legend. */
const breaks = [1, 2, 4, 8] as const;

/** The look of the map: what a region's colour says, the same on the map of the EU and of one country. */
function coverageTones(language: Language) {
  const words = wordsOf(language);
  const { t, count } = words;
  const labels = labelsOf(words);
  const range = (from: number, to: number | undefined) => {
    if (to === undefined) return t('coverage.map.from', { from: count(from) });
    return to === from ? count(from) : t('coverage.map.range', { from: count(from), to: count(to) });
  };
  return {
    region: (row: RegionMetrics) => {
      const inside = region(row.region_id).in_universe;
      return {
        region_id: row.region_id,
        text: t(inside ? 'coverage.map.region' : 'coverage.map.outside', {
          name: labels.regionName(row.region_id),
          n: row.projects_full,
        }),
        href: pageHref(language, `/regions/${row.region_id}/`),
        tone: inside ? `q${classOf(row.projects_full, breaks)}` : 'outside',
      };
    },
    classes: [
      { tone: 'q0', label: count(0) },
      ...breaks.map((from, i) => ({
        tone: `q${i + 1}`,
        label: range(from, breaks[i + 1] === undefined ? undefined : (breaks[i + 1] ?? 0) - 1),
      })),
    ],
    map: mapGround(labels),
  };
}

/** Map of N(r) in one country of the EU; null for others, whose regions are not counted. */
export function countryMap(language: Language, country: string): FigureProps | null {
  const words = wordsOf(language);
  const { t, count } = words;
  const labels = labelsOf(words);
  const rows = regionRows(allProjects)
    .filter((row) => region(row.region_id).country === country && region(row.region_id).in_universe)
    .toSorted((a, b) => byProtocolOrder(a.region_id, b.region_id));
  if (rows.length === 0) return null;
  const own = new Set(rows.map((row) => row.region_id));
  const { classes, map } = coverageTones(language);
  const subtitle = t('maps.country.subtitle', { country: labels.country(country) });
  const active = rows.filter((row) => row.projects_full > 0).length;
  const title = t('maps.country.title', { active: count(active), n: rows.length });
  return {
    id: 'country-map',
    title,
    subtitle,
    drawing: {
      ...drawnOnce(
        { id: 'country-map', subject: country, title, place: 'full', language },
        (each) => [rows.map(coverageTones(each.language).region)],
        (regions, options) => choropleth(regions, table('regions_map'), { ...options, ...map, only: (id) => own.has(id) }),
      ),
      legend: mapLegend([...classes, { tone: 'outside', label: t('maps.country.base') }], {
        id: 'country-map-legend',
        title: t('coverage.map.legend'),
      }),
    },
    n: t('n.regions', { n: rows.length }),
    source: sourceTitles(words, partnershipSources),
    completeness: completenessOf(words),
    table: {
      caption: subtitle,
      sortable: true,
      columns: [
        { name: 'region', key: 'region_id', label: t('column.region') },
        { name: 'partnerships', measured: 'count', label: t('column.partnerships'), number: true },
      ],
      rows: rows.map((row) => [
        { text: labels.regionName(row.region_id), key: row.region_id, href: pageHref(language, `/regions/${row.region_id}/`) },
        numberCell(count(row.projects_full), row.projects_full),
      ]),
    },
    page: `/countries/${country}/`,
    subject: labels.country(country),
    data: 'region_metrics',
  };
}

/** Map of N(r): recorded partnerships per region, all instruments. */
export function coverageMap(language: Language): FigureProps {
  const words = wordsOf(language);
  const { t, count } = words;
  const labels = labelsOf(words);
  const all = categoryRow(currentPeriod, allProjects, 'all');
  const rows = [...regionRows(allProjects)].sort((a, b) => byProtocolOrder(a.region_id, b.region_id));
  const { classes, map } = coverageTones(language);
  const title = t('coverage.map.subtitle');
  const drawing = drawnOnce(
    { id: 'coverage-map', title, place: 'full', language },
    (each) => [rows.map(coverageTones(each.language).region)],
    (regions, options) => choropleth(regions, table('regions_map'), { ...options, ...map }),
  );
  const legend = mapLegend([...classes, { tone: 'outside', label: t('coverage.map.outsideLegend') }], {
    id: 'coverage-map-legend',
    title: t('coverage.map.legend'),
  });
  return {
    id: 'coverage-map',
    title: t('coverage.map.title', { active: count(all.active), n: count(all.regions), white: count(all.regions - all.active) }),
    subtitle: t('coverage.map.subtitle'),
    drawing: { ...drawing, legend },
    n: t('coverage.map.n', { n: count(all.regions) }),
    source: sourceTitles(words, partnershipSources),
    completeness: completenessOf(words),
    table: {
      caption: t('coverage.map.subtitle'),
      sortable: true,
      columns: [
        { name: 'region', key: 'region_id', label: t('column.region') },
        { name: 'country', key: 'country_id', label: t('column.country') },
        { name: 'category', key: 'category_id', label: t('column.category') },
        { name: 'partnerships', measured: 'count', label: t('column.partnerships'), number: true },
      ],
      rows: rows
        .filter((row) => region(row.region_id).in_universe)
        .map((row) => {
          const { name, country, category } = region(row.region_id);
          return [
            { text: name, key: row.region_id, href: pageHref(language, `/regions/${row.region_id}/`) },
            { text: labels.country(country), key: country },
            category === null ? t('category.unclassified') : { text: labels.category(category), category },
            numberCell(count(row.projects_full), row.projects_full),
          ];
        }),
    },
    data: 'region_metrics',
  };
}
