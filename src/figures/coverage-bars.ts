import { coverageBars } from '#charts/coverage-bars.ts';
import { byProtocolOrder } from '#core/geo/protocol-order.ts';
import { categories } from '#core/taxonomy/categories.ts';
import { currentPeriod, type Period } from '#core/taxonomy/periods.ts';
import { type Words, wordsOf } from '#i18n/index.ts';
import type { Language } from '#i18n/languages.ts';
import { pageHref } from '#i18n/routes.ts';
import { completenessOf, partnershipSources, sourceTitles } from '#read/completeness.ts';
import { labelsOf } from '#read/labels.ts';
import { allProjects } from '#read/metric.ts';
import { categoryRow, countryRows } from '#read/slices.ts';
import { numberCell } from '../components/table.ts';
import { drawnOnce } from './drawn-once.ts';
import type { FigureProps } from './figure.ts';

/** Fewer regions than this: shown with counts and the mark, not ranked; fewer than three: counts only (METHODOLOGY R12). */
const smallDenominator = 5;
const shareFrom = 3;
export const isSmall = (n: number): boolean => n < smallDenominator;

/** The share of a row, or its counts in place of it. */
export const countsOnly = (
  { t, count }: Words,
  row: { readonly active: number; readonly n: number; readonly share: number | null },
) =>
  row.n >= shareFrom
    ? { share: row.share, absent: null }
    : { share: null, absent: `${t('common.of', { part: count(row.active), whole: count(row.n) })} · ${t('common.smallN')}` };

export const barWords = ({ t, count, percent }: Words) => ({
  of: (active: number, n: number) => t('common.of', { part: count(active), whole: count(n) }),
  percent: (share: number) => percent(share),
  small: t('common.smallN'),
});

/** Share of regions that take part, by category of region. */
export function coverageByCategory(language: Language, period: Period): FigureProps {
  const words = wordsOf(language);
  const { t, count, percent } = words;
  const labels = labelsOf(words);
  const id = `coverage-category-${period}`;
  const rows = categories.map((category) => categoryRow(period, allProjects, category));
  const share = (category: string) => percent(rows.find((row) => row.category === category)?.active_share ?? null);
  const title = t('coverage.category.title', { share: share('less_developed'), other: share('more_developed') });
  return {
    id,
    title,
    subtitle: t('coverage.category.subtitle', { period }),
    drawing: drawnOnce(
      { id, title, place: 'column', language },
      (own, labels) => [
        rows.map((row) => ({
          id: row.category,
          label: labels.category(row.category),
          active: row.active,
          n: row.regions,
          share: row.active_share,
          absent: row.active_share === null ? labels.reason('no-denominator') : null,
          small: isSmall(row.regions),
          tone: `cat-${row.category}`,
        })),
        barWords(own),
      ],
      coverageBars,
    ),
    n: t('coverage.map.n', { n: count(categoryRow(period, allProjects, 'all').regions) }),
    source: sourceTitles(words, partnershipSources),
    completeness: completenessOf(words),
    table: {
      caption: t('coverage.category.subtitle', { period }),
      columns: [
        { name: 'category', key: 'category_id', label: t('column.category') },
        { name: 'regions', measured: 'count', label: t('column.regions'), number: true },
        { name: 'regions_active', measured: 'count', label: t('column.active'), number: true },
        { name: 'active_share', measured: 'fraction', label: t('column.share'), number: true },
        { name: 'population_reached', measured: 'fraction', label: t('column.populationReached'), number: true },
      ],
      rows: [...rows, categoryRow(period, allProjects, 'all')].map((row) => [
        row.category === 'all'
          ? { text: t('category.all'), key: 'all' }
          : { text: labels.category(row.category), category: row.category },
        numberCell(count(row.regions), row.regions),
        numberCell(count(row.active), row.active),
        numberCell(percent(row.active_share), row.active_share, { absent: labels.reason('no-denominator') }),
        numberCell(percent(row.population_reached), row.population_reached, { absent: labels.reason('no-denominator') }),
      ]),
      totals: 1,
    },
    data: 'category_metrics',
  };
}

/** Share of regions that take part, by country of the EU-27: highest first, those of few regions after them, unranked. */
export function coverageByCountry(language: Language): FigureProps {
  const words = wordsOf(language);
  const { t, count, percent } = words;
  const labels = labelsOf(words);
  const id = 'coverage-country';
  const rows = countryRows(currentPeriod, allProjects)
    .filter((row) => row.regions > 0)
    .toSorted(
      (a, b) =>
        Number(isSmall(a.regions)) - Number(isSmall(b.regions)) ||
        (isSmall(a.regions) ? 0 : (b.active_share ?? 0) - (a.active_share ?? 0) || b.regions - a.regions) ||
        byProtocolOrder(a.country, b.country),
    );
  const shareCell = (row: (typeof rows)[number]) => {
    const { share } = countsOnly(words, { active: row.active, n: row.regions, share: row.active_share });
    return numberCell(percent(share), share, {
      absent: labels.reason('too-few-regions'),
      smallN: isSmall(row.regions) ? t('common.smallN') : undefined,
    });
  };
  const title = t('coverage.country.title', {
    full: count(rows.filter((row) => row.active === row.regions).length),
    n: count(rows.length),
    none: rows.filter((row) => row.active === 0).length,
  });
  return {
    id,
    title,
    subtitle: t('coverage.country.subtitle'),
    drawing: drawnOnce(
      { id, title, place: 'full', language },
      (own, labels) => [
        rows.map((row) => ({
          id: row.country,
          label: labels.country(row.country),
          active: row.active,
          n: row.regions,
          ...countsOnly(words, { active: row.active, n: row.regions, share: row.active_share }),
          small: isSmall(row.regions),
        })),
        barWords(own),
      ],
      coverageBars,
    ),
    n: t('coverage.map.n', { n: count(categoryRow(currentPeriod, allProjects, 'all').regions) }),
    source: sourceTitles(words, partnershipSources),
    completeness: completenessOf(words),
    note: t('common.smallNExplained'),
    table: {
      caption: t('coverage.country.subtitle'),
      sortable: true,
      columns: [
        { name: 'country', key: 'country_id', label: t('column.country') },
        { name: 'regions', measured: 'count', label: t('column.regions'), number: true },
        { name: 'regions_active', measured: 'count', label: t('column.active'), number: true },
        { name: 'active_share', measured: 'fraction', label: t('column.share'), number: true },
        { name: 'population_reached', measured: 'fraction', label: t('column.populationReached'), number: true },
        { name: 'partnerships', measured: 'count', label: t('column.partnerships'), number: true },
      ],
      rows: rows.map((row) => [
        { text: labels.country(row.country), key: row.country, href: pageHref(language, `/countries/${row.country}/`) },
        numberCell(count(row.regions), row.regions),
        numberCell(count(row.active), row.active),
        shareCell(row),
        numberCell(percent(row.population_reached), row.population_reached, { absent: labels.reason('no-denominator') }),
        numberCell(count(row.projects), row.projects),
      ]),
    },
    data: 'country_metrics',
  };
}
