import type { Artefact, Column } from '#core/artefact.ts';
import { partialDatePattern, partialDateWords, sentence } from '../descriptions/table-schema.ts';
import { columnsOf, type Section } from '../records/record.ts';

type Schema = Readonly<Record<string, unknown>>;

const ofType = (column: Column): Schema => {
  const { type, values, min, max } = column;
  const bounds = { ...(min !== undefined && { minimum: min }), ...(max !== undefined && { maximum: max }) };
  switch (type) {
    case 'integer':
      return { type: column.required ? 'integer' : ['integer', 'null'], ...bounds };
    case 'number':
      return { type: column.required ? 'number' : ['number', 'null'], ...bounds };
    case 'flag':
      return { type: column.required ? 'boolean' : ['boolean', 'null'] };
    case 'list':
      return { type: 'array', items: { type: 'string' } };
    default:
      return {
        type: column.required ? 'string' : ['string', 'null'],
        ...(type === 'url' && { format: 'iri' }),
        ...(type === 'date' && (column.exact === 'day' ? { format: 'date' } : { pattern: partialDatePattern })),
        ...(values && { enum: column.required ? values : [...values, null] }),
      };
  }
};

/** A row of a table, or a part of one, as JSON Schema 2020-12; units and what null means stand in the descriptions. */
export function rowSchema({ columns }: Pick<Artefact, 'columns'>): Schema {
  const words = ({ description, unit, empty, required, type, exact }: Column): string =>
    [
      description,
      type === 'date' && exact === undefined && partialDateWords,
      unit && `Unit: ${unit}.`,
      !required && empty && `${type === 'list' ? 'Empty' : 'null'}: ${sentence(empty)}`,
    ]
      .filter(Boolean)
      .join(' ');
  return {
    type: 'object',
    properties: Object.fromEntries(columns.map((column) => [column.name, { ...ofType(column), description: words(column) }])),
    required: columns.map(({ name }) => name),
    additionalProperties: false,
  };
}

const text = (description: string): Schema => ({ type: 'string', description });

/** The first members of every record. */
const stamp: Readonly<Record<string, Schema>> = {
  $schema: text('Its JSON Schema, relative to this file.'),
  release: text('The release this file belongs to.'),
  as_of: text('Date of the data.'),
  method: text('Version of the methodology.'),
  licence: text('Licence of the data.'),
};

const object = (properties: Readonly<Record<string, Schema>>): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
});

export const sourceLinesSchema: Schema = {
  type: 'array',
  description: 'The lines of the input files that the rows of this record stem from.',
  items: object({
    path: text('Input file, as in the manifest.'),
    source: { type: ['string', 'null'], description: 'Source; null for a hand-kept list.' },
    drop: { type: ['string', 'null'], description: 'Date of the drop; null for a hand-kept list.' },
    sha256: { type: ['string', 'null'], description: 'SHA-256 of the file.' },
    lines: { type: 'array', items: { type: 'integer', minimum: 2 } },
  }),
};

export const partnershipsSchema: Schema = {
  type: 'array',
  description: 'Partnerships with participants from there.',
  items: object({
    project_id: text('Partnership.'),
    acronym: text('Acronym.'),
    instrument: text('Instrument.'),
    call_id: { type: ['string', 'null'] },
    start_year: { type: ['integer', 'null'] },
    themes: { type: 'array', items: { type: 'string' } },
    participations: { type: 'integer', description: 'Participations from there.' },
    file: text('Its record, relative to the folder of the release.'),
  }),
};

/** A record: its sections in the order of the list they are written from. */
export function recordSchema(kind: string, sections: readonly Section[], withPartnerships: boolean): Schema {
  const parts = sections.map((section): [string, Schema] => {
    const row = rowSchema({ columns: columnsOf(section) });
    const words = `Rows of the table ${section.table}.`;
    return [section.name, section.one ? { ...row, description: words } : { type: 'array', items: row, description: words }];
  });
  return object({
    ...stamp,
    kind: { const: kind },
    id: text('What the record is about.'),
    page: text('Its page, relative to the root of the site.'),
    ...Object.fromEntries(parts),
    ...(withPartnerships && { partnerships: partnershipsSchema }),
    provenance: sourceLinesSchema,
  });
}

export const indexSchema = (kind: string, items: Readonly<Record<string, Schema>>): Schema =>
  object({ ...stamp, kind: { const: kind }, count: { type: 'integer' }, items: { type: 'array', items: object(items) } });

export const metricSchema: Schema = object({
  ...stamp,
  kind: { const: 'metric' },
  id: text('Id in the methodology.'),
  name: text('Name.'),
  family: text('Family.'),
  question: text('What a reader would ask.'),
  unit: text('Unit.'),
  direction: { enum: ['higher', 'lower', 'neutral'] },
  dimensions: { type: 'array', items: { type: 'string' } },
  denominator: { type: ['string', 'null'], description: 'What the denominator counts.' },
  period_bound: { type: 'boolean', description: 'The value depends on categories or universe of a programming period.' },
  formula_tex: text('Formula in LaTeX.'),
  absent: text('When there is no value.'),
  caveat: text('What not to read into it.'),
  source: text('Where the formula is from.'),
  table: text('Table that holds the values.'),
  columns: { type: 'array', items: { type: 'object' }, description: 'Contract of the rows.' },
  rows: { type: 'array', items: { type: 'object' }, description: 'The values, one row each.' },
});
