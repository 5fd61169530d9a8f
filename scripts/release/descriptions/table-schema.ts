import type { Artefact, Column } from '#core/artefact.ts';

/** Days, months and years: a date as precise as its source, for which no schema language has a type. */
export const partialDatePattern = '^\\d{4}(-\\d{2}(-\\d{2})?)?$';
export const partialDateWords = 'As exact as the source: YYYY, YYYY-MM or YYYY-MM-DD.';
const isPartial = ({ type, exact }: Column): boolean => type === 'date' && exact === undefined;

type Described = Readonly<Record<string, unknown>>;

/** Columns of the key that may be empty: with one of them it is no primary key in SQL and in Table Schema, yet it does name a row. */
const gapsIn = ({ key, columns }: Artefact): readonly Column[] =>
  columns.filter((column) => key.includes(column.name) && column.required !== true);

function typeOf({ type, exact }: Column): Described {
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
      return exact === 'day' ? { type: 'date' } : { type: 'string' };
    case 'url':
    case 'text':
      return { type: 'string' };
  }
}

function constraintsOf(column: Column): Described {
  const { type, required, values, min, max } = column;
  return {
    ...(required && { required: true }),
    ...(values && { enum: values }),
    ...(min !== undefined && { minimum: min }),
    ...(max !== undefined && { maximum: max }),
    ...(isPartial(column) && { pattern: partialDatePattern }),
    ...(type === 'url' && { pattern: '^https?://.+$' }),
  };
}

/** A column as a field of a Table Schema; unit, meaning of an empty cell and kind of date are properties of our own. */
function field(column: Column): Described {
  const constraints = constraintsOf(column);
  const { name, unit, empty } = column;
  const description = isPartial(column) ? `${column.description} ${partialDateWords}` : column.description;
  return {
    name,
    ...typeOf(column),
    description: empty === undefined ? description : `${description} Empty: ${empty}.`,
    ...(Object.keys(constraints).length > 0 && { constraints }),
    ...(unit !== undefined && { unit }),
    ...(empty !== undefined && { empty }),
    ...(isPartial(column) && { precision: 'year, month or day' }),
  };
}

/** The columns that point to one row of another table; a list points to several, which no schema language can say. */
export function pointers({ columns }: Artefact, known: ReadonlySet<string>) {
  return columns.flatMap(({ name, type, references }) => {
    const [table = '', column = ''] = references?.split('.') ?? [];
    return type !== 'list' && known.has(table) ? [{ name, table, column }] : [];
  });
}

const whyUnique = (gaps: readonly Column[]): string =>
  `A primary key may hold no empty cell. ${gaps.map(({ name, empty = 'nothing is said' }) => `${name} is empty where: ${empty.replace(/\.$/, '')}.`).join(' ')} The columns name one row all the same.`;

/**
 * The contract of a table as a Table Schema of Data Package 2.0.
 *
 * Shape   a key whose columns are never empty is the primary key, any other one a unique key, and `noPrimaryKey`, a property of our own, says why. `known` are the tables that are published:
 *         only these are pointed to.
 */
export function tableSchema(artefact: Artefact, known: ReadonlySet<string>): Described {
  const foreignKeys = pointers(artefact, known).map(({ name, table, column }) => ({
    fields: [name],
    // An empty name is the table itself, for readers of version 1 too.
    reference: { resource: table === artefact.name ? '' : table, fields: [column] },
  }));
  const gaps = gapsIn(artefact);
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: artefact.columns.map(field),
    missingValues: [''],
    ...(gaps.length === 0 ? { primaryKey: artefact.key } : { uniqueKeys: [artefact.key], noPrimaryKey: whyUnique(gaps) }),
    ...(foreignKeys.length > 0 && { foreignKeys }),
  };
}
