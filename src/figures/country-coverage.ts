import { coverageBars } from '#charts/coverage-bars.ts';
import { ratio } from '#core/measure.ts';
import { categories } from '#core/taxonomy/categories.ts';
import { currentPeriod } from '#core/taxonomy/periods.ts';
import { type Words, wordsOf } from '#i18n/index.ts';
import type { Language } from '#i18n/languages.ts';
import { completenessOf, partnershipSources, sourceTitles } from '#read/completeness.ts';
import { labelsOf } from '#read/labels.ts';
import { allProjects } from '#read/metric.ts';
import { region } from '#read/places.ts';
import { categoryRow, regionRows } from '#read/slices.ts';
import { numberCell } from '../components/table.ts';
import { barWords, countsOnly, isSmall } from './coverage-bars.ts';
import { drawnOnce } from './drawn-once.ts';
import type { FigureProps } from './figure.ts';

/** Regions that take part, and all of them: of the country, or of the EU-27. */
interface Counted {
  readonly category: (typeof categories)[number] | 'all';
  readonly own: boolean;
  readonly active: number;
  readonly n: number;
  readonly share: number | null;
}

/** The country's regions beside those of the EU-27, all and category by category; those it has. */
function countedOf(country: string): readonly Counted[] {
  const regions = regionRows(allProjects).filter(({ region_id }) => {
    const place = region(region_id);
    return place.country === country && place.in_universe;
  });
  return (['all', ...categories] as const).flatMap((category): Counted[] => {
    const here = category === 'all' ? regions : regions.filter(({ region_id }) => region(region_id).category === category);
    if (here.length === 0) return [];
    const active = here.filter((row) => row.projects_full > 0).length;
    const eu = categoryRow(currentPeriod, allProjects, category);
    return [
      { category, own: true, active, n: here.length, share: ratio(active, here.length, 'no-regions').value },
      { category, own: false, active: eu.active, n: eu.regions, share: eu.active_share },
    ];
  });
}

/** Are a country's regions reached more, or less, than those of their category in the EU-27? null for countries outside it. */
export function countryCoverage(language: Language, country: string): FigureProps | null {
  const words = wordsOf(language);
  const { t, count, percent } = words;
  const labels = labelsOf(words);
  const rows = countedOf(country);
  const [whole, eu] = rows;
  if (whole === undefined || eu === undefined) return null;
  const id = 'country-coverage';
  const name = labels.country(country);
  const placeIn = (by: Words, own: boolean) => (own ? labelsOf(by).country(country) : by.t('country.compare.eu'));
  const categoryIn = (by: Words, row: Counted) =>
    row.category === 'all' ? by.t('category.all') : labelsOf(by).category(row.category);
  const said = (row: Counted) =>
    isSmall(row.n) ? t('common.of', { part: count(row.active), whole: count(row.n) }) : percent(row.share);
  const title = t('country.compare.title', { own: said(whole), country: name, all: said(eu) });
  const subtitle = t('country.compare.subtitle', { period: currentPeriod });
  return {
    id,
    title,
    subtitle,
    drawing: drawnOnce(
      { id, subject: country, title, place: 'full', language },
      (own) => [
        rows.map((row) => ({
          id: `${row.category}-${row.own ? country : 'eu'}`,
          label: own.t('country.compare.row', { category: categoryIn(own, row), place: placeIn(own, row.own) }),
          active: row.active,
          n: row.n,
          ...countsOnly(own, row),
          small: isSmall(row.n),
          tone: row.own ? (row.category === 'all' ? 'q4' : `cat-${row.category}`) : 'quiet',
        })),
        barWords(own),
      ],
      coverageBars,
    ),
    n: t('n.regions', { n: whole.n }),
    source: sourceTitles(words, partnershipSources),
    completeness: completenessOf(words),
    ...(rows.some((row) => isSmall(row.n)) ? { note: t('common.smallNExplained') } : {}),
    table: {
      caption: subtitle,
      columns: [
        { name: 'category', key: 'category_id', label: t('column.category') },
        { name: 'place', key: 'place_id', label: t('country.compare.place') },
        { name: 'regions', measured: 'count', label: t('column.regions'), number: true },
        { name: 'regions_active', measured: 'count', label: t('column.active'), number: true },
        { name: 'active_share', measured: 'fraction', label: t('column.share'), number: true },
      ],
      rows: rows.map((row) => [
        row.category === 'all'
          ? { text: t('category.all'), key: 'all' }
          : { text: categoryIn(words, row), category: row.category, key: row.category },
        { text: placeIn(words, row.own), key: row.own ? country : 'EU27' },
        numberCell(count(row.n), row.n),
        numberCell(count(row.active), row.active),
        numberCell(percent(countsOnly(words, row).share), countsOnly(words, row).share, {
          absent: labels.reason('too-few-regions'),
          smallN: isSmall(row.n) ? t('common.smallN') : undefined,
        }),
      ]),
    },
    page: `/countries/${country}/`,
    subject: name,
    data: 'region_metrics',
  };
}
