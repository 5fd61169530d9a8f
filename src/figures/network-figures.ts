import { breaksEntries } from '#charts/breaks-legend.ts';
import { categoryMixing as mixingChart } from '#charts/category-mixing.ts';
import { mapLegend } from '#charts/legend.ts';
import { matrix } from '#charts/matrix.ts';
import { networkMap } from '#charts/network-map.ts';
import { stepControl } from '#charts/step-control.ts';
import { byProtocolOrder } from '#core/geo/protocol-order.ts';
import { sumOfKnown } from '#core/stats/sums.ts';
import { categories } from '#core/taxonomy/categories.ts';
import { currentPeriod } from '#core/taxonomy/periods.ts';
import { type Words, wordsOf } from '#i18n/index.ts';
import type { Language } from '#i18n/languages.ts';
import { pageHref } from '#i18n/routes.ts';
import { completenessOf, partnershipSources, sourceTitles } from '#read/completeness.ts';
import { labelsOf } from '#read/labels.ts';
import { allProjects, metricValue } from '#read/metric.ts';
import { statusIn } from '#read/places.ts';
import { regionRows } from '#read/slices.ts';
import { table } from '#read/table.ts';
import { numberCell } from '../components/table.ts';
import { categoryLegend } from './category-legend.ts';
import { drawnOnce } from './drawn-once.ts';
import type { FigureProps } from './figure.ts';
import { mapGround } from './map-ground.ts';

/** A map of more links than this is one blot. */
const mostLinks = 1500;
/** What opens the page: the least threshold that leaves a picture of its own. */
const fewLinks = 120;
/** Inner bounds of the classes of the matrix. */
const matrixBreaks = [1, 5, 15, 40] as const;
/** Assortativity closer to 0 than this is said to be mixing as activity would give. */
const aboutEven = 0.05;

const pairs = table('region_pairs').filter((row) => row.slice_kind === 'all');

const onMap = new Set(table('regions_map').map((row) => row.region_id));
const links = pairs.filter((row) => onMap.has(row.a) && onMap.has(row.b)).map((row) => ({ a: row.a, b: row.b, weight: row.full }));
/** Weights a reader may ask for, ascending, each with the pairs that reach it; the same number of pairs is not offered twice. */
const thresholds: readonly { readonly from: number; readonly pairs: number }[] = [1, 2, 3, 5, 8, 13]
  .map((from) => ({ from, pairs: pairs.filter((row) => row.full >= from).length }))
  .filter(({ pairs: n }, i, all) => n > 0 && n <= mostLinks && n !== all[i + 1]?.pairs);
const opening = thresholds.find(({ pairs: n }) => n <= fewLinks) ?? thresholds.at(-1);

/** Links between regions over the map, from the number of common partnerships that the reader chooses; in the table all but single ones. */
export function networkOverview(language: Language): FigureProps | null {
  const words = wordsOf(language);
  const { t, count, decimal } = words;
  const labels = labelsOf(words);
  const strongest = pairs.toSorted((a, b) => b.full - a.full || (a.a < b.a ? -1 : 1));
  const top = strongest[0];
  if (top === undefined || links.length === 0) return null;
  const title = t('network.map.title', {
    pair: t('network.mixing.pair', { a: labels.regionName(top.a), b: labels.regionName(top.b) }),
    n: count(top.full),
  });
  const nodes = regionRows(allProjects).filter((row) => row.degree > 0);
  const listed = opening === undefined ? 1 : Math.min(2, opening.from);
  return {
    id: 'network-map',
    title,
    subtitle: t('maps.network.subtitle'),
    drawing: {
      ...drawnOnce(
        { id: 'network-map', title, place: 'full', language },
        (own) => [
          nodes.map((row) => ({
            region_id: row.region_id,
            name: labels.regionName(row.region_id),
            text: own.t('network.map.text', { name: labels.regionName(row.region_id), n: row.degree }),
            href: pageHref(own.language, `/regions/${row.region_id}/`),
            strength: row.strength_full,
            tone: `cat-${statusIn(row.region_id, currentPeriod)}`,
          })),
        ],
        (regions, options) =>
          networkMap(regions, links, table('regions_map'), {
            ...options,
            ...mapGround(labels),
            thresholds: thresholds.map(({ from }) => from),
            empty: '',
          }),
      ),
      control: stepControl(
        thresholds.map(({ from, pairs: n }) => ({
          label: count(from),
          text: t('maps.network.pairs', { n }),
          chosen: from === opening?.from,
        })),
        { id: 'network-map-from', title: t('maps.network.from') },
      ),
      legend: categoryLegend(words, 'network-map'),
    },
    n: t('n.pairs', { n: pairs.length }),
    source: sourceTitles(words, partnershipSources),
    completeness: completenessOf(words),
    table: {
      caption: t('network.map.subtitle', { threshold: listed }),
      sortable: true,
      columns: [
        { name: 'region', key: 'region_id', label: t('column.region') },
        { name: 'partner_region', key: 'partner_region_id', label: t('column.partners') },
        { name: 'shared_partnerships', measured: 'count', label: t('column.sharedPartnerships'), number: true },
        { name: 'links_fractional', measured: 'links', label: t('network.fractional'), number: true },
        { name: 'affinity', measured: 'ratio', label: t('network.affinity'), number: true },
      ],
      rows: strongest
        .filter((row) => row.full >= listed)
        .map((row) => [
          { text: labels.region(row.a), key: row.a, href: pageHref(language, `/regions/${row.a}/`) },
          { text: labels.region(row.b), key: row.b, href: pageHref(language, `/regions/${row.b}/`) },
          numberCell(count(row.full), row.full),
          numberCell(decimal(row.fractional, 2), row.fractional),
          numberCell(decimal(row.affinity, 2), row.affinity, { absent: labels.reason('no-denominator') }),
        ]),
    },
    data: 'region_pairs',
  };
}

/** Country × country matrix of links between regions. */
export function countryMatrix(language: Language): FigureProps | null {
  const words = wordsOf(language);
  const { t, count } = words;
  const labels = labelsOf(words);
  const cells = table('country_pairs').filter((row) => row.slice_kind === 'all');
  const top = cells.filter((row) => row.a !== row.b).toSorted((a, b) => b.full - a.full || (a.a < b.a ? -1 : 1))[0];
  if (top === undefined) return null;
  const countries = [...new Set(cells.flatMap((row) => [row.a, row.b]))].sort(byProtocolOrder);
  const title = t('network.matrix.title', { a: labels.country(top.a), b: labels.country(top.b) });
  return {
    id: 'country-matrix',
    title,
    subtitle: t('network.matrix.subtitle'),
    drawing: {
      ...drawnOnce(
        { id: 'country-matrix', title, place: 'full', language },
        ({ t }, labels) => [
          cells.map((row) => ({
            a: row.a,
            b: row.b,
            value: row.full,
            text: t('network.matrix.text', { a: labels.country(row.a), b: labels.country(row.b), n: row.full }),
          })),
          countries.map((id) => ({ id, label: id })),
          {
            diagonal: t('network.matrix.diagonal'),
            left: (n: number) => t('network.matrix.left', { n }),
            empty: labels.reason('no-links'),
          },
        ],
        (rows, names, own, options) => matrix(rows, names, own, { ...options, breaks: matrixBreaks }),
      ),
      legend: mapLegend(
        breaksEntries('q', matrixBreaks, {
          value: (value) => count(value),
          below: () => count(0),
          between: (low, high) => t('coverage.map.range', { from: low, to: count(Number(high) - 1) }),
          from: (bound) => t('coverage.map.from', { from: bound }),
          more: [],
        }),
        { id: 'country-matrix-legend', title: t('network.matrix.legend') },
      ),
    },
    n: t('n.links', { n: sumOfKnown(cells.map((row) => row.full)) ?? 0 }),
    source: sourceTitles(words, partnershipSources),
    completeness: completenessOf(words),
    table: {
      caption: t('network.matrix.subtitle'),
      sortable: true,
      columns: [
        { name: 'country', key: 'country_id', label: t('column.country') },
        { name: 'partner_country', key: 'partner_country_id', label: t('column.country') },
        { name: 'links', measured: 'count', label: t('column.links'), unit: t('network.full'), number: true },
      ],
      rows: cells
        .toSorted((a, b) => b.full - a.full || byProtocolOrder(a.a, b.a))
        .map((row) => [
          { text: labels.country(row.a), key: row.a },
          { text: labels.country(row.b), key: row.b },
          numberCell(count(row.full), row.full),
        ]),
    },
    data: 'country_pairs',
  };
}

/** Links between categories, observed against what mixing in proportion to activity would give. */
export function categoryMixing(language: Language): FigureProps | null {
  const words = wordsOf(language);
  const { t, count, decimal, percent } = words;
  const labels = labelsOf(words);
  const id = 'category-mixing';
  const place = (category: (typeof categories)[number]) => categories.indexOf(category);
  const rows = table('category_pairs')
    .filter((row) => row.period === currentPeriod && row.slice_kind === 'all')
    .toSorted((a, b) => place(a.a) - place(b.a) || place(a.b) - place(b.b));
  if (rows.every((row) => row.share_full === null)) return null;
  const assortativity = metricValue(currentPeriod, allProjects, 'NET-ASS', 'attr=category|count=full');
  const ei = metricValue(currentPeriod, allProjects, 'NET-EI', 'attr=category|count=full');
  const way = assortativity === null || Math.abs(assortativity) < aboutEven ? 'even' : assortativity > 0 ? 'like' : 'unlike';
  const title = t(`network.mixing.title.${way}`);
  const pair = (own: Words, row: (typeof rows)[number]) =>
    own.t('network.mixing.pair', { a: labelsOf(own).category(row.a), b: labelsOf(own).category(row.b) });
  return {
    id,
    title,
    subtitle: t('network.mixing.subtitle', { period: currentPeriod }),
    drawing: drawnOnce(
      { id, title, place: 'column', language },
      (own, labels) => [
        rows.map((row) => ({
          a: row.a,
          b: row.b,
          label: pair(own, row),
          observed: row.share_full,
          expected: row.expected_full,
          note: row.share_full === null ? labels.reason('no-links') : null,
        })),
        {
          observed: own.t('network.mixing.observed'),
          expected: own.t('network.mixing.expected'),
          both: (observed, expected) =>
            own.t('network.mixing.both', { observed: own.percent(observed), expected: own.percent(expected) }),
          percent: (value) => own.percent(value),
          empty: labels.reason('no-links'),
        },
      ],
      mixingChart,
    ),
    n: t('n.links', { n: sumOfKnown(rows.map((row) => row.full)) ?? 0 }),
    source: sourceTitles(words, partnershipSources),
    completeness: completenessOf(words),
    note: t('network.mixing.note', { value: decimal(assortativity), ei: decimal(ei) }),
    table: {
      caption: t('network.mixing.subtitle', { period: currentPeriod }),
      columns: [
        { name: 'categories', key: 'category_ids', label: t('column.category') },
        { name: 'links', measured: 'count', label: t('column.links'), number: true },
        { name: 'observed_share', measured: 'fraction', label: t('network.mixing.observed'), number: true },
        { name: 'expected_share', measured: 'fraction', label: t('network.mixing.expected'), number: true },
      ],
      rows: rows.map((row) => [
        { text: pair(words, row), key: `${row.a};${row.b}` },
        numberCell(count(row.full), row.full),
        numberCell(percent(row.share_full, 1), row.share_full, { absent: labels.reason('no-links') }),
        numberCell(percent(row.expected_full, 1), row.expected_full, { absent: labels.reason('no-links') }),
      ]),
    },
    data: 'category_pairs',
  };
}
