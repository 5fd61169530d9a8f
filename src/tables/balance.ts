import { categories } from '#core/taxonomy/categories.ts';
import type { Period } from '#core/taxonomy/periods.ts';
import type { Words } from '#i18n/index.ts';
import { instruments } from '#read/instruments.ts';
import { labelsOf } from '#read/labels.ts';
import { allProjects, metricValue, ofInstrument } from '#read/metric.ts';
import { type CategoryMetrics, categoryRow } from '#read/slices.ts';
import type { Table, TableCell } from '../components/table.ts';
import { interval } from '../figures/category-figures.ts';

/** Representation ratio by participations for each instrument and category. */
export function ratioByInstrument(words: Words, period: Period): Table {
  const { t, count, decimal } = words;
  const labels = labelsOf(words);
  const ratio = (row: CategoryMetrics): TableCell => ({
    text: decimal(row.units_rr),
    smallN: row.small_n ? t('common.smallN') : undefined,
  });
  return {
    caption: t('balance.instrument.caption', { period }),
    columns: [
      { label: t('column.instrument'), fixed: true },
      { label: t('column.participations'), number: true },
      ...categories.flatMap((category) => [
        { label: labels.category(category), number: true },
        { label: t('column.interval'), number: true },
      ]),
    ],
    rows: [...instruments.map(ofInstrument), allProjects].map((slice) => [
      slice.kind === 'all' ? t('common.all') : labels.known('instrument', slice.value),
      count(categoryRow(period, slice, 'all').units),
      ...categories.flatMap((category) => {
        const row = categoryRow(period, slice, category);
        return [ratio(row), interval(row, words)];
      }),
    ]),
    totals: 1,
  };
}

/** Coordinators against participations. */
export function leadTable(words: Words, period: Period): Table {
  const { t, count, decimal, percent } = words;
  const labels = labelsOf(words);
  return {
    caption: t('balance.lead.caption', { period }),
    columns: [
      { label: t('column.category') },
      { label: t('column.participations'), number: true },
      { label: t('column.coordinators'), number: true },
      { label: t('column.share'), unit: t('column.ofCoordinators'), number: true },
      { label: t('column.lead'), number: true },
    ],
    rows: categories.map((category) => {
      const row = categoryRow(period, allProjects, category);
      return [
        { text: labels.category(category), category },
        count(row.units),
        { text: count(row.coordinators), smallN: (row.coordinators ?? 0) < 5 ? t('common.smallN') : undefined },
        percent(row.coordinators_share),
        decimal(row.lead),
      ];
    }),
  };
}

/** Concentration measures that have no figure of their own. */
export function concentrationTable(words: Words, period: Period): Table {
  const { t, decimal, percent } = words;
  const value = (id: string, dims = '') => metricValue(period, allProjects, id, dims);
  return {
    caption: t('balance.measures.caption', { period }),
    columns: [{ label: t('column.measure') }, { label: t('column.value'), number: true }],
    rows: [
      ['Gini', decimal(value('REP-GINI'))],
      ['Hoover', decimal(value('REP-HOOVER'))],
      ['Theil', decimal(value('REP-THEIL', 'part=total'))],
      [t('balance.measures.top'), percent(value('REP-TOP', 'n=10'))],
      [t('balance.measures.disp'), decimal(value('REP-DISP'))],
      [t('balance.measures.rho'), decimal(value('REP-RHO'))],
    ],
  };
}
