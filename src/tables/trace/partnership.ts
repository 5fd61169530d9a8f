import type { Words } from '#i18n/index.ts';
import { pageHref } from '#i18n/routes.ts';
import { labelsOf } from '#read/labels.ts';
import { partnershipTrace } from '#read/trace.ts';
import type { Table, TableCell } from '../../components/table.ts';
import {
  amount,
  figureFrame,
  filled,
  organisationName,
  originCells,
  originColumns,
  participationCells,
  participationColumns,
  type Trace,
} from './origin.ts';

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
    ...figureFrame(words),
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
