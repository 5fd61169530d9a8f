import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import Papa from 'papaparse';
import { Schema } from 'tableschema';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ReleaseContent } from '../content.ts';
import { defaultRelease } from '../testing/default-release.ts';
import { validatorsAbsent, validatorText, whyAbsent } from '../testing/validators.ts';
import { descriptionFiles } from './index.ts';

interface Field {
  readonly name: string;
  readonly type: string;
}
interface Resource {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly type?: string;
  readonly dialect?: unknown;
  readonly schema?: {
    readonly fields: readonly Field[];
    readonly primaryKey?: readonly string[];
    readonly uniqueKeys?: readonly (readonly string[])[];
    readonly noPrimaryKey?: string;
    readonly foreignKeys?: readonly {
      readonly fields: readonly [string];
      readonly reference: { readonly resource: string; readonly fields: readonly [string] };
    }[];
  };
}

let content: ReleaseContent;
let text: (path: string) => string;
let described: { readonly resources: readonly Resource[] };
let tables: readonly Resource[];

beforeAll(async () => {
  ({ content, text } = await defaultRelease());
  const file = descriptionFiles(content).find(({ path }) => path === 'datapackage.json');
  described = JSON.parse(file?.content ?? '');
  tables = described.resources.filter(({ type, path }) => type === 'table' && path.endsWith('.csv'));
}, 60_000);

/** Tables that the pipeline writes; those of the release stage are read in readers.test.ts. */
const published = () => tables.filter(({ path }) => path.startsWith('tables/'));
const rowsOf = (path: string) => Papa.parse<string[]>(text(path), { skipEmptyLines: true }).data;

describe.skipIf(validatorsAbsent)(`the JSON Schemas of Data Package 2.0${whyAbsent}`, () => {
  const ajv = addFormats.default(new Ajv({ strict: false, allErrors: true, logger: false }));
  const compiled = new Map<string, ValidateFunction>();
  const problems = (schema: string, value: unknown) => {
    const validate = compiled.get(schema) ?? ajv.compile(JSON.parse(validatorText(`datapackage-2.0/${schema}.json`)));
    compiled.set(schema, validate);
    return validate(value) ? [] : (validate.errors ?? []).map((error: ErrorObject) => `${error.instancePath} ${error.message}`);
  };

  test('the package', () => {
    expect(problems('datapackage', described)).toEqual([]);
  });

  test('every resource, dialect and schema by itself', () => {
    for (const resource of described.resources) expect(problems('dataresource', resource), resource.path).toEqual([]);
    for (const { path, dialect, schema } of described.resources.filter((resource) => resource.schema !== undefined)) {
      if (dialect !== undefined) expect(problems('tabledialect', dialect), path).toEqual([]);
      expect(problems('tableschema', schema), path).toEqual([]);
    }
  });

  test('and they do refuse what is wrong', () => {
    expect(problems('datapackage', { ...described, resources: [] })).not.toEqual([]);
    expect(problems('tableschema', { fields: [{ name: 'a', type: 'colour' }] })).not.toEqual([]);
  });
});

test('every file is a resource, with its size and checksum, under a name of its own', () => {
  expect(new Set(described.resources.map(({ name }) => name)).size).toBe(described.resources.length);
  expect(described.resources.map(({ path, bytes, hash }) => [path, bytes, hash]).toSorted()).toEqual(
    content.files.map((file) => [file.path, file.bytes, `sha256:${file.sha256}`]).toSorted(),
  );
  const contracts = [...content.tables, ...content.further].map(({ artefact }) => artefact.name);
  expect(tables.map(({ name }) => name)).toEqual(contracts);
});

test('a table has its keys and foreign keys in each format, and fields of the type that the format holds', () => {
  const byPath = new Map(described.resources.map((resource) => [resource.path, resource]));
  const keysOf = ({ schema }: Resource) => [schema?.primaryKey, schema?.uniqueKeys, schema?.foreignKeys];
  for (const csv of published()) {
    const json = byPath.get(csv.path.replace(/csv$/, 'json'));
    expect(json?.type, csv.path).toBe('table');
    expect(json && keysOf(json), csv.path).toEqual(keysOf(csv));
  }
  const typeIn = (path: string, name: string) => byPath.get(path)?.schema?.fields.find((field) => field.name === name)?.type;
  expect(['csv', 'json'].map((format) => typeIn(`tables/projects.${format}`, 'themes'))).toEqual(['string', 'array']);
  expect(byPath.get('tables/projects.json')?.dialect).toMatchObject({ itemType: 'object' });
});

test('every row of every CSV file fits its Table Schema, read by the library of Frictionless', async () => {
  let cells = 0;
  for (const { path, schema } of published()) {
    const reader = await Schema.load(schema, { strict: true });
    const [header, ...rows] = rowsOf(path);
    expect(header, path).toEqual(schema?.fields.map(({ name }) => name));
    for (const [i, row] of rows.entries()) {
      try {
        cells += reader.castRow(row).length;
      } catch (cause) {
        throw new Error(`${path}, row ${i + 2}: ${row.join(' | ')}`, { cause });
      }
    }
  }
  expect(cells).toBe(content.tables.reduce((sum, { artefact, rows }) => sum + rows * artefact.columns.length, 0));
});

test('the reader does refuse a cell that does not fit', async () => {
  const regions = tables.find(({ name }) => name === 'regions');
  const reader = await Schema.load(regions?.schema, { strict: true });
  const row = rowsOf('tables/regions.csv')[1] ?? [];
  const latitude = regions?.schema?.fields.findIndex(({ name }) => name === 'lat') ?? -1;
  expect(() => reader.castRow(row.with(latitude, '91'))).toThrow();
  expect(() => reader.castRow(row.with(0, ''))).toThrow();
});

test('keys name one row, and foreign keys find theirs', () => {
  const columns = new Map(
    published().map(({ name, path }) => {
      const [header = [], ...rows] = rowsOf(path);
      return [name, { rows, at: (column: string) => header.indexOf(column) }] as const;
    }),
  );
  let checked = 0;
  for (const { name, schema } of published()) {
    const own = columns.get(name);
    if (own === undefined || schema === undefined) throw new Error(`Table ${name} is not there.`);
    const key = schema.primaryKey ?? schema.uniqueKeys?.[0] ?? [];
    expect(key.length, name).toBeGreaterThan(0);
    // A key with a gap says which column may be empty, and when.
    if (schema.primaryKey === undefined)
      expect(schema.noPrimaryKey, name).toMatch(/^A primary key may hold no empty cell\. \w+ is empty where: \S/);
    expect(new Set(own.rows.map((row) => JSON.stringify(key.map((column) => row[own.at(column)])))).size, name).toBe(
      own.rows.length,
    );
    for (const { fields, reference } of schema.foreignKeys ?? []) {
      const target = columns.get(reference.resource || name);
      const known = new Set(target?.rows.map((row) => row[target.at(reference.fields[0])]));
      for (const row of own.rows) {
        const value = row[own.at(fields[0])];
        if (value !== '') expect(known.has(value), `${name}.${fields[0]} = ${value}`).toBe(true);
        checked += 1;
      }
    }
  }
  expect(checked).toBeGreaterThan(10_000);
});
