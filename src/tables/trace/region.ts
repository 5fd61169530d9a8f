import type { Words } from '#i18n/index.ts';
import { pageHref } from '#i18n/routes.ts';
import { indexBy } from '#read/index-by.ts';
import { labelsOf } from '#read/labels.ts';
import { allProjects } from '#read/metric.ts';
import { partnershipPath } from '#read/partnership-path.ts';
import { region } from '#read/places.ts';
import { registeredIn } from '#read/register.ts';
import { regionRow } from '#read/slices.ts';
import { table } from '#read/table.ts';
import { regionTrace, searched } from '#read/trace.ts';
import type { Table, TableCell } from '../../components/table.ts';
import {
  figureFrame,
  filled,
  organisationName,
  originCells,
  originColumns,
  participationCells,
  participationColumns,
  placeCells,
  placeColumns,
  type Trace,
} from './origin.ts';

const s3Names = indexBy(table('s3_partnerships'), (row) => row.s3_id);

/** The source rows behind a region, list by list. */
export function regionTraces(words: Words, id: string): readonly Trace[] {
  const { t, language } = words;
  const labels = labelsOf(words);
  const rows = regionTrace(id);
  const acronyms = indexBy(table('projects'), (row) => row.project_id);
  const named = (key: 'participations' | 'organisations' | 's3' | 'priorities', n: number) => t(`trace.${key}`, { n });
  return filled([
    {
      id: 'participations',
      heading: named('participations', rows.participations.length),
      table: {
        caption: t('trace.rowsCaption'),
        columns: [{ label: t('column.acronym') }, { label: t('column.organisation') }, ...participationColumns(words)],
        rows: rows.participations.map((row) => [
          {
            text: acronyms.get(row.project_id)?.acronym ?? row.project_id,
            href: pageHref(language, partnershipPath(row.project_id)),
          },
          organisationName(words, row),
          ...participationCells(words, row),
        ]),
      },
    },
    {
      id: 'organisations',
      heading: named('organisations', rows.organisations.length),
      table: {
        caption: t('trace.rowsCaption'),
        columns: [
          { label: t('column.organisation') },
          { label: t('trace.registered') },
          ...placeColumns(words),
          ...originColumns(words),
        ],
        rows: rows.organisations.map((row) => [
          row.name ?? row.org_id,
          t(row.registered ? 'common.yes' : 'common.no'),
          ...placeCells(words, row),
          ...originCells(words, row),
        ]),
      },
    },
    {
      id: 's3',
      heading: named('s3', rows.s3_partnership_regions.length),
      table: {
        caption: t('trace.rowsCaption'),
        columns: [
          { label: t('column.partnerships') },
          { label: t('column.theme') },
          { label: t('trace.asStated') },
          ...placeColumns(words),
          ...originColumns(words),
        ],
        rows: rows.s3_partnership_regions.map((row) => [
          s3Names.get(row.s3_id)?.name ?? row.s3_id,
          labels.theme(row.theme),
          row.region_as_stated ?? t('common.notKnown'),
          ...placeCells(words, row),
          ...originCells(words, row),
        ]),
      },
    },
    {
      id: 'priorities',
      heading: named('priorities', rows.region_priorities.length),
      table: {
        caption: t('trace.rowsCaption'),
        columns: [{ label: t('column.theme') }, { label: t('column.period') }, ...originColumns(words)],
        rows: rows.region_priorities.map((row) => [labels.theme(row.theme), row.period, ...originCells(words, row)]),
      },
    },
  ]);
}

/** The published figures of a region, each with the table it stands in and the rows it is counted from. */
export function regionFigures(words: Words, id: string): Table {
  const { t, count, eur } = words;
  const labels = labelsOf(words);
  const own = regionRow(allProjects, id);
  const place = region(id);
  const rows = regionTrace(id);
  const distinct = (ids: readonly string[]) => count(new Set(ids).size);
  const list = `reference/${place.file.replace(/^reference\//, '')}`;
  const figure = (label: string, value: TableCell, from: TableCell, stands: string): readonly TableCell[] => [
    label,
    value,
    from,
    { text: stands, href: pageHref(words.language, `/data/${stands}/`) },
  ];
  const rowsAt = (anchor: string, n: number): TableCell =>
    n === 0 ? t('trace.noRow') : { text: t('data.rows', { rows: n }), href: `#${anchor}` };
  const theirs = rowsAt('participations', rows.participations.length);
  return {
    ...figureFrame(words),
    rows: [
      figure(t('column.partnerships'), count(own?.projects_full ?? 0), theirs, 'region_metrics'),
      figure(t('column.participations'), count(own?.units ?? 0), theirs, 'region_metrics'),
      figure(t('column.contribution'), eur(own?.contribution_eur ?? null), theirs, 'region_metrics'),
      figure(t('region.organisations'), count(own?.organisations ?? 0), theirs, 'region_metrics'),
      figure(t('region.registered'), count(registeredIn(id)), rowsAt('organisations', rows.organisations.length), 'organisations'),
      figure(
        t('region.s3'),
        distinct(rows.s3_partnership_regions.map((row) => row.s3_id)),
        rowsAt('s3', rows.s3_partnership_regions.length),
        's3_partnership_regions',
      ),
      figure(
        t('region.priorities'),
        count(rows.region_priorities.length),
        rowsAt('priorities', rows.region_priorities.length),
        'region_priorities',
      ),
      figure(t('region.population'), count(place.population), t('trace.line', { file: list, line: String(place.line) }), 'regions'),
      figure(
        t('region.gdp'),
        place.gdp_per_head === null ? { text: count(null), absent: labels.reason('no-data') } : count(place.gdp_per_head),
        t('trace.line', { file: list, line: String(place.line) }),
        'regions',
      ),
    ],
  };
}

/** Why no row of a source stands behind the figures of a region: what was looked through; null where there are rows. */
export function regionWithoutRows(words: Words, id: string): string | null {
  if (Object.values(regionTrace(id)).some((rows) => rows.length > 0)) return null;
  const { t, count } = words;
  return t('trace.nothing', {
    region: region(id).name,
    participations: count(searched.participations),
    organisations: count(searched.organisations),
    s3: count(searched.s3_partnership_regions),
    priorities: count(searched.region_priorities),
    unlocated: count(searched.unlocated),
  });
}
