import type { Artefact, Column } from '#core/artefact.ts';
import { precisionOf, precisionWords } from '../tables/precision.ts';

/** Days, months and years: a date as precise as its source, for which no schema language has a type. */
export const partialDatePattern = '^\\d{4}(-\\d{2}(-\\d{2})?)?$';
export const partialDateWords = 'As exact as the source: YYYY, YYYY-MM or YYYY-MM-DD.';
const isPartial = ({ type, exact }: Column): boolean => type === 'date' && exact === undefined;

type Described = Readonly<Record<string, unknown>>;

/** Columns of the key that may be empty: with one of them it is no primary key in SQL and in Table Schema, yet it does name a row. */
const gapsIn = ({ key, columns }: Artefact): readonly Column[] =>
  columns.filter((column) => key.includes(column.name) && column.required !== true);

/** What a table is stored as: a CSV holds texts, JSON and Parquet hold flags and lists as such, Parquet holds days. */
export type Storage = 'csv' | 'json' | 'parquet';

function typeOf({ type, exact }: Column, storage: Storage): Described {
  switch (type) {
    case 'flag':
      return storage === 'csv' ? { type: 'boolean', trueValues: ['1'], falseValues: ['0'] } : { type: 'boolean' };
    case 'list':
      // The published JSON Schema of version 2.0 does not know the type "list" of its own text: a property of ours says it.
      return storage === 'csv' ? { type: 'string', list: { delimiter: ';', itemType: 'string' } } : { type: 'array' };
    case 'integer':
    case 'number':
      return { type };
    case 'date':
      return { type: exact === 'day' || storage === 'parquet' ? 'date' : 'string' };
    case 'url':
    case 'text':
      return { type: 'string' };
  }
}

function constraintsOf(column: Column, storage: Storage): Described {
  const { type, required, values, min, max } = column;
  return {
    ...(required && { required: true }),
    // The codes of a list are those of its items.
    ...(values && type !== 'list' && { enum: values }),
    ...(min !== undefined && { minimum: min }),
    ...(max !== undefined && { maximum: max }),
    ...(isPartial(column) && storage !== 'parquet' && { pattern: partialDatePattern }),
    ...(type === 'url' && { pattern: '^https?://.+$' }),
  };
}

/** The contracts say what an empty cell means as a phrase or as a sentence. */
export const sentence = (words: string): string => `${words.replace(/\.$/, '')}.`;

/** What a column holds, and what an empty cell of it means where it may have one. */
export const columnWords = ({ description, required, empty }: Column): string =>
  required || empty === undefined ? description : `${description} Empty: ${sentence(empty)}`;

/** A column as a field of a Table Schema, or two; unit, meaning of an empty cell and kind of date are properties of our own. */
function fields(column: Column, storage: Storage): readonly Described[] {
  const constraints = constraintsOf(column, storage);
  const { name, unit, empty, required } = column;
  const partial = isPartial(column);
  const description = partial && storage !== 'parquet' ? `${column.description} ${partialDateWords}` : column.description;
  const field = {
    name,
    ...typeOf(column, storage),
    description: columnWords({ ...column, description }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
    ...(unit !== undefined && { unit }),
    ...(empty !== undefined && !required && { empty }),
    ...(partial && storage !== 'parquet' && { precision: 'year, month or day' }),
  };
  if (!partial || storage !== 'parquet') return [field];
  const precision = {
    name: precisionOf(name),
    type: 'string',
    description: precisionWords(name),
    constraints: { ...(required && { required: true }), enum: ['year', 'month', 'day'] },
  };
  return [field, precision];
}

/** The columns that point to one row of another table; a list points to several, which no schema language can say. */
export function pointers({ columns }: Artefact, known: ReadonlySet<string>) {
  return columns.flatMap(({ name, type, references }) => {
    const [table = '', column = ''] = references?.split('.') ?? [];
    return type !== 'list' && known.has(table) ? [{ name, table, column }] : [];
  });
}

const whyUnique = (gaps: readonly Column[]): string =>
  `A primary key may hold no empty cell. ${gaps.map(({ name, empty = 'nothing is said' }) => `${name} is empty where: ${sentence(empty)}`).join(' ')} The columns name one row all the same.`;

/**
 * The contract of a table as a Table Schema of Data Package 2.0.
 *
 * Shape   a key whose columns are never empty is the primary key, any other one a unique key, and `noPrimaryKey`, a property of our own, says why. `known` are the tables that are published:
 *         only these are pointed to, as CSV.
 */
export function tableSchema(artefact: Artefact, known: ReadonlySet<string>, storage: Storage = 'csv'): Described {
  const foreignKeys = pointers(artefact, known).map(({ name, table, column }) => ({
    fields: [name],
    // An empty name is the table itself, for readers of version 1 too.
    reference: { resource: table === artefact.name ? '' : table, fields: [column] },
  }));
  const gaps = gapsIn(artefact);
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: artefact.columns.flatMap((column) => fields(column, storage)),
    missingValues: [''],
    ...(gaps.length === 0 ? { primaryKey: artefact.key } : { uniqueKeys: [artefact.key], noPrimaryKey: whyUnique(gaps) }),
    ...(foreignKeys.length > 0 && { foreignKeys }),
  };
}
