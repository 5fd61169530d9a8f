import { gzipSync } from 'node:zlib';
import { ByteWriter, parquetWrite } from 'hyparquet-writer';
import type { Artefact, Cell, Column, Row } from '#core/artefact.ts';
import { precisionOf, precisionWords } from './precision.ts';

type SchemaElement = NonNullable<Parameters<typeof parquetWrite>[0]['schema']>[number];

const day = 86_400_000;
const largest = 2 ** 31 - 1;

/** Day number of the first day of a date that is a year, a month or a day. */
const firstDay = (date: string): number =>
  Date.parse(date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date) / day;
const precisions: Readonly<Record<number, string>> = { 4: 'year', 7: 'month', 10: 'day' };

/** Whole numbers beyond 32 bits: sizes of files. */
const isWide = ({ unit }: Column): boolean => unit === 'bytes';

interface Stored {
  readonly elements: readonly SchemaElement[];
  readonly name: string;
  value(cell: Cell | undefined): unknown;
}

/**
 * How a column is stored. An absent value is null; a list is a list of texts, empty where it has no items.
 *
 * Errors  RangeError naming the column: a whole number that does not fit 32 bits.
 */
function stored(column: Column): readonly Stored[] {
  const { name, type } = column;
  const repetition_type = column.required ? 'REQUIRED' : 'OPTIONAL';
  const text: SchemaElement = {
    name,
    type: 'BYTE_ARRAY',
    converted_type: 'UTF8',
    logical_type: { type: 'STRING' },
    repetition_type,
  };
  const plain = (cell: Cell | undefined) => cell ?? undefined;
  switch (type) {
    case 'flag':
      return [{ name, elements: [{ name, type: 'BOOLEAN', repetition_type }], value: plain }];
    case 'number':
      return [{ name, elements: [{ name, type: 'DOUBLE', repetition_type }], value: plain }];
    case 'integer':
      if (isWide(column))
        return [
          {
            name,
            elements: [{ name, type: 'INT64', repetition_type }],
            value: (cell) => (typeof cell === 'number' ? BigInt(cell) : undefined),
          },
        ];
      return [
        {
          name,
          elements: [{ name, type: 'INT32', repetition_type }],
          value: (cell) => {
            if (typeof cell === 'number' && Math.abs(cell) > largest)
              throw new RangeError(
                `Column ${name} holds ${cell}, which does not fit 32 bits. Give the column the unit bytes, or store it wider.`,
              );
            return plain(cell);
          },
        },
      ];
    case 'date': {
      const date: Stored = {
        name,
        elements: [{ name, type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' }, repetition_type }],
        value: (cell) => (typeof cell === 'string' ? firstDay(cell) : undefined),
      };
      if (column.exact === 'day') return [date];
      const precision = precisionOf(name);
      const how = (cell: Cell | undefined) => (typeof cell === 'string' ? precisions[cell.length] : undefined);
      return [date, { name: precision, elements: [{ ...text, name: precision }], value: how }];
    }
    case 'list':
      return [
        {
          name,
          elements: [
            { name, repetition_type: 'REQUIRED', converted_type: 'LIST', logical_type: { type: 'LIST' }, num_children: 1 },
            { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
            { ...text, name: 'element', repetition_type: 'REQUIRED' },
          ],
          value: (cell) => cell ?? [],
        },
      ];
    default:
      return [{ name, elements: [text], value: plain }];
  }
}

/** Words and units of the contract, which Parquet has no place for in its types. */
function described({ title, description, key, columns }: Artefact) {
  const facts = [
    ['title', title],
    ['description', description],
    ['key', key.join(', ')],
    ...columns.flatMap(({ name, type, exact, unit, description: what, empty }) => [
      [`${name}.description`, what],
      ...(unit === undefined ? [] : [[`${name}.unit`, unit]]),
      ...(empty === undefined ? [] : [[`${name}.null`, empty]]),
      ...(type === 'date' && exact === undefined ? [[`${precisionOf(name)}.description`, precisionWords(name)]] : []),
    ]),
  ];
  return facts.map(([name = '', value = '']) => ({ key: name, value }));
}

/**
 * A table as Parquet, gzip inside.
 *
 * Shape   texts and addresses STRING, flags BOOLEAN, whole numbers INT32 (sizes of files INT64), other numbers and amounts DOUBLE, lists LIST of STRING, dates
 *         DATE: the first day of what is stated, with a column `<name>_precision` (day, month, year) after it where it is not always a day. Texts are as stated: nothing is guarded.
 * Units   key-value metadata: `<column>.unit`, `.description`, `.null` (what an absent value means), and title, description, key of the table.
 */
export function parquetBytes(artefact: Artefact, rows: readonly Row[]): Uint8Array {
  const stores = artefact.columns.map((column) => ({ column, parts: stored(column) }));
  const schema: SchemaElement[] = [
    { name: 'root', num_children: stores.reduce((sum, { parts }) => sum + parts.length, 0) },
    ...stores.flatMap(({ parts }) => parts.flatMap(({ elements }) => elements)),
  ];
  const writer = new ByteWriter();
  parquetWrite({
    writer,
    schema,
    columnData: stores.flatMap(({ column, parts }) =>
      parts.map(({ name, value }) => ({ name, data: rows.map((row) => value(row[column.name])) })),
    ),
    codec: 'GZIP',
    compressors: { GZIP: (bytes) => gzipSync(bytes) },
    rowGroupSize: 100_000,
    kvMetadata: described(artefact),
    createdBy: 'Cluster Partnership Atlas',
  });
  return writer.getBytes();
}
