import { choropleth } from '#charts/choropleth.ts';
import { mapLegend } from '#charts/legend.ts';
import { lorenz } from '#charts/lorenz.ts';
import { classOf, quantileBreaks } from '#core/geo/breaks.ts';
import { byProtocolOrder } from '#core/geo/protocol-order.ts';
import { currentPeriod, type Period } from '#core/taxonomy/periods.ts';
import { type Words, wordsOf } from '#i18n/index.ts';
import type { Language } from '#i18n/languages.ts';
import { pageHref } from '#i18n/routes.ts';
import { amountsKnown, instrumentsWithAmounts, partnershipSources, sourceTitles } from '#read/completeness.ts';
import { labelsOf } from '#read/labels.ts';
import { allProjects, metricValue } from '#read/metric.ts';
import { region } from '#read/places.ts';
import { categoryRow, regionRows } from '#read/slices.ts';
import { table } from '#read/table.ts';
import { numberCell } from '../components/table.ts';
import { drawnOnce } from './drawn-once.ts';
import type { FigureProps } from './figure.ts';
import { mapGround } from './map-ground.ts';

/** Map of recorded EU contribution per inhabitant; without colour where it rests on a few partnerships, hatched where no amount is known. */
export function contributionMap(language: Language): FigureProps {
  const words = wordsOf(language);
  const { t, count, decimal } = words;
  const labels = labelsOf(words);
  const rows = [...regionRows(allProjects)].sort((a, b) => byProtocolOrder(a.region_id, b.region_id));
  const inside = rows.filter((row) => region(row.region_id).in_universe);
  const paid = inside.flatMap((row) =>
    row.eur_per_inhabitant !== null && row.eur_per_inhabitant > 0 && !row.small_n ? [row.eur_per_inhabitant] : [],
  );
  const inner = quantileBreaks(paid, { classes: 4 });
  const name = (id: string) => labels.regionName(id);
  const shown = ({ t, decimal }: Words, row: (typeof rows)[number]) => {
    if (row.eur_per_inhabitant === null) return t('balance.map.absent', { name: name(row.region_id) });
    if (row.eur_per_inhabitant === 0) return t('balance.map.zero', { name: name(row.region_id) });
    const value = t('common.eurEach', { value: decimal(row.eur_per_inhabitant) });
    return row.small_n
      ? t('balance.map.small', { name: name(row.region_id), value, n: row.projects_full })
      : t('balance.map.region', { name: name(row.region_id), value });
  };
  const tone = (row: (typeof rows)[number]) => {
    if (!region(row.region_id).in_universe) return 'outside';
    if (row.eur_per_inhabitant === null) return 'nodata';
    if (row.eur_per_inhabitant === 0) return 'q0';
    // A few projects say little about what comes to each inhabitant (rule R12).
    return row.small_n ? 'small' : `q${classOf(row.eur_per_inhabitant, inner) + 1}`;
  };
  const bounds = [0, ...inner];
  return {
    id: 'contribution-map',
    title: t('balance.map.title'),
    subtitle: t('balance.map.subtitle'),
    drawing: {
      ...drawnOnce(
        { id: 'contribution-map', title: t('balance.map.subtitle'), place: 'full', language },
        (own) => [
          rows.map((row) => ({
            region_id: row.region_id,
            text: shown(own, row),
            href: pageHref(own.language, `/regions/${row.region_id}/`),
            tone: tone(row),
          })),
        ],
        (regions, options) =>
          choropleth(regions, table('regions_map'), {
            ...options,
            ...mapGround(labels),
          }),
      ),
      legend: mapLegend(
        [
          { tone: 'q0', label: count(0) },
          ...bounds.map((from, i) => {
            const to = bounds[i + 1];
            const label =
              to === undefined
                ? t('coverage.map.from', { from: decimal(from) })
                : t('coverage.map.range', { from: decimal(from), to: decimal(to) });
            return { tone: `q${i + 1}`, label };
          }),
          { tone: 'small', label: t('explore.legend.small') },
          { tone: 'nodata', label: labels.reason('not-reported') },
          { tone: 'outside', label: t('coverage.map.outsideLegend') },
        ],
        { id: 'contribution-map-legend', title: t('balance.map.legend') },
      ),
    },
    n: t('coverage.map.n', { n: count(inside.length) }),
    source: sourceTitles(words, partnershipSources),
    completeness: amountsKnown(words),
    note: t('balance.perHead.note', instrumentsWithAmounts(words)),
    table: {
      caption: t('balance.map.subtitle'),
      sortable: true,
      columns: [
        { name: 'region', key: 'region_id', label: t('column.region') },
        { name: 'country', key: 'country_id', label: t('column.country') },
        { name: 'contribution', measured: 'EUR', label: t('column.contribution'), unit: 'EUR', number: true },
        { name: 'eur_per_inhabitant', measured: 'EUR', label: t('column.perHead'), unit: 'EUR', number: true },
      ],
      rows: inside
        .filter((row) => row.units > 0)
        .map((row) => [
          { text: name(row.region_id), key: row.region_id, href: pageHref(language, `/regions/${row.region_id}/`) },
          { text: labels.country(region(row.region_id).country), key: region(row.region_id).country },
          numberCell(count(row.contribution_eur), row.contribution_eur, { absent: labels.reason('not-reported') }),
          numberCell(decimal(row.eur_per_inhabitant), row.eur_per_inhabitant, {
            absent: labels.reason('not-reported'),
            smallN: row.small_n && row.eur_per_inhabitant !== 0 ? t('common.smallN') : undefined,
          }),
        ]),
    },
    data: 'region_metrics',
  };
}

/** Lorenz curve of recorded contribution over people; null when no amount is known. */
export function contributionLorenz(language: Language, period: Period = currentPeriod): FigureProps | null {
  const words = wordsOf(language);
  const { t, percent, eur } = words;
  const labels = labelsOf(words);
  const id = `lorenz-${period}`;
  const points = table('lorenz').filter((row) => row.period === period && row.slice_kind === 'all');
  if (points.length === 0) return null;
  const shares = (row: (typeof points)[number]) => [
    { text: labels.region(row.region_id), key: row.region_id },
    numberCell(percent(row.population_share, 1), row.population_share),
    numberCell(percent(row.contribution_share, 1), row.contribution_share),
  ];
  const gini = metricValue(period, allProjects, 'REP-GINI');
  const half = points.find((row) => (row.population_share ?? 0) >= 0.5);
  // Regions without a recorded euro come first on the curve; where they hold half of the people, that is the finding.
  const without = points.findLast((row) => row.contribution_share === 0)?.population_share ?? 0;
  const title =
    without >= 0.5
      ? t('balance.lorenz.titleNone', { share: percent(without) })
      : half?.contribution_share == null
        ? t('balance.lorenz.titlePlain')
        : t('balance.lorenz.title', { share: percent(half.contribution_share) });
  return {
    id,
    title,
    subtitle: t('balance.lorenz.subtitle', { period }),
    drawing: drawnOnce(
      { id, title, place: 'column', language },
      ({ t, decimal, percent }) => [
        [
          { population: 0, contribution: 0 },
          ...points.map((row) => ({ population: row.population_share ?? 0, contribution: row.contribution_share ?? 0 })),
        ],
        {
          population: t('balance.lorenz.population'),
          contribution: t('balance.lorenz.contribution'),
          equal: t('balance.lorenz.equal'),
          gini: gini === null ? null : t('balance.lorenz.gini', { value: decimal(gini) }),
          percent: (value) => percent(value),
        },
      ],
      lorenz,
    ),
    n: eur(categoryRow(period, allProjects, 'all').contribution),
    source: sourceTitles(words, partnershipSources),
    completeness: amountsKnown(words),
    note: t('balance.perHead.note', instrumentsWithAmounts(words)),
    table: {
      caption: t('balance.lorenz.subtitle', { period }),
      columns: [
        { name: 'region', key: 'region_id', label: t('column.region') },
        { name: 'population_share', measured: 'fraction', label: t('balance.lorenz.population'), number: true },
        { name: 'contribution_share', measured: 'fraction', label: t('balance.lorenz.contribution'), number: true },
      ],
      // Regions without a recorded euro all lie on the axis; the table starts with the last of them.
      rows: points
        .filter((row, i) => (row.contribution_share ?? 0) > 0 || (points[i + 1]?.contribution_share ?? 0) > 0)
        .map(shares),
    },
    rows: points.map(shares),
    data: 'lorenz',
  };
}
