import { categoryBalance } from '#charts/category-balance.ts';
import { perHead } from '#charts/per-head.ts';
import { ratioInterval } from '#charts/ratio-interval.ts';
import { type Category, categories } from '#core/taxonomy/categories.ts';
import type { Period } from '#core/taxonomy/periods.ts';
import { type Words, wordsOf } from '#i18n/index.ts';
import type { Language } from '#i18n/languages.ts';
import { amountsKnown, completenessOf, instrumentsWithAmounts, partnershipSources, sourceTitles } from '#read/completeness.ts';
import { labelsOf } from '#read/labels.ts';
import { allProjects, type Slice } from '#read/metric.ts';
import { type CategoryMetrics, categoryRow } from '#read/slices.ts';
import { numberCell, type TableCell } from '../components/table.ts';
import { drawnOnce } from './drawn-once.ts';
import type { FigureProps } from './figure.ts';

const rowsOf = (period: Period, slice: Slice) => categories.map((category) => categoryRow(period, slice, category));

/** Which way an interval points; `open` when it includes 1, `none` when there is no interval to judge by. */
export function direction(low: number | null, high: number | null): 'below' | 'above' | 'open' | 'none' {
  if (low === null || high === null) return 'none';
  return high < 1 ? 'below' : low > 1 ? 'above' : 'open';
}

/** Representation ratio by participations, per category, with the interval that resampled projects give. */
export function representationRatio(language: Language, period: Period, slice: Slice = allProjects): FigureProps {
  const words = wordsOf(language);
  const { t, decimal, count, list } = words;
  const labels = labelsOf(words);
  const id = `representation-${period}`;
  const rows = rowsOf(period, slice);
  const pointing = (way: 'below' | 'above') =>
    list(
      rows
        .filter((row) => direction(row.units_rr_low, row.units_rr_high) === way)
        .map((row, i) => labels.known(i === 0 ? 'categoryRegions' : 'categoryRegionsInText', row.category)),
    );
  const [below, above] = [pointing('below'), pointing('above')];
  const title =
    below !== ''
      ? t('balance.ratio.title.below', { categories: below })
      : above !== ''
        ? t('balance.ratio.title.above', { categories: above })
        : t('balance.ratio.title.open');
  return {
    id,
    title,
    subtitle: t('balance.ratio.subtitle', { period }),
    drawing: drawnOnce(
      { id, title, place: 'column', language },
      ({ t, decimal }, labels) => [
        rows.map((row) => ({
          id: row.category,
          label: labels.category(row.category),
          tone: `cat-${row.category}`,
          value: row.units_rr,
          low: row.units_rr_low,
          high: row.units_rr_high,
          note: row.units_rr === null ? labels.reason('no-denominator') : row.small_n ? t('common.smallN') : null,
        })),
        {
          ratio: (value) => decimal(value),
          proportional: t('balance.ratio.proportional'),
          below: t('balance.ratio.below'),
          above: t('balance.ratio.above'),
        },
      ],
      ratioInterval,
    ),
    n: t('n.participations', { n: categoryRow(period, slice, 'all').units ?? 0 }),
    source: sourceTitles(words, partnershipSources),
    completeness: completenessOf(words, slice),
    table: {
      caption: t('balance.ratio.subtitle', { period }),
      columns: [
        { name: 'category', key: 'category_id', label: t('column.category') },
        { name: 'participations', measured: 'count', label: t('column.participations'), number: true },
        { name: 'ratio', measured: 'ratio', label: t('column.ratio'), number: true },
        { name: ['ratio_low', 'ratio_high'], measured: 'ratio', label: t('column.interval'), number: true },
      ],
      rows: rows.map((row) => [
        { text: labels.category(row.category), category: row.category },
        numberCell(count(row.units), row.units),
        numberCell(decimal(row.units_rr), row.units_rr, {
          absent: labels.reason('no-denominator'),
          smallN: row.small_n ? t('common.smallN') : undefined,
        }),
        interval(row, words),
      ]),
    },
    data: 'category_metrics',
  };
}

/** "0.52 to 0.91", or why there is none. */
export function interval(row: CategoryMetrics, words: Words): TableCell {
  const { decimal } = words;
  const { units_rr_low: low, units_rr_high: high } = row;
  if (low === null) return { text: decimal(null), value: [null, null], absent: labelsOf(words).reason('too-few-projects') };
  return { text: `${decimal(low)} – ${decimal(high)}`, value: [low, high] };
}

/** Shares of population, participations and money side by side. */
export function categoryShares(language: Language, period: Period, slice: Slice = allProjects): FigureProps {
  const words = wordsOf(language);
  const { t, percent } = words;
  const labels = labelsOf(words);
  const id = `shares-${period}`;
  const rows = rowsOf(period, slice);
  const title = t('balance.shares.title');
  return {
    id,
    title,
    subtitle: t('balance.shares.subtitle', { period }),
    drawing: drawnOnce(
      { id, title, place: 'column', language },
      ({ t, percent }, labels) => [
        rows.map((row) => ({
          category: row.category as Category,
          label: labels.category(row.category),
          population: row.population_share,
          participations: row.units_share,
          contribution: row.contribution_share,
          absent: row.contribution_share === null ? labels.reason('no-data') : null,
        })),
        {
          population: t('balance.shares.population'),
          participations: t('balance.shares.participations'),
          contribution: t('balance.shares.contribution'),
          percent: (value) => percent(value),
        },
      ],
      categoryBalance,
    ),
    n: t('n.participations', { n: categoryRow(period, slice, 'all').units ?? 0 }),
    source: sourceTitles(words, partnershipSources),
    completeness: `${completenessOf(words, slice)} ${amountsKnown(words, slice)}`,
    table: {
      caption: t('balance.shares.subtitle', { period }),
      columns: [
        { name: 'category', key: 'category_id', label: t('column.category') },
        { name: 'population_share', measured: 'fraction', label: t('column.population'), number: true },
        { name: 'participations_share', measured: 'fraction', label: t('column.participations'), number: true },
        { name: 'contribution_share', measured: 'fraction', label: t('column.contribution'), number: true },
      ],
      rows: rows.map((row) => [
        { text: labels.category(row.category), category: row.category },
        numberCell(percent(row.population_share, 1), row.population_share, { absent: labels.reason('no-data') }),
        numberCell(percent(row.units_share, 1), row.units_share, { absent: labels.reason('no-data') }),
        numberCell(percent(row.contribution_share, 1), row.contribution_share, { absent: labels.reason('no-data') }),
      ]),
    },
    data: 'category_metrics',
  };
}

/** Recorded EU contribution per inhabitant. */
export function moneyPerHead(language: Language, period: Period, slice: Slice = allProjects): FigureProps {
  const words = wordsOf(language);
  const { t, decimal, count, eur } = words;
  const labels = labelsOf(words);
  const id = `per-head-${period}`;
  const rows = rowsOf(period, slice);
  const all = categoryRow(period, slice, 'all');
  const value = (category: Category) => rows.find((row) => row.category === category)?.eur_per_inhabitant ?? null;
  const title =
    all.eur_per_inhabitant === null
      ? t('balance.perHead.none')
      : t('balance.perHead.title', { value: decimal(value('less_developed')), other: decimal(value('more_developed')) });
  return {
    id,
    title,
    subtitle: t('balance.perHead.subtitle', { period }),
    drawing: drawnOnce(
      { id, title, place: 'column', language },
      ({ t, decimal }, labels) => [
        rows.map((row) => ({
          category: row.category as Category,
          label: labels.category(row.category),
          value: row.eur_per_inhabitant,
          note: row.eur_per_inhabitant === null ? labels.reason('no-data') : null,
        })),
        {
          euro: (amount) => decimal(amount),
          all:
            all.eur_per_inhabitant === null
              ? null
              : { value: all.eur_per_inhabitant, label: t('balance.perHead.all', { value: decimal(all.eur_per_inhabitant) }) },
        },
      ],
      perHead,
    ),
    n: eur(all.contribution),
    source: sourceTitles(words, partnershipSources),
    completeness: amountsKnown(words, slice),
    note: t('balance.perHead.note', instrumentsWithAmounts(words)),
    table: {
      caption: t('balance.perHead.subtitle', { period }),
      columns: [
        { name: 'category', key: 'category_id', label: t('column.category') },
        { name: 'contribution', measured: 'EUR', label: t('column.contribution'), unit: 'EUR', number: true },
        { name: 'population', measured: 'inhabitants', label: t('column.population'), number: true },
        { name: 'eur_per_inhabitant', measured: 'EUR', label: t('column.perHead'), unit: 'EUR', number: true },
      ],
      rows: [...rows, all].map((row) => [
        row.category === 'all'
          ? { text: t('category.all'), key: 'all' }
          : { text: labels.category(row.category), category: row.category },
        numberCell(count(row.contribution), row.contribution, { absent: labels.reason('no-data') }),
        numberCell(count(row.population), row.population),
        numberCell(decimal(row.eur_per_inhabitant), row.eur_per_inhabitant, { absent: labels.reason('no-data') }),
      ]),
      totals: 1,
    },
    data: 'category_metrics',
  };
}
