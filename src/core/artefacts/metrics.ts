import type { Artefact } from '../artefact.ts';
import { categoryTables } from './metric-tables/categories.ts';
import { number, period, required, slice, text } from './metric-tables/columns.ts';
import { regionTables } from './metric-tables/regions.ts';
import { subjectTables } from './metric-tables/subjects.ts';

/** Contracts of the published metric tables; scripts/compute makes the rows, one file per table. */
export const metricTables = {
  metrics: {
    name: 'metrics',
    group: 'metrics',
    title: 'Metrics in long form, one value per row',
    description:
      'Every metric in long form, except what is about one region, pair of regions, theme or project, and lists of regions: those have tables of their own, so that each value here is a number. Families that do not depend on projects are given for slice all only.',
    key: ['period', 'slice_kind', 'slice', 'metric', 'dims'],
    columns: [
      period,
      ...slice,
      required('metric', 'Id of the metric in the methodology, such as REP-RR.'),
      text('dims', 'What the value is about, as name=value separated by |, such as measure=units|category=transition.', {
        empty: 'The metric has one value.',
      }),
      {
        name: 'value',
        type: 'number',
        description: 'The value, in the unit that the column unit names.',
        empty: 'Not defined: the column absent says why.',
      },
      text('unit', 'Unit of the value.', { required: true }),
      number(
        'n',
        'units, projects, regions or proposals',
        'Denominator of a share, ratio or index.',
        'The value is a count or a sum.',
        { min: 0 },
      ),
      {
        name: 'small_n',
        type: 'flag',
        description: '1 when the denominator is below 5 (rule R12): show with counts, do not rank or colour.',
        required: true,
      },
      text('absent', 'Why there is no value, as a short code explained in the methodology.', { empty: 'There is a value.' }),
    ],
  },
  ...regionTables,
  ...categoryTables,
  ...subjectTables,
} as const satisfies Record<string, Artefact>;
export type MetricTableName = keyof typeof metricTables;
