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
import { correctionsOf, type Origin, partnershipTrace, regionTrace } from '#read/trace.ts';
import type { Table, TableCell, TableColumn } from '../components/table.ts';

const sources = indexBy(table('sources'), (row) => row.source);
const s3Names = indexBy(table('s3_partnerships'), (row) => row.s3_id);

/** The columns that every list of source rows ends in: where the row stands, who published it, how sure it is, what was corrected. */
function originColumns({ t }: Words): readonly TableColumn[] {
  return [
    { label: t('trace.where') },
    { label: t('trace.page') },
    { label: t('trace.confidence') },
    { label: t('trace.corrections') },
  ];
}

function originCells(words: Words, origin: Origin): readonly TableCell[] {
  const { t } = words;
  const corrected = correctionsOf(origin).map(({ column, before, after, reason }) =>
    t('trace.corrected', { column, before: before ?? '', after: after ?? '', reason }),
  );
  return [
    t('trace.line', { file: origin.file.replace(/^sources\//, ''), line: String(origin.line) }),
    pageOf(words, origin),
    origin.confidence === null ? t('trace.notSaid') : labelsOf(words).known('confidence', origin.confidence),
    corrected.length === 0 ? t('common.none') : corrected.join(' '),
  ];
}

/** The page a row rests on; where the source names none for the row, that of the source as a whole. */
function pageOf({ t }: Words, { source, source_url }: Origin): TableCell {
  if (source_url !== null) return { text: hostOf(source_url), href: source_url };
  const whole = sources.get(source)?.address ?? null;
  return whole === null ? t('common.none') : { text: t('trace.ofSource', { host: hostOf(whole) }), href: whole };
}

/** The host of an address, for a link that says where it leads. */
function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : address;
}

interface Placed {
  readonly location_as_stated: string | null;
  readonly located_by: string;
  readonly unlocated_reason: string | null;
}

/** The code as given, and how it led to a region or why it did not. */
function placeCells(words: Words, { location_as_stated, located_by, unlocated_reason }: Placed): readonly TableCell[] {
  const labels = labelsOf(words);
  return [
    location_as_stated ?? words.t('common.none'),
    unlocated_reason === null ? labels.known('locatedBy', located_by) : labels.known('unlocatedReason', unlocated_reason),
  ];
}
const placeColumns = ({ t }: Words): readonly TableColumn[] => [{ label: t('trace.code') }, { label: t('trace.locatedBy') }];

type Participation = ReturnType<typeof regionTrace>['participations'][number];

/** An amount as given: to the cent, with the reason where there is none. */
function amount(words: Words, value: number | null): TableCell {
  return value === null ? { text: words.t('common.na'), absent: labelsOf(words).reason('not-reported') } : words.decimal(value, 2);
}

function participationCells(words: Words, row: Participation): readonly TableCell[] {
  const labels = labelsOf(words);
  return [
    row.role === null ? words.t('common.notKnown') : labels.known('role', row.role),
    amount(words, row.eu_contribution),
    ...placeCells(words, row),
    ...originCells(words, row),
  ];
}
const participationColumns = (words: Words): readonly TableColumn[] => [
  { label: words.t('column.role') },
  { label: words.t('column.contribution'), unit: 'EUR', number: true },
  ...placeColumns(words),
  ...originColumns(words),
];

const organisationName = ({ t }: Words, row: { readonly organisation: string | null; readonly org_id: string }): string =>
  row.organisation ?? t('partnership.unnamed', { pic: row.org_id.replace('pic-', '') });

/** Lists of source rows of one page, each with an anchor that its figures link to. */
export interface Trace {
  readonly id: string;
  readonly heading: string;
  readonly table: Table;
}
const filled = (traces: readonly Trace[]): readonly Trace[] => traces.filter(({ table: { rows } }) => rows.length > 0);

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
  const own = regionRow(allProjects, id);
  const place = region(id);
  const rows = regionTrace(id);
  const distinct = (ids: readonly string[]) => count(new Set(ids).size);
  const list = `reference/${place.file.replace(/^reference\//, '')}`;
  const figure = (label: string, value: string, from: TableCell, stands: string): readonly TableCell[] => [
    label,
    value,
    from,
    { text: stands, href: pageHref(words.language, `/data/${stands}/`) },
  ];
  const rowsAt = (anchor: string, n: number): TableCell =>
    n === 0 ? t('trace.noRow') : { text: t('data.rows', { rows: n }), href: `#${anchor}` };
  return {
    caption: t('trace.figuresCaption'),
    columns: [
      { label: t('trace.figure') },
      { label: t('column.value'), number: true },
      { label: t('trace.countedFrom') },
      { label: t('trace.publishedIn') },
    ],
    rows: [
      figure(
        t('column.partnerships'),
        count(own?.projects_full ?? 0),
        rowsAt('participations', rows.participations.length),
        'region_metrics',
      ),
      figure(
        t('column.participations'),
        count(own?.units ?? 0),
        rowsAt('participations', rows.participations.length),
        'region_metrics',
      ),
      figure(
        t('column.contribution'),
        eur(own?.contribution_eur ?? null),
        rowsAt('participations', rows.participations.length),
        'region_metrics',
      ),
      figure(
        t('region.organisations'),
        count(own?.organisations ?? 0),
        rowsAt('participations', rows.participations.length),
        'region_metrics',
      ),
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
      figure(t('region.gdp'), count(place.gdp_per_head), t('trace.line', { file: list, line: String(place.line) }), 'regions'),
    ],
  };
}

/** The source rows behind a partnership, list by list. */
export function partnershipTraces(words: Words, id: string): readonly Trace[] {
  const { t, language } = words;
  const labels = labelsOf(words);
  const { project, members, outcomes, themes } = partnershipTrace(id);
  const given = (value: string | null) => value ?? t('common.notKnown');
  return filled([
    {
      id: 'project',
      heading: t('trace.project'),
      table: {
        caption: t('trace.rowsCaption'),
        columns: [
          { label: t('column.start'), fixed: true },
          { label: t('column.end'), fixed: true },
          { label: t('column.call') },
          { label: t('trace.themeAsStated') },
          { label: t('column.contribution'), unit: 'EUR', number: true },
          ...originColumns(words),
        ],
        rows: [
          [
            given(project.start_date),
            given(project.end_date),
            given(project.call_as_stated ?? project.call_id),
            given(project.theme_as_stated),
            amount(words, project.eu_contribution_eur),
            ...originCells(words, project),
          ],
        ],
      },
    },
    {
      id: 'members',
      heading: t('trace.participations', { n: members.length }),
      table: {
        caption: t('trace.rowsCaption'),
        columns: [{ label: t('column.organisation') }, { label: t('column.region') }, ...participationColumns(words)],
        rows: members.map((row) => [
          organisationName(words, row),
          row.region_id === null
            ? t('common.na')
            : { text: labels.region(row.region_id), href: pageHref(language, `/regions/${row.region_id}/`) },
          ...participationCells(words, row),
        ]),
      },
    },
    {
      id: 'themes',
      heading: t('trace.themes'),
      table: {
        caption: t('trace.rowsCaption'),
        columns: [
          { label: t('column.theme') },
          { label: t('trace.words') },
          { label: t('trace.matchedBy') },
          { label: t('trace.keyword') },
          { label: t('column.reason') },
        ],
        rows: themes.map((row) => [
          labels.theme(row.theme),
          row.text ?? t('common.none'),
          labels.known('matchedBy', row.matched_by),
          row.keyword ?? t('common.none'),
          { text: row.reason ?? '', lang: 'en' },
        ]),
      },
    },
    {
      id: 'outcomes',
      heading: t('trace.outcomes', { n: outcomes.length }),
      table: {
        caption: t('trace.rowsCaption'),
        columns: [
          { label: t('column.stage') },
          { label: t('column.what') },
          { label: t('column.amount'), unit: 'EUR', number: true },
          ...originColumns(words),
        ],
        rows: outcomes.map((row) => [
          labels.known('stage', row.stage),
          { text: row.what ?? '', lang: 'en' },
          amount(words, row.amount_eur),
          ...originCells(words, row),
        ]),
      },
    },
  ]);
}

/** The published figures of a partnership, each with the rows it is counted from. */
export function partnershipFigures(words: Words, id: string): Table {
  const { t, count, money } = words;
  const { project, members } = partnershipTrace(id);
  const stands: TableCell = { text: 'projects', href: pageHref(words.language, '/data/projects/') };
  const own: TableCell = { text: t('data.rows', { rows: 1 }), href: '#project' };
  const theirs: TableCell =
    members.length === 0 ? t('trace.noRow') : { text: t('data.rows', { rows: members.length }), href: '#members' };
  return {
    caption: t('trace.figuresCaption'),
    columns: [
      { label: t('trace.figure') },
      { label: t('column.value'), number: true },
      { label: t('trace.countedFrom') },
      { label: t('trace.publishedIn') },
    ],
    rows: [
      [t('column.members'), count(project.members), theirs, stands],
      [t('trace.located'), count(project.members_located), theirs, stands],
      [t('column.countries'), count(project.countries.length), theirs, stands],
      [t('column.regions'), count(project.regions.length), theirs, stands],
      [t('partnership.contribution'), money(project.eu_contribution_eur), own, stands],
      [t('partnership.sum'), money(project.contribution_sum_eur), theirs, stands],
      [t('partnership.cost'), money(project.total_cost_eur), own, stands],
    ],
  };
}
