import type { Artefact, Column } from '#core/artefact.ts';

/** Days, months and years: a date as precise as its source. */
export const partialDatePattern = '^\\d{4}(-\\d{2}(-\\d{2})?)?$';

type Described = Readonly<Record<string, unknown>>;

/** Key columns that may be empty make no primary key in SQL and in Table Schema, yet they do name a row. */
const alwaysFilled = ({ key, columns }: Artefact): boolean =>
  key.every((name) => columns.find((column) => column.name === name)?.required === true);

function typeOf({ type }: Column): Described {
  switch (type) {
    case 'flag':
      return { type: 'boolean', trueValues: ['1'], falseValues: ['0'] };
    case 'list':
      // The published JSON Schema of version 2.0 does not know the type "list" of its own text: a property of ours says it.
      return { type: 'string', list: { delimiter: ';', itemType: 'string' } };
    case 'integer':
    case 'number':
      return { type };
    case 'date':
    case 'url':
    case 'text':
      return { type: 'string' };
  }
}

function constraintsOf({ type, required, values, min, max }: Column): Described {
  return {
    ...(required && { required: true }),
    ...(values && { enum: values }),
    ...(min !== undefined && { minimum: min }),
    ...(max !== undefined && { maximum: max }),
    ...(type === 'date' && { pattern: partialDatePattern }),
    ...(type === 'url' && { pattern: '^https?://.+$' }),
  };
}

/** A column as a field of a Table Schema; unit, meaning of an empty cell and kind of date are properties of our own. */
function field(column: Column): Described {
  const constraints = constraintsOf(column);
  const { name, type, description, unit, empty } = column;
  return {
    name,
    ...typeOf(column),
    description: empty === undefined ? description : `${description} Empty: ${empty}.`,
    ...(Object.keys(constraints).length > 0 && { constraints }),
    ...(unit !== undefined && { unit }),
    ...(empty !== undefined && { empty }),
    ...(type === 'date' && { precision: 'year, month or day' }),
  };
}

/** The columns that point to one row of another table; a list points to several, which no schema language can say. */
export function pointers({ columns }: Artefact, known: ReadonlySet<string>) {
  return columns.flatMap(({ name, type, references }) => {
    const [table = '', column = ''] = references?.split('.') ?? [];
    return type !== 'list' && known.has(table) ? [{ name, table, column }] : [];
  });
}

/**
 * The contract of a table as a Table Schema of Data Package 2.0.
 *
 * Shape   a key whose columns are never empty is the primary key, any other one a unique key. `known` are the tables that are published:
 *         only these are pointed to.
 */
export function tableSchema(artefact: Artefact, known: ReadonlySet<string>): Described {
  const foreignKeys = pointers(artefact, known).map(({ name, table, column }) => ({
    fields: [name],
    // An empty name is the table itself, for readers of version 1 too.
    reference: { resource: table === artefact.name ? '' : table, fields: [column] },
  }));
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: artefact.columns.map(field),
    missingValues: [''],
    ...(alwaysFilled(artefact) ? { primaryKey: artefact.key } : { uniqueKeys: [artefact.key] }),
    ...(foreignKeys.length > 0 && { foreignKeys }),
  };
}
