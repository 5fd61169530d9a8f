import { Ajv, type ErrorObject } from 'ajv';
import Papa from 'papaparse';

/*
 * CSV on the Web, checked by its own rules: no validator of it is kept alive in npm, only a reader (csvw-reader.ts). The shape of a document as JSON Schema after the
 * recommendation "Metadata Vocabulary for Tabular Data", the values after "Model for Tabular Data", sections 6.4 and 4.6.
 */

const string = { type: 'string', minLength: 1 };
const link = { type: 'object', properties: { '@id': string }, required: ['@id'], additionalProperties: false };
/** Common properties are prefixed names; their values are text, links or lists of them. */
const commonProperties = { '^(dc|schema):': { anyOf: [string, link, { type: 'array', items: { anyOf: [string, link] } }] } };
const datatypeName = { enum: ['string', 'boolean', 'integer', 'double', 'date', 'anyURI'] };
const column = {
  type: 'object',
  required: ['name', 'titles', 'datatype'],
  properties: {
    name: { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9_.]*$' },
    titles: string,
    datatype: {
      anyOf: [
        datatypeName,
        {
          type: 'object',
          required: ['base'],
          properties: { base: datatypeName, format: string, minimum: { type: 'number' }, maximum: { type: 'number' } },
          additionalProperties: false,
        },
      ],
    },
    required: { const: true },
    separator: { const: ';' },
  },
  patternProperties: commonProperties,
  additionalProperties: false,
};
const table = (more: object) => ({
  type: 'object',
  required: ['url', 'tableSchema'],
  properties: {
    url: { type: 'string', pattern: '^[A-Za-z0-9_.-]+\\.csv$' },
    '@type': { const: 'Table' },
    null: { type: 'array', items: { type: 'string' } },
    dialect: { type: 'object', required: ['delimiter', 'encoding', 'header', 'quoteChar', 'doubleQuote'] },
    tableSchema: {
      type: 'object',
      required: ['columns', 'primaryKey'],
      properties: {
        '@type': { const: 'Schema' },
        columns: { type: 'array', minItems: 1, items: column },
        primaryKey: { type: 'array', minItems: 1, items: string },
        foreignKeys: {
          type: 'array',
          items: {
            type: 'object',
            required: ['columnReference', 'reference'],
            properties: {
              columnReference: string,
              reference: {
                type: 'object',
                required: ['resource', 'columnReference'],
                properties: { resource: string, columnReference: string },
                additionalProperties: false,
              },
            },
            additionalProperties: false,
          },
        },
      },
      additionalProperties: false,
    },
    ...more,
  },
  patternProperties: commonProperties,
  additionalProperties: false,
});
const context = { '@context': { type: 'array', minItems: 2, maxItems: 2 } };
const group = {
  type: 'object',
  required: ['@context', '@type', 'tables'],
  properties: {
    ...context,
    '@type': { const: 'TableGroup' },
    '@id': string,
    tables: { type: 'array', minItems: 1, items: table({}) },
  },
  patternProperties: commonProperties,
  additionalProperties: false,
};

const ajv = new Ajv({ strict: false, allErrors: true });
const shapes = { table: ajv.compile(table(context)), group: ajv.compile(group) };

/** What is wrong with the shape of a document. */
export function csvwProblems(kind: keyof typeof shapes, document: unknown): readonly string[] {
  const validate = shapes[kind];
  return validate(document)
    ? []
    : (validate.errors ?? []).map((error: ErrorObject) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
}

interface Datatype {
  readonly base: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}
export interface CsvwTable {
  readonly url: string;
  readonly null: readonly string[];
  readonly tableSchema: {
    readonly columns: readonly {
      readonly name: string;
      readonly titles: string;
      readonly datatype: string | Datatype;
      readonly required?: true;
      readonly separator?: string;
    }[];
    readonly primaryKey: readonly string[];
    readonly foreignKeys?: readonly {
      readonly columnReference: string;
      readonly reference: { readonly resource: string; readonly columnReference: string };
    }[];
  };
}

const lexical: Readonly<Record<string, RegExp>> = {
  integer: /^[+-]?\d+$/,
  double: /^[+-]?(\d+(\.\d*)?|\.\d+)([Ee][+-]?\d+)?$/,
  string: /^/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  anyURI: /^\S*$/,
};

function valueProblem(text: string, datatype: string | Datatype): string | null {
  const {
    base,
    format,
    minimum = Number.NEGATIVE_INFINITY,
    maximum = Number.POSITIVE_INFINITY,
  }: Datatype = typeof datatype === 'string' ? { base: datatype } : datatype;
  // The format of a boolean is its two values; that of a text is a regular expression for the whole.
  if (base === 'boolean') return format?.split('|').includes(text) ? null : 'is no boolean';
  if (!lexical[base]?.test(text)) return `is no ${base}`;
  if (base === 'string')
    return format === undefined || new RegExp(`^(?:${format})$`, 'u').test(text) ? null : `does not fit ${format}`;
  return base !== 'anyURI' && base !== 'date' && (Number(text) < minimum || Number(text) > maximum) ? 'is out of bounds' : null;
}

/** What is wrong with the values of a CSV file by its metadata: header, types, required cells, repeated keys. Counts the cells with a value. */
export function csvwValueProblems(
  { null: nulls, tableSchema, url }: CsvwTable,
  csv: string,
): { problems: string[]; cells: number } {
  const { columns, primaryKey } = tableSchema;
  const [header = [], ...rows] = Papa.parse<string[]>(csv, { skipEmptyLines: true }).data;
  const problems: string[] = [];
  let cells = 0;
  columns.forEach(({ titles }, at) => {
    if (header[at] !== titles) problems.push(`${url}: column ${at + 1} is "${header[at]}", not "${titles}"`);
  });
  const keys = new Set<string>();
  const keyPlaces = primaryKey.map((name) => columns.findIndex((one) => one.name === name));
  for (const [i, row] of rows.entries()) {
    columns.forEach(({ name, datatype, required, separator }, at) => {
      const text = row[at] ?? '';
      const absent = nulls.includes(text);
      if (absent && required) problems.push(`${url}, row ${i + 2}: ${name} is required`);
      if (absent) return;
      for (const value of separator === undefined ? [text] : text.split(separator)) {
        cells += 1;
        const problem = valueProblem(value, datatype);
        if (problem !== null) problems.push(`${url}, row ${i + 2}: ${name} = "${value}" ${problem}`);
      }
    });
    const key = JSON.stringify(keyPlaces.map((place) => row[place]));
    if (keys.has(key)) problems.push(`${url}, row ${i + 2}: the key ${key} is there already`);
    keys.add(key);
  }
  return { problems, cells };
}
