import { currentPeriod } from '#core/taxonomy/periods.ts';
import type { Words } from '#i18n/index.ts';
import { pageHref } from '#i18n/routes.ts';
import { labelsOf } from '#read/labels.ts';
import { allProjects } from '#read/metric.ts';
import { countryRows, regionRow } from '#read/slices.ts';
import { table } from '#read/table.ts';
import { numberCell, type Table } from '../components/table.ts';
import { countsOnly, isSmall } from '../figures/coverage-bars.ts';
import { countriesWithPage } from './countries.ts';

/** Figures of each country that has a page, in protocol order; `regions` is 0 outside the universe of the period. */
export const listedCountries = countriesWithPage.map((country) => {
  const own = countryRows(currentPeriod, allProjects).find((row) => row.country === country);
  const regions = table('regions').filter((row) => row.country === country);
  const inside = own !== undefined && own.regions > 0;
  return {
    country,
    inside,
    projects: own?.projects ?? 0,
    organisations: own?.organisations ?? 0,
    regions: inside ? own.regions : regions.length,
    active: inside
      ? own.active
      : regions.filter(({ region_id }) => (regionRow(allProjects, region_id)?.projects_full ?? 0) > 0).length,
    share: own?.active_share ?? null,
    reached: own?.population_reached ?? null,
  };
});

/** Every country with a page; shares only where its regions belong to the universe. */
export function countryList(words: Words): Table {
  const { t, count, percent } = words;
  const labels = labelsOf(words);
  return {
    caption: t('countries.caption'),
    sortable: true,
    columns: [
      { label: t('column.country') },
      { label: t('column.partnerships'), number: true },
      { label: t('column.organisations'), number: true },
      { label: t('countries.regionsActive'), number: true },
      { label: t('column.share'), number: true },
      { label: t('column.populationReached'), number: true },
    ],
    rows: listedCountries.map((row) => {
      const { share } = countsOnly(words, { active: row.active, n: row.regions, share: row.share });
      const absent = row.inside ? labels.reason('too-few-regions') : t('countries.outside');
      return [
        { text: labels.country(row.country), href: pageHref(words.language, `/countries/${row.country}/`) },
        numberCell(count(row.projects), row.projects),
        numberCell(count(row.organisations), row.organisations),
        { text: t('common.of', { part: count(row.active), whole: count(row.regions) }), sort: row.active },
        numberCell(percent(share), share, {
          absent,
          smallN: row.inside && isSmall(row.regions) ? t('common.smallN') : undefined,
        }),
        numberCell(percent(row.reached), row.reached, { absent: row.inside ? labels.reason('no-denominator') : absent }),
      ];
    }),
  };
}
