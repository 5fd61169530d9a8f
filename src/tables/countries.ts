import { byProtocolOrder } from '#core/geo/protocol-order.ts';
import { currentPeriod } from '#core/taxonomy/periods.ts';
import type { Words } from '#i18n/index.ts';
import { pageHref } from '#i18n/routes.ts';
import { labelsOf } from '#read/labels.ts';
import { allProjects } from '#read/metric.ts';
import { partnerships } from '#read/partnerships.ts';
import { statusIn } from '#read/places.ts';
import { regionRow } from '#read/slices.ts';
import { table } from '#read/table.ts';
import type { Table } from '../components/table.ts';
import { partnershipCells, partnershipColumns } from './shared-cells.ts';

/** Countries with at least one region on the list, in protocol order: these have a page. */
export const countriesWithPage: readonly string[] = [...new Set(table('regions').map((row) => row.country))].sort(byProtocolOrder);

/** Organisations of the country that take part and whose region is known for none of their participations. */
export function unlocatedOrganisations(country: string): number {
  const own = table('participations').filter((row) => row.country === country);
  const located = new Set(own.filter((row) => row.region_id !== null).map((row) => row.org_id));
  return new Set(own.map((row) => row.org_id).filter((id) => !located.has(id))).size;
}

/** Its regions side by side. */
export function countryRegions(words: Words, country: string): Table {
  const { t, count, decimal } = words;
  const labels = labelsOf(words);
  return {
    caption: t('country.regions.caption', { country: labels.country(country) }),
    sortable: true,
    columns: [
      { label: t('column.region') },
      { label: t('column.category') },
      { label: t('column.population'), number: true },
      { label: t('column.partnerships'), number: true },
      { label: t('column.organisations'), number: true },
      { label: t('column.partners'), number: true },
      { label: t('column.perHead'), unit: 'EUR', number: true },
    ],
    rows: table('regions')
      .filter((row) => row.country === country)
      .map(({ region_id, population }) => {
        const own = regionRow(allProjects, region_id);
        const status = statusIn(region_id, currentPeriod);
        return [
          { text: labels.region(region_id), href: pageHref(words.language, `/regions/${region_id}/`) },
          { text: labels.category(status), category: status },
          { text: count(population), sort: population ?? -1 },
          { text: count(own?.projects_full ?? 0), sort: own?.projects_full ?? 0 },
          { text: count(own?.organisations ?? 0), sort: own?.organisations ?? 0 },
          { text: count(own?.degree ?? 0), sort: own?.degree ?? 0 },
          {
            text: decimal(own?.eur_per_inhabitant ?? null),
            sort: own?.eur_per_inhabitant ?? -1,
            absent: own?.eur_per_inhabitant == null ? labels.reason('not-reported') : undefined,
          },
        ];
      }),
  };
}

/** Other countries by links between regions; null without any. */
export function partnerCountries(words: Words, country: string): Table | null {
  const { t, count, decimal } = words;
  const labels = labelsOf(words);
  const rows = table('country_pairs')
    .filter((row) => row.slice_kind === 'all' && row.a !== row.b && (row.a === country || row.b === country))
    .map((row) => ({ ...row, other: row.a === country ? row.b : row.a }))
    .toSorted((a, b) => b.full - a.full || byProtocolOrder(a.other, b.other));
  if (rows.length === 0) return null;
  return {
    caption: t('country.partners.caption', { country: labels.country(country) }),
    sortable: true,
    columns: [
      { label: t('column.country') },
      { label: t('column.links'), unit: t('network.full'), number: true },
      { label: t('column.links'), unit: t('network.fractional'), number: true },
    ],
    rows: rows.map((row) => [
      countriesWithPage.includes(row.other)
        ? { text: labels.country(row.other), href: pageHref(words.language, `/countries/${row.other}/`) }
        : labels.country(row.other),
      { text: count(row.full), sort: row.full },
      { text: decimal(row.fractional, 1), sort: row.fractional },
    ]),
  };
}

/** Partnerships with an organisation of the country. */
export function countryPartnerships(words: Words, country: string): Table | null {
  const { t, count } = words;
  const labels = labelsOf(words);
  const rows = partnerships.filter(({ project }) => project.countries.includes(country));
  if (rows.length === 0) return null;
  return {
    caption: t('country.partnerships'),
    sortable: true,
    columns: [...partnershipColumns(words), { label: t('column.organisations'), unit: labels.country(country), number: true }],
    rows: rows.map(({ project, members }) => {
      const here = new Set(members.filter((row) => row.country === country).map((row) => row.org_id)).size;
      return [...partnershipCells(words, project), { text: count(here), sort: here }];
    }),
  };
}
