import { categories } from '#core/taxonomy/categories.ts';
import { currentPeriod, periods } from '#core/taxonomy/periods.ts';
import type { Words } from '#i18n/index.ts';
import { instruments } from '#read/instruments.ts';
import { labelsOf } from '#read/labels.ts';
import { allProjects, metric, metricValue, ofInstrument } from '#read/metric.ts';
import { region } from '#read/places.ts';
import { categoryRow, regionRows } from '#read/slices.ts';
import { table } from '#read/table.ts';
import type { Table } from '../components/table.ts';
import { regionCells, regionColumns } from './shared-cells.ts';

const whiteSpots = () => table('white_spots').filter((row) => row.period === currentPeriod && row.slice_kind === 'all');
const dormant = () => table('dormant').filter((row) => row.period === currentPeriod);

/** Counts that the page's sentences need. */
export function coverageFacts() {
  const all = categoryRow(currentPeriod, allProjects, 'all');
  const mobilised = metric(currentPeriod, allProjects, 'COV-ACT');
  return {
    white: all.regions - all.active,
    peopleNotReached: all.population_reached === null ? null : 1 - all.population_reached,
    onlyOne: regionRows(allProjects).filter((row) => region(row.region_id).in_universe && row.projects_full === 1).length,
    withCluster: mobilised.n ?? 0,
    withClusterActive: mobilised.value,
    dormant: dormant().length,
  };
}

const depths = [1, 2, 3, 5, 10] as const;

/** COV-K by category: share of regions with at least k partnerships. */
export function depthTable(words: Words): Table {
  const { t, count, percent } = words;
  const labels = labelsOf(words);
  const share = (scope: string, k: number) => percent(metricValue(currentPeriod, allProjects, 'COV-K', `by=${scope}|k=${k}`));
  return {
    caption: `${t('coverage.depth.caption')}, ${currentPeriod}`,
    columns: [
      { label: t('column.category') },
      { label: t('coverage.depth.scope'), number: true },
      ...depths.map((k) => ({ label: t('coverage.depth.k', { k }), number: true })),
    ],
    rows: [...categories, 'all' as const].map((category) => [
      category === 'all' ? t('category.all') : { text: labels.category(category), category },
      count(categoryRow(currentPeriod, allProjects, category).regions),
      ...depths.map((k) => share(category === 'all' ? 'all' : `category:${category}`, k)),
    ]),
    totals: 1,
  };
}

/** Coverage by instrument, in both periods, each with its own universe. */
export function instrumentTable(words: Words): Table {
  const { t, count, percent } = words;
  const labels = labelsOf(words);
  return {
    caption: t('coverage.instrument.caption'),
    columns: [
      { label: t('column.instrument'), fixed: true },
      { label: t('column.partnerships'), number: true },
      ...periods.toReversed().flatMap((period) => [
        { label: t('column.active'), unit: period, number: true },
        { label: t('column.populationReached'), unit: period, number: true },
      ]),
    ],
    rows: [...instruments.map(ofInstrument), allProjects].map((slice) => [
      slice.kind === 'all' ? t('common.all') : labels.known('instrumentLong', slice.value),
      count(table('projects').filter((row) => slice.kind === 'all' || row.instrument === slice.value).length),
      ...periods.toReversed().flatMap((period) => {
        const row = categoryRow(period, slice, 'all');
        return [t('common.of', { part: count(row.active), whole: count(row.regions) }), percent(row.population_reached)];
      }),
    ]),
    totals: 1,
  };
}

/** The most populous regions without a partnership. */
export function whiteSpotTable(words: Words, shown: number): Table {
  const { t, count } = words;
  const rows = whiteSpots();
  return {
    caption: t('coverage.white.caption', { shown: count(Math.min(shown, rows.length)), n: count(rows.length) }),
    columns: [...regionColumns(words), { label: t('column.population'), number: true }],
    rows: rows.slice(0, shown).map((row) => {
      return [...regionCells(words, row.region_id), count(row.population)];
    }),
  };
}

/** Regions with a registered cluster and no partnership. */
export function dormantTable(words: Words): Table {
  const { t, count } = words;
  return {
    caption: t('coverage.dormant.caption'),
    sortable: true,
    columns: [
      ...regionColumns(words),
      { label: t('column.organisations'), number: true },
      { label: t('column.population'), number: true },
    ],
    rows: dormant().map((row) => {
      return [
        ...regionCells(words, row.region_id),
        { text: count(row.organisations), sort: row.organisations },
        { text: count(row.population), sort: row.population ?? -1 },
      ];
    }),
  };
}
