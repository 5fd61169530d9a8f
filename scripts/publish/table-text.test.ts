import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { Artefact, Cell, Row } from '#core/artefact.ts';
import { compareText } from '#core/order.ts';
import { original } from '#core/spreadsheet-text.ts';
import { checkReferences, targetsOf } from './references.ts';
import { tableText, tableTexts } from './table-text.ts';

const artefact: Artefact = {
  name: 'things',
  group: 'normalised',
  title: 'Things',
  description: 'For this test.',
  key: ['id', 'n'],
  columns: [
    { name: 'id', type: 'text', description: '', required: true },
    { name: 'n', type: 'integer', description: '', min: 0 },
    { name: 'x', type: 'number', description: '', max: 10 },
    { name: 'on', type: 'flag', description: '' },
    { name: 'when', type: 'date', description: '' },
    { name: 'many', type: 'list', description: '' },
    { name: 'page', type: 'url', description: '' },
    { name: 'kind', type: 'text', description: '', values: ['a', 'b'] },
  ],
};
const row = (cells: Record<string, Cell> = {}): Row => ({
  id: 'r',
  n: 1,
  x: null,
  on: null,
  when: null,
  many: [],
  page: null,
  kind: null,
  ...cells,
});

const jsonOf = (rows: readonly Row[]) => tableTexts(artefact, rows).json;

describe('tableText', () => {
  test('orders columns by the contract and rows by the key: texts by code point, numbers by value', () => {
    const rows = [row({ id: 'é' }), row({ id: 'z' }), row({ id: 'b', n: 10 }), row({ id: 'b', n: 9 }), row({ id: 'B' })];
    const lines = tableText(artefact, rows).trim().split('\n');
    expect(lines[0]).toBe('id,n,x,on,when,many,page,kind');
    expect(lines.slice(1).map((line) => line.split(',').slice(0, 2).join())).toEqual(['B,1', 'b,9', 'b,10', 'z,1', 'é,1']);
  });

  test('writes flags, lists, absent values and quotes', () => {
    const cells = {
      id: '<IMPACT> "Car", x',
      x: -0,
      on: true,
      when: '2018-03',
      many: ['a', 'b'],
      page: 'https://example.org',
      kind: 'a',
    } as const;
    expect(tableText(artefact, [row(cells)])).toBe(
      'id,n,x,on,when,many,page,kind\n"<IMPACT> ""Car"", x",1,0,1,2018-03,a;b,https://example.org,a\n',
    );
    expect(tableText(artefact, [])).toBe('id,n,x,on,when,many,page,kind\n');
  });

  test('a number beyond a bound by no more than rounding is the bound', () => {
    expect(tableText(artefact, [row({ x: 10.000000000000002, n: 0 })])).toContain('\nr,0,10,');
  });

  test.each<[string, Record<string, Cell>, string]>([
    ['a required cell that is empty', { id: null }, 'column "id" is empty'],
    ['an empty text', { kind: '' }, 'column "kind" is an empty text'],
    ['NaN', { x: Number.NaN }, 'column "x" is NaN'],
    ['Infinity', { x: Number.POSITIVE_INFINITY }, 'column "x" is Infinity'],
    ['a number above the bound', { x: 11 }, 'column "x" is 11, above 10'],
    ['a number below the bound', { n: -1 }, 'column "n" is -1, below 0'],
    ['a fraction', { n: 1.5 }, 'column "n" is 1.5, which is no whole number'],
    ['a value that is not in the list', { kind: 'c' }, 'column "kind" is "c"'],
    ['a date that is none', { when: 'soon' }, 'column "when" is "soon"'],
    ['an address that is none', { page: 'javascript:alert(1)' }, 'column "page" is "javascript:alert(1)"'],
    ['a list item with a semicolon', { many: ['a;b'] }, 'column "many" holds'],
    ['a column too many', { more: 1 }, 'column "more" is not in the contract'],
    ['a text where a number belongs', { x: '1' }, 'column "x" is "1", which is no number'],
  ])('refuses %s, naming table, row and column', (_name, cells, problem) => {
    expect(() => tableText(artefact, [row(cells)])).toThrow(`Table things, row 1`);
    expect(() => tableText(artefact, [row(cells)])).toThrow(problem);
  });

  test('refuses a missing column and a repeated key', () => {
    const { kind: _kind, ...short } = row();
    expect(() => tableText(artefact, [short])).toThrow('column "kind" is not there at all');
    expect(() => tableText(artefact, [row(), row({ x: 2 })])).toThrow('repeats the key');
  });

  test('guards what a spreadsheet would run, in texts and lists; numbers stay numbers', () => {
    const written = tableText(artefact, [row({ id: '=1+1', n: 1, x: -1, many: ['a', '@b'] })]).split('\n')[1];
    expect(written).toBe('"\t=1+1",1,-1,,,a;\t@b,,');
  });

  test('reads back as it was written', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 });
    const rows = fc.uniqueArray(fc.record({ id: text, x: fc.option(fc.double({ min: -1e9, max: 10, noNaN: true })) }), {
      selector: (one) => one.id,
    });
    fc.assert(
      fc.property(rows, (some) => {
        const written = Papa.parse<string[]>(
          tableText(
            artefact,
            some.map((one) => row(one)),
          ).slice(0, -1),
        ).data.slice(1);
        const found = new Map(written.map(([id = '', , x = '']) => [original(id), x === '' ? null : Number(x)]));
        expect(found).toEqual(new Map(some.map(({ id, x }) => [id, x === 0 ? 0 : x])));
      }),
      { seed: 20210101 },
    );
  });
});

describe('tables as JSON', () => {
  test('cells have the type of the contract, one row a line', () => {
    const cells = { id: '"a"\n\u2028', x: -0, on: false, many: ['a', '"b"'] };
    expect(jsonOf([row(cells), row({ id: 's', on: true, x: 1.5 })])).toBe(
      '[\n{"id":"\\"a\\"\\n\u2028","n":1,"x":0,"on":false,"when":null,"many":["a","\\"b\\""],"page":null,"kind":null},\n' +
        '{"id":"s","n":1,"x":1.5,"on":true,"when":null,"many":[],"page":null,"kind":null}\n]\n',
    );
    expect(JSON.parse(jsonOf([]))).toEqual([]);
  });

  test('reads back as the rows that were given, in the order of the CSV', () => {
    const cells = fc.record({
      id: fc.string({ unit: 'binary', minLength: 1 }),
      x: fc.option(fc.double({ min: -1e9, max: 10, noNaN: true })),
      on: fc.option(fc.boolean()),
      many: fc.array(fc.string({ unit: 'grapheme', minLength: 1 }).filter((item) => !item.includes(';'))),
    });
    const rows = fc.uniqueArray(cells, { selector: (one) => one.id, maxLength: 8 });
    fc.assert(
      fc.property(rows, (some) => {
        const found = JSON.parse(jsonOf(some.map((one) => row(one)))) as Row[];
        expect(new Map(found.map((one) => [one['id'], one]))).toEqual(
          new Map(some.map((one) => [one.id, row({ ...one, x: one.x === 0 ? 0 : one.x })])),
        );
        expect(found.map((one) => one['id'])).toEqual(some.map((one) => one.id).sort(compareText));
      }),
      { seed: 20210101 },
    );
  });
});

test('checkReferences names the table, the column and the value that points nowhere', () => {
  const pointing: Artefact = {
    ...artefact,
    name: 'pointing',
    columns: artefact.columns.map((column) => (column.name === 'many' ? { ...column, references: 'things.id' } : column)),
  };
  const things = { artefact, rows: [row({ id: 'a' })] };
  const check = (many: string[]) =>
    checkReferences([things, { artefact: pointing, rows: [row({ many })] }], targetsOf(['things.id'], [things]));
  expect(() => check(['a'])).not.toThrow();
  expect(() => check(['a', 'q'])).toThrow('Table pointing, row 1 (id=r, n=1): column "many" is "q", which is not in things.id');
});
