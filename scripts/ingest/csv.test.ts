import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { readCsv } from './csv.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
async function* inPieces(content: Uint8Array, size: number) {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
}
const read = (content: string | Uint8Array, size = 64) =>
  readCsv('f.csv', inPieces(typeof content === 'string' ? bytes(content) : content, size));
const rules = async (content: string | Uint8Array) => (await read(content)).faults.map((fault) => [fault.rule, fault.line]);

describe('readCsv', () => {
  test('counts quoted line breaks, CRLF and blank lines as physical lines', async () => {
    const { csv, faults } = await read('a,b\r\n1,"x\r\ny"\r\n\r\n2,z\r\n');
    expect(faults).toEqual([]);
    expect(csv?.header).toEqual(['a', 'b']);
    expect(csv?.rows).toEqual([
      { line: 2, cells: ['1', 'x\ny'] },
      { line: 5, cells: ['2', 'z'] },
    ]);
  });

  test('drops a byte order mark, keeps a last line without break', async () => {
    const { csv } = await read('\ufeffa,b\n<IMPACT> Connected Car,é');
    expect(csv?.header).toEqual(['a', 'b']);
    expect(csv?.rows).toEqual([{ line: 2, cells: ['<IMPACT> Connected Car', 'é'] }]);
  });

  test('gives size and hash of the bytes as they are', async () => {
    const { csv } = await read('a\n1\n');
    expect(csv?.bytes).toBe(4);
    expect(csv?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect((await read('a\r\n1\n')).csv?.sha256).not.toBe(csv?.sha256);
  });

  test('each fault has its own rule and line', async () => {
    expect(await rules('')).toEqual([['empty-file', null]]);
    expect(await rules('\n\n')).toEqual([['empty-file', null]]);
    expect(await rules('a,b\n1,2\n3\n4,5,6\n')).toEqual([
      ['cell-count', 3],
      ['cell-count', 4],
    ]);
    expect(await rules('a,b\n1,2\n3,"open\n4,5\n')).toEqual([['unclosed-quote', 3]]);
    expect(await rules('a,a,\n1,2,3\n')).toEqual([
      ['header', 1],
      ['header', 1],
    ]);
    expect(await rules(new Uint8Array([0xff, 0xfe, 0x61, 0x00]))).toEqual([['encoding', 1]]);
    expect(await rules(new Uint8Array([...bytes('a,b\n1,é\nM'), 0xfc, ...bytes('ller,2\n')]))).toEqual([['encoding', 3]]);
    expect(await rules('a,b\n1,\u0000\n')).toEqual([['encoding', 2]]);
  });

  test('reads back what was written, with the right line, whatever the size of the pieces', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', '\n', ' ', ';', '😀', '1') });
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 12 }).map((rows) => ({ width, rows })),
      );
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 40 }), async ({ width, rows }, size) => {
        const header = Array.from({ length: width }, (_, at) => `column${at}`);
        const kept = rows.filter((cells) => !(width === 1 && cells[0]?.trim() === ''));
        const text = Papa.unparse([header, ...kept], { newline: '\n' });
        const { csv, faults } = await read(text, size);
        expect(faults).toEqual([]);
        expect(csv?.rows.map((row) => row.cells)).toEqual(kept);
        let line = 2;
        for (const [at, cells] of kept.entries()) {
          expect(csv?.rows[at]?.line).toBe(line);
          line += 1 + cells.join('').split('\n').length - 1;
        }
      }),
      { seed: 20210101, numRuns: 200 },
    );
  });
});

describe('other writings', () => {
  const text = 'name;town\n"Müller; Söhne";Köln\n';
  const expected = { header: ['name', 'town'], rows: [{ line: 2, cells: ['Müller; Söhne', 'Köln'] }] };
  const wide = (bom: boolean) => Buffer.from(`${bom ? '\ufeff' : ''}${text}`, 'utf16le');
  const swapped = () => Buffer.from(wide(true)).swap16();
  const windows = () => Buffer.from(text, 'latin1');
  const inPiecesOf = async (content: Uint8Array, encoding?: 'utf-16le' | 'utf-16be' | 'windows-1252') => {
    const found = await Promise.all(
      [1, 3, 64].map((size) => readCsv('f.csv', inPieces(content, size), encoding ? { encoding } : {})),
    );
    return found.map(({ csv, faults }) => ({ csv, rules: faults.map((fault) => fault.rule) }));
  };

  test.each([
    ['UTF-16 LE with mark', () => wide(true), 'utf-16le' as const],
    ['UTF-16 LE without', () => wide(false), 'utf-16le' as const],
    ['UTF-16 BE', swapped, 'utf-16be' as const],
    ['Windows-1252', windows, 'windows-1252' as const],
    ['UTF-8', () => bytes(text), undefined],
  ])('%s is read as declared, whatever the pieces', async (_name, content, encoding) => {
    for (const { csv, rules } of await inPiecesOf(content(), encoding)) {
      expect(rules).toEqual([]);
      expect(csv).toMatchObject(expected);
    }
  });

  test.each([
    ['UTF-8 declared as Windows-1252', () => bytes(text), 'windows-1252' as const],
    ['the other byte order', swapped, 'utf-16le' as const],
    ['UTF-16 not declared', () => wide(true), undefined],
    ['Windows-1252 not declared', windows, undefined],
  ])('%s is a fault', async (_name, content, encoding) => {
    for (const { csv, rules } of await inPiecesOf(content(), encoding)) expect([csv, rules]).toEqual([null, ['encoding']]);
  });

  test.each([
    ['a;b\n1;2\n', ';'],
    ['a\tb\n1\t2\n', '\t'],
    ['a,b\n1,2\n', ','],
    ['"a;x",b\n1,2\n', ','],
    ['"a,x,y";b\n1;2\n', ';'],
  ])('the delimiter of %j is told from the header', async (content, delimiter) => {
    const { csv, faults } = await read(content);
    expect(faults).toEqual([]);
    expect(csv?.delimiter).toBe(delimiter);
  });

  test('of two delimiters in a header the one counts under which it makes sense', async () => {
    const prefer = (header: readonly string[]) => header.includes('b;c');
    const { csv } = await readCsv('f.csv', inPieces(bytes('b;c,d;e;f\n1,2\n'), 64), { prefer });
    expect(csv?.header).toEqual(['b;c', 'd;e;f']);
  });

  test('the header once more, and rows with another delimiter, are faults of their rows', async () => {
    expect(await rules('a;b\n1;2\na;b\n3,4\n')).toEqual([
      ['repeated-header', 3],
      ['cell-count', 4],
    ]);
  });

  test('a row that seems to be written with another delimiter is said to', async () => {
    const problems = async (content: string) => (await read(content)).faults.map((fault) => fault.problem);
    expect(await problems('a;b;c\n1,2,3\n')).toEqual([
      'The row has 1 cell, too few for the 3 columns of the header. It seems to be written with the comma, and the header with the semicolon.',
    ]);
    expect(await problems('"a";"b"\n"1","2"\n')).toEqual([
      'A quoted cell goes on after its closing quote. It seems to be written with the comma, and the header with the semicolon.',
    ]);
    expect(await problems('a;b;c\n1,5;2\n')).toEqual(['The row has 2 cells, too few for the 3 columns of the header.']);
  });

  test('a line without end and a quote without end are stopped, long before memory is', async () => {
    async function* endless(piece: string) {
      for (let sent = 0; sent < 200; sent += 1) yield bytes(piece.repeat(2 ** 16));
    }
    const long = await readCsv('f.csv', endless('abcdefgh'));
    expect(long.faults.map((fault) => fault.rule)).toEqual(['long-line']);
    const open = await readCsv('f.csv', endless('a,"b\nc'.replace('c', 'd\n')));
    expect(open.faults.some((fault) => /quote/.test(fault.rule))).toBe(true);
  });

  test('keeps the columns asked for, and single lines', async () => {
    const content = bytes('a,b,c\n1,2,3\n4,5,6\n');
    const { csv } = await readCsv('f.csv', inPieces(content, 64), { keep: (header) => [header.indexOf('c')], only: new Set([3]) });
    expect(csv).toMatchObject({ header: ['a', 'b', 'c'], kept: [2], rows: [{ line: 3, cells: ['6'] }] });
  });
});
