import type { Artefact } from '../artefact.ts';
import { always, count, day, integer, number, text } from './column.ts';
import { period } from './metric-tables/columns.ts';

/** Cells of the sources that were corrected by hand. */
export const correctionTables = {
  corrections: {
    name: 'corrections',
    group: 'quality',
    title: 'Corrections',
    description:
      'Cells of the sources that a hand-kept list corrects, each with its reason. Every other table holds the corrected values.',
    key: ['source', 'file', 'line', 'column', 'list_line'],
    columns: [
      text('source', 'Folder of the source in data/sources.', always),
      text('file', 'File of the source.', always),
      integer('line', 'Line of the row in that file.', { required: true, min: 2 }),
      text('column', 'Column of the file.', always),
      text('before', 'What the source says.', { empty: 'the cell is empty' }),
      text('after', 'What counts instead.', { empty: 'nothing: the cell counts as empty' }),
      text('reason', 'How the mistake is known.', always),
      text('list', 'Hand-kept list of the correction.', always),
      integer('list_line', 'Line in that list.', { required: true, min: 2 }),
    ],
  },
} as const satisfies Record<string, Artefact>;

/** What moved between the state of the data before and this one; empty where there is no earlier drop. */
export const changeTables = {
  changes_sources: {
    name: 'changes_sources',
    group: 'quality',
    title: 'Changes per file',
    description: 'Rows of each file before and after, and how many of them came, went or changed.',
    key: ['source', 'file'],
    columns: [
      text('source', 'Folder of the source in data/sources.', always),
      text('file', 'File; rows are compared with those of the same kind, whatever the file was called before.', always),
      day('drop_before', 'Drop used before.', { empty: 'the source is new' }),
      day('drop_after', 'Drop used now.', { empty: 'the source is gone' }),
      count('rows_before', 'Rows before.', { required: true, unit: 'rows' }),
      count('rows_after', 'Rows now.', { required: true, unit: 'rows' }),
      count('added', 'Rows that came.', { required: true, unit: 'rows' }),
      count('removed', 'Rows that went.', { required: true, unit: 'rows' }),
      count('changed', 'Rows with at least one other value.', { required: true, unit: 'rows' }),
    ],
  },
  changes_rows: {
    name: 'changes_rows',
    group: 'quality',
    title: 'Changes row by row',
    description: 'Rows of the sources that came or went, one line each, and those that changed, one line per field.',
    key: ['source', 'file', 'key', 'field'],
    columns: [
      text('source', 'Folder of the source in data/sources.', always),
      text('file', 'File.', always),
      text('key', 'What names the row, such as project/participant code; (2), (3) … where several rows share it.', always),
      text('label', 'Acronym or name in the row.', { empty: 'none' }),
      text('change', 'What happened to the row.', { required: true, values: ['added', 'removed', 'changed'] }),
      text('field', 'Field that changed.', { empty: 'the row as a whole came or went' }),
      text('before', 'Value before.', { empty: 'not stated, or the row came' }),
      text('after', 'Value now.', { empty: 'not stated, or the row went' }),
      integer('line', 'Line of the row in its file: the new one, or the old one of a row that went.', { required: true, min: 2 }),
    ],
  },
  changes_metrics: {
    name: 'changes_metrics',
    group: 'quality',
    title: 'Headline metrics before and after',
    description:
      'The figures that open the overview and the chief ones of coverage, representation and completeness, of all projects, before and now. Both states are computed with the hand-kept lists and the method of today, so that a difference comes from the sources alone.',
    key: ['period', 'metric', 'dims'],
    columns: [
      period,
      text('metric', 'Id of the metric in the methodology; PROJECTS, ORGANISATIONS and CONTRIBUTION are plain totals.', always),
      text('dims', 'What the value is about, as name=value separated by |.', { empty: 'the metric has one value' }),
      text('unit', 'Unit of the values.', always),
      number('before', 'Value in the state before.', { empty: 'not defined, or there is no earlier state' }),
      number('after', 'Value now.', { empty: 'not defined' }),
      number('difference', 'After minus before.', { empty: 'one of the two is not defined, or there is no earlier state' }),
    ],
  },
} as const satisfies Record<string, Artefact>;
