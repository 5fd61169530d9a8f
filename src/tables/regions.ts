import { byProtocolOrder } from '#core/geo/protocol-order.ts';
import { sumOfEuros } from '#core/money/cents.ts';
import { currentPeriod } from '#core/taxonomy/periods.ts';
import type { Words } from '#i18n/index.ts';
import { pageHref } from '#i18n/routes.ts';
import { groupBy } from '#read/index-by.ts';
import { labelsOf } from '#read/labels.ts';
import { allProjects } from '#read/metric.ts';
import { partnerships } from '#read/partnerships.ts';
import { region, statusIn } from '#read/places.ts';
import { regionRow } from '#read/slices.ts';
import { table } from '#read/table.ts';
import type { Table } from '../components/table.ts';
import { regionFacets } from './list-facets.ts';
import { partnershipCells, partnershipColumns, regionCells, regionColumns } from './shared-cells.ts';

/** Every region of the list, in protocol order of countries. */
export function regionList(words: Words): Table {
  const { t, count } = words;
  const labels = labelsOf(words);
  const regions = table('regions').toSorted((a, b) => byProtocolOrder(a.region_id, b.region_id));
  return {
    caption: t('regions.caption'),
    sortable: true,
    columns: [
      ...regionColumns(words),
      { name: 'partnerships', label: t('column.partnerships'), number: true },
      { name: 'organisations', label: t('column.organisations'), number: true },
      { name: 'population', label: t('column.population'), number: true },
    ],
    facets: regions.map(regionFacets),
    rows: regions.map(({ region_id, name, country, population }) => {
      const own = regionRow(allProjects, region_id);
      const status = statusIn(region_id, currentPeriod);
      return [
        { text: `${name} (${region_id})`, href: pageHref(words.language, `/regions/${region_id}/`), sort: name },
        { text: labels.country(country), href: pageHref(words.language, `/countries/${country}/`) },
        { text: labels.category(status), category: status },
        { text: count(own?.projects_full ?? 0), sort: own?.projects_full ?? 0 },
        { text: count(own?.organisations ?? 0), sort: own?.organisations ?? 0 },
        { text: count(population), sort: population ?? -1 },
      ];
    }),
  };
}

/** Partnerships with a participant in the region. */
export function regionPartnerships(words: Words, id: string): Table {
  const { t, count } = words;
  const labels = labelsOf(words);
  const own = partnerships.filter((partnership) => partnership.regions.some((row) => row.region_id === id));
  return {
    caption: t('region.partnershipsCaption', { region: region(id).name }),
    sortable: true,
    columns: [
      ...partnershipColumns(words),
      { label: t('column.organisations') },
      { label: t('column.contribution'), unit: 'EUR', number: true },
    ],
    rows: own.map(({ project, members }) => {
      const here = members.filter((row) => row.region_id === id);
      const amount = sumOfEuros(here.map((row) => row.eu_contribution)).value;
      return [
        ...partnershipCells(words, project),
        words.parted(
          here.map((row) => {
            const name = row.organisation ?? t('partnership.unnamed', { pic: row.org_id.replace('pic-', '') });
            return row.role === 'coordinator' ? `${name} (${t('role.coordinator')})` : name;
          }),
        ),
        amount === null
          ? { text: count(null), absent: labels.reason('not-reported'), sort: -1 }
          : { text: count(amount), sort: amount },
      ];
    }),
  };
}

const s3 = groupBy(table('s3_partnership_regions'), (row) => row.region_id);
const suggestions = groupBy(
  table('suggestions').filter((row) => row.period === currentPeriod),
  (row) => row.region_id,
);
const s3Names = new Map(table('s3_partnerships').map((row) => [row.s3_id, row]));

/** S3 platform partnerships of the region; null when none is recorded. */
export function regionS3(words: Words, id: string): Table | null {
  const { t } = words;
  const labels = labelsOf(words);
  const rows = s3.get(id) ?? [];
  if (rows.length === 0) return null;
  return {
    caption: t('region.s3Caption'),
    columns: [
      { label: t('column.partnerships') },
      { label: t('column.platform') },
      { label: t('column.theme') },
      { label: t('column.role') },
    ],
    rows: rows.map((row) => {
      const role = row.role === null ? t('common.notKnown') : labels.known('role', row.role);
      return [
        s3Names.get(row.s3_id)?.name ?? row.s3_id,
        labels.known('platform', s3Names.get(row.s3_id)?.platform ?? ''),
        labels.theme(row.theme),
        row.located_by === 'spread' ? `${role}, ${t('region.s3Spread', { name: row.region_as_stated ?? '' })}` : role,
      ];
    }),
  };
}

/** Suggested partner regions with the themes each adds; null when there is none. */
export function regionSuggestions(words: Words, id: string): Table | null {
  const { t, decimal } = words;
  const labels = labelsOf(words);
  const rows = suggestions.get(id) ?? [];
  if (rows.length === 0) return null;
  return {
    caption: t('region.suggestionsCaption'),
    columns: [...regionColumns(words), { label: t('column.themesAdded') }, { label: t('column.match'), number: true }],
    rows: rows.slice(0, 5).map((row) => {
      return [...regionCells(words, row.partner), labels.themes(row.themes_added.slice(0, 4)), decimal(row.match)];
    }),
  };
}

const alignment = groupBy(table('alignment'), (row) => row.region_id);
const peers = groupBy(table('alignment_peers'), (row) => `${row.period}\t${row.region_id}\t${row.theme}`);
const peersShown = 3;

export interface DeclaredPeriod {
  readonly period: string;
  /** Only part of the list could be read. */
  readonly partial: boolean;
  readonly table: Table;
}

/** Declared priorities by period, newest first: which have a recorded partnership, and who chose the same. */
export function regionPriorities(words: Words, id: string): readonly DeclaredPeriod[] {
  const { t, count } = words;
  const labels = labelsOf(words);
  return (alignment.get(id) ?? [])
    .toSorted((a, b) => (a.period < b.period ? 1 : -1))
    .map(({ period, priorities, covered, complete }) => ({
      period,
      partial: !complete,
      table: {
        caption: `${t('region.prioritiesCaption', { period })}${complete ? '' : ` (${t('region.prioritiesPartial')})`}`,
        columns: [{ label: t('column.theme') }, { label: t('column.ownPartnership') }, { label: t('column.peers') }],
        rows: priorities.map((theme) => {
          const others = peers.get(`${period}\t${id}\t${theme}`) ?? [];
          const names = words.parted(others.slice(0, peersShown).map((row) => labels.region(row.peer)));
          const more = (others[0]?.of_n ?? 0) - Math.min(peersShown, others.length);
          return [
            { text: labels.theme(theme), href: pageHref(words.language, `/themes/${theme}/`) },
            covered.includes(theme) ? t('common.yes') : t('common.no'),
            others.length === 0 ? t('common.none') : more > 0 ? t('region.peersMore', { names, n: count(more) }) : names,
          ];
        }),
      },
    }));
}
