import { isSpecialised } from '#core/metrics/specialisation.ts';
import { categories } from '#core/taxonomy/categories.ts';
import { currentPeriod } from '#core/taxonomy/periods.ts';
import type { Words } from '#i18n/index.ts';
import { pageHref } from '#i18n/routes.ts';
import { groupBy, indexBy } from '#read/index-by.ts';
import { instruments } from '#read/instruments.ts';
import { labelsOf } from '#read/labels.ts';
import { allProjects, metricValue, ofInstrument, type Slice } from '#read/metric.ts';
import { partnerships } from '#read/partnerships.ts';
import { regionRow } from '#read/slices.ts';
import { table } from '#read/table.ts';
import { themeRegions } from '#read/theme-regions.ts';
import { numberCell, type Table, type TableCell } from '../components/table.ts';
import type { FigureTable } from '../figures/figure.ts';
import { partnershipCells, partnershipColumns, regionCells, regionColumns } from './shared-cells.ts';

const dual = indexBy(
  table('dual').filter((row) => row.period === currentPeriod),
  (row) => row.theme,
);
const gaps = groupBy(
  table('dual_gaps').filter((row) => row.period === currentPeriod),
  (row) => `${row.theme}\t${row.side}`,
);
/** Themes of all projects by weight, heaviest first. */
export const themeRows = table('theme_metrics')
  .filter((row) => row.period === currentPeriod && row.slice_kind === 'all')
  .toSorted((a, b) => b.weight - a.weight || (a.theme < b.theme ? -1 : 1));

/** Themes that have a page: those with a partnership, an S3 partnership or a declared priority. */
export const themesWithPage: readonly string[] = [
  ...new Set([
    ...themeRows.map((row) => row.theme),
    ...table('s3_partnerships').flatMap((row) => row.themes),
    ...table('region_priorities').map((row) => row.theme),
  ]),
].sort();

export const dualOf = (theme: string) => dual.get(theme);

/** Regions with only one of the two approaches on a theme. */
export const gapOf = (theme: string, side: 'cluster_only' | 's3_only') => gaps.get(`${theme}\t${side}`) ?? [];

export function themeList(words: Words): FigureTable {
  const { t, count, decimal, percent } = words;
  const labels = labelsOf(words);
  return {
    caption: t('themes.list.caption'),
    sortable: true,
    columns: [
      { name: 'theme', key: 'theme_id', label: t('column.theme') },
      { name: 'partnerships', measured: 'count', label: t('column.partnerships'), number: true },
      { name: 'weight', measured: 'partnerships', label: t('column.weight'), number: true },
      { name: 'share', measured: 'fraction', label: t('column.share'), number: true },
      { name: 'regions', measured: 'count', label: t('column.regions'), number: true },
      { name: 's3_regions', measured: 'count', label: t('column.s3regions'), number: true },
      { name: 'regions_in_both', measured: 'count', label: t('column.inBoth'), number: true },
    ],
    rows: themeRows.map((row) => {
      const both = dual.get(row.theme);
      return [
        { text: labels.theme(row.theme), key: row.theme, href: pageHref(words.language, `/themes/${row.theme}/`) },
        numberCell(count(row.projects), row.projects, { smallN: row.small_n ? t('common.smallN') : undefined }),
        numberCell(decimal(row.weight, 1), row.weight),
        numberCell(percent(row.share, 1), row.share, { absent: labels.reason('no-themes') }),
        numberCell(count(row.regions), row.regions),
        numberCell(count(both?.s3 ?? 0), both?.s3 ?? 0),
        numberCell(count(both?.both ?? 0), both?.both ?? 0),
      ];
    }),
  };
}

/** THM-DIV by instrument and category. */
export function diversityTable(words: Words): Table {
  const { t, count, decimal } = words;
  const labels = labelsOf(words);
  const row = (name: string, slice: Slice, scope: string): TableCell[] => {
    const at = (field: string) => metricValue(currentPeriod, slice, 'THM-DIV', `scope=${scope}|field=${field}`);
    return [name, count(at('N0')), decimal(at('N1'), 1), decimal(at('N2'), 1)];
  };
  return {
    caption: t('themes.diversity.caption'),
    columns: [
      { label: t('themes.diversity.scope') },
      { label: t('themes.diversity.n0'), number: true },
      { label: t('themes.diversity.n1'), number: true },
      { label: t('themes.diversity.n2'), number: true },
    ],
    rows: [
      ...instruments.map((instrument) => row(labels.known('instrumentLong', instrument), ofInstrument(instrument), 'all')),
      ...categories.map((category) => row(labels.category(category), allProjects, `category:${category}`)),
      row(t('common.all'), allProjects, 'all'),
    ],
    totals: 1,
  };
}

/** Regions with RCA ≥ 1 in a theme; null without any. */
export function specialisedRegions(words: Words, theme: string): Table | null {
  const { t, count, decimal, percent } = words;
  const rows = themeRegions(theme).filter((row) => row.rca !== null && isSpecialised(row.rca));
  if (rows.length === 0) return null;
  return {
    caption: t('theme.specialisedCaption'),
    sortable: true,
    columns: [
      ...regionColumns(words),
      { label: t('column.partnerships'), number: true },
      { label: t('column.share'), number: true },
      { label: t('column.specialisation'), number: true },
    ],
    rows: rows
      .toSorted((a, b) => b.n - a.n || (b.rca ?? 0) - (a.rca ?? 0) || (a.region_id < b.region_id ? -1 : 1))
      .map((row) => {
        const projects = regionRow(allProjects, row.region_id)?.projects_full ?? row.n;
        return [
          ...regionCells(words, row.region_id),
          { text: count(projects), sort: projects },
          { text: percent(row.share), sort: row.share ?? 0 },
          { text: decimal(row.rca, 1), sort: row.rca ?? 0, smallN: row.small_n ? t('common.smallN') : undefined },
        ];
      }),
  };
}

/** Partnerships on a theme; null without any. */
export function themePartnerships(words: Words, theme: string): Table | null {
  const { t, count } = words;
  const rows = partnerships.filter(({ project }) => project.themes.includes(theme));
  if (rows.length === 0) return null;
  return {
    caption: t('theme.partnerships'),
    sortable: true,
    columns: [
      ...partnershipColumns(words),
      { label: t('column.members'), number: true },
      { label: t('column.countries'), number: true },
    ],
    rows: rows.map(({ project }) => [
      ...partnershipCells(words, project),
      { text: count(project.members), sort: project.members },
      { text: count(project.countries.length), sort: project.countries.length },
    ]),
  };
}

/** Thematic S3 partnerships on a theme; null without any. */
export function themeS3(words: Words, theme: string): Table | null {
  const { t, count } = words;
  const labels = labelsOf(words);
  const rows = table('s3_partnerships').filter((row) => row.themes.includes(theme));
  if (rows.length === 0) return null;
  return {
    caption: t('theme.s3Caption'),
    columns: [{ label: t('column.partnerships') }, { label: t('column.platform') }, { label: t('column.regions'), number: true }],
    rows: rows.map((row) => [row.name, labels.known('platform', row.platform), count(row.regions)]),
  };
}

/** Names of regions as links, in the order given. */
export function regionLinks(words: Words, ids: readonly string[]): readonly { readonly text: string; readonly href: string }[] {
  const labels = labelsOf(words);
  return ids.map((id) => ({ text: labels.region(id), href: pageHref(words.language, `/regions/${id}/`) }));
}
