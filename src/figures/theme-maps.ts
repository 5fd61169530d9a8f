import { breaksEntries, ratioTone } from '#charts/breaks-legend.ts';
import { bubbleMap } from '#charts/bubble-map.ts';
import { choropleth } from '#charts/choropleth.ts';
import { bubbleLegend, mapLegend } from '#charts/legend.ts';
import { ratioBreaks } from '#core/geo/breaks.ts';
import { byProtocolOrder } from '#core/geo/protocol-order.ts';
import { isSpecialised } from '#core/metrics/specialisation.ts';
import { currentPeriod } from '#core/taxonomy/periods.ts';
import { wordsOf } from '#i18n/index.ts';
import type { Language } from '#i18n/languages.ts';
import { pageHref } from '#i18n/routes.ts';
import { completenessOf, partnershipSources, sourceTitles } from '#read/completeness.ts';
import { type Labels, labelsOf } from '#read/labels.ts';
import { region } from '#read/places.ts';
import { table } from '#read/table.ts';
import { type BothApproaches, bothApproaches, themeRegions } from '#read/theme-regions.ts';
import { numberCell } from '../components/table.ts';
import { regionCells, regionColumns } from '../tables/shared-cells.ts';
import { drawnOnce } from './drawn-once.ts';
import type { FigureProps } from './figure.ts';
import { mapGround } from './map-ground.ts';

/** Regions that are not counted: grey, without a value. */
const outside = (labels: Labels) =>
  table('regions')
    .filter((row) => !row.in_universe)
    .map(({ region_id }) => ({ region_id, text: labels.regionName(region_id), href: null, tone: 'outside' }));

/** How much more a theme weighs in a region than in all; regions with few partnerships are hatched. Null where none with five has it. */
export function specialisationMap(language: Language, theme: string): FigureProps | null {
  const words = wordsOf(language);
  const { t, decimal, percent } = words;
  const labels = labelsOf(words);
  const id = 'specialisation-map';
  const rows = themeRegions(theme)
    .filter((row) => region(row.region_id).in_universe && row.rca !== 0)
    .toSorted((a, b) => byProtocolOrder(a.region_id, b.region_id));
  const judged = rows.flatMap((row) => (row.rca === null || row.small_n ? [] : [{ ...row, rca: row.rca }]));
  if (judged.length === 0) return null;
  const title = t('maps.theme.title', { n: judged.filter(({ rca }) => isSpecialised(rca)).length, theme: labels.theme(theme) });
  const subtitle = t('maps.theme.subtitle', { period: currentPeriod });
  return {
    id,
    title,
    subtitle,
    drawing: {
      ...drawnOnce(
        { id, subject: theme, title, place: 'column', language },
        ({ t, decimal, language: own }, labels) => [
          [
            ...outside(labels),
            ...rows.map((row) => {
              const name = labels.regionName(row.region_id);
              const ratio = row.small_n ? null : row.rca;
              return {
                region_id: row.region_id,
                text: ratio === null ? t('maps.theme.small', { name }) : t('maps.theme.region', { name, value: decimal(ratio, 1) }),
                href: pageHref(own, `/regions/${row.region_id}/`),
                tone: ratioTone(ratio),
              };
            }),
          ],
        ],
        (regions, options) =>
          choropleth(regions, table('regions_map'), {
            ...options,
            ...mapGround(labels),
            base: 'q0',
          }),
      ),
      legend: mapLegend(
        breaksEntries('d', ratioBreaks, {
          value: (bound) => decimal(bound, 2),
          below: (bound) => t('maps.theme.below', { bound }),
          between: (low, high) => t('maps.theme.between', { low, high }),
          from: (bound) => t('maps.theme.from', { bound }),
          more: [
            { tone: 'nodata', label: t('maps.theme.smallLegend') },
            { tone: 'q0', label: t('maps.theme.noneLegend') },
            { tone: 'outside', label: t('coverage.map.outsideLegend') },
          ],
        }),
        { id: `${id}-legend`, title: t('maps.theme.legend') },
      ),
    },
    n: t('n.regions', { n: judged.length }),
    source: sourceTitles(words, partnershipSources),
    completeness: completenessOf(words),
    table: {
      caption: subtitle,
      sortable: true,
      columns: [
        ...regionColumns(words),
        { name: 'share', measured: 'fraction', label: t('column.share'), number: true },
        { name: 'specialisation', measured: 'ratio', label: t('column.specialisation'), number: true },
      ],
      rows: judged.map((row) => [
        ...regionCells(words, row.region_id),
        numberCell(percent(row.share), row.share, { absent: labels.reason('no-denominator') }),
        numberCell(decimal(row.rca, 1), row.rca),
      ]),
    },
    page: `/themes/${theme}/`,
    subject: labels.theme(theme),
    data: 'region_themes',
  };
}

/** Where no region has many partnerships the circles stay small: full size means this many or more. */
const leastLargest = 8;

const toneOf = ({ cluster, s3 }: BothApproaches) => (cluster === 0 ? 'dual-s3' : s3 === 0 ? 'dual-cluster' : 'dual-both');

/** Cluster partnerships and Thematic S3 partnerships on one theme, side by side on one map; null without any. */
export function bothApproachesMap(language: Language, theme: string): FigureProps | null {
  const words = wordsOf(language);
  const { t, count } = words;
  const labels = labelsOf(words);
  const id = 'both-approaches-map';
  const rows = bothApproaches(theme).toSorted((a, b) => byProtocolOrder(a.region_id, b.region_id));
  if (rows.length === 0) return null;
  const most = Math.max(...rows.map(({ cluster, s3 }) => cluster + s3));
  const largest = Math.max(most, leastLargest);
  const title = t('maps.both.title', {
    both: rows.filter((row) => toneOf(row) === 'dual-both').length,
    cluster: count(rows.filter(({ cluster }) => cluster > 0).length),
    s3: count(rows.filter(({ s3 }) => s3 > 0).length),
  });
  const subtitle = t('maps.both.subtitle', { theme: labels.theme(theme) });
  const tones = { 'dual-both': 'dual.bars.both', 'dual-cluster': 'dual.bars.cluster', 'dual-s3': 'dual.bars.s3' } as const;
  const present = (Object.keys(tones) as (keyof typeof tones)[]).filter((tone) => rows.some((row) => toneOf(row) === tone));
  return {
    id,
    title,
    subtitle,
    drawing: {
      ...drawnOnce(
        { id, subject: theme, title, place: 'column', language },
        (own) => [
          rows.map((row) => ({
            region_id: row.region_id,
            text: own.t('maps.both.region', { name: labels.regionName(row.region_id), cluster: row.cluster, s3: row.s3 }),
            href: pageHref(own.language, `/regions/${row.region_id}/`),
            total: row.cluster + row.s3,
            tone: toneOf(row),
          })),
        ],
        (regions, options) =>
          bubbleMap(regions, table('regions_map'), {
            ...options,
            ...mapGround(labels),
            largest,
          }),
      ),
      legend:
        mapLegend(
          present.map((tone) => ({ tone, label: t(tones[tone]) })),
          { id: `${id}-legend`, title: subtitle },
        ) +
        bubbleLegend(
          [...new Set([1, most])].map((total) => ({ total, label: count(total) })),
          { id: `${id}-size`, title: t('maps.both.size'), largest, width: 520 },
        ),
    },
    n: t('n.regions', { n: rows.length }),
    source: sourceTitles(words, ['s3-platforms', ...partnershipSources]),
    completeness: completenessOf(words),
    note: t('dual.caveat'),
    table: {
      caption: subtitle,
      sortable: true,
      columns: [
        ...regionColumns(words),
        { name: 'partnerships', measured: 'count', label: t('column.partnerships'), number: true },
        { name: 's3_partnerships', measured: 'count', label: t('maps.both.s3'), number: true },
      ],
      rows: rows.map((row) => [
        ...regionCells(words, row.region_id),
        numberCell(count(row.cluster), row.cluster),
        numberCell(count(row.s3), row.s3),
      ]),
    },
    page: `/themes/${theme}/`,
    subject: labels.theme(theme),
    data: 'dual',
  };
}
