import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fault } from './fault.ts';
import { faultLine, inReadingOrder } from './fault.ts';
import { RowReader } from './row-reader.ts';

const columns = new Map([['value', { name: 'the_column', at: [0] }]]);
function reading<T>(cell: string, read: (row: RowReader) => T): { value: T; rules: string[] } {
  const faults: Fault[] = [];
  const value = read(new RowReader({ file: 'f.csv', columns }, { line: 7, cells: [cell] }, faults));
  for (const fault of faults) expect(fault).toMatchObject({ file: 'f.csv', line: 7, column: 'the_column' });
  return { value, rules: faults.map((fault) => fault.rule) };
}

describe('RowReader', () => {
  test('an empty cell, a blank one and a field the layout lacks are null without a fault', () => {
    expect(reading('  ', (row) => row.text('value'))).toEqual({ value: null, rules: [] });
    expect(reading('  ', (row) => row.amount('value'))).toEqual({ value: null, rules: [] });
    expect(reading('  ', (row) => row.text('other'))).toEqual({ value: null, rules: [] });
    expect(reading('', (row) => row.required('value'))).toEqual({ value: null, rules: ['empty-cell'] });
  });

  test.each<[string, (row: RowReader) => unknown, unknown, string[]]>([
    [' a ', (row) => row.text('value'), 'a', []],
    ['a; b;;a', (row) => row.list('value'), ['a', 'b'], []],
    ['12.5', (row) => row.amount('value'), 1250, []],
    ['-1', (row) => row.amount('value'), null, ['amount-negative']],
    ['1e309', (row) => row.amount('value'), null, ['amount-not-a-number']],
    ['12', (row) => row.whole('value'), 12, []],
    ['1.5', (row) => row.whole('value'), null, ['whole-number']],
    ['-1.5', (row) => row.decimal('value'), -1.5, []],
    ['Infinity', (row) => row.decimal('value'), null, ['number']],
    ['2018-02-30', (row) => row.date('value'), null, ['date']],
    ['2018', (row) => row.year('value'), 2018, []],
    ['2018-03', (row) => row.year('value'), null, ['year']],
    ['b', (row) => row.oneOf('value', ['a', 'b']), 'b', []],
    ['c', (row) => row.oneOf('value', ['a', 'b']), null, ['not-in-list']],
    ['true', (row) => row.flag('value'), true, []],
    ['1', (row) => row.flag('value'), null, ['not-in-list']],
    ['https://example.org/?a=b', (row) => row.url('value'), 'https://example.org/?a=b', []],
    ['javascript:alert(1)', (row) => row.url('value'), null, ['address']],
  ])('"%s"', (cell, read, value, rules) => {
    expect(reading(cell, read)).toEqual({ value, rules });
  });

  test('whatever the cell, a value is finite and null comes with a fault unless the cell is blank', () => {
    const readers = [
      (row: RowReader) => row.amount('value'),
      (row: RowReader) => row.whole('value'),
      (row: RowReader) => row.decimal('value'),
      (row: RowReader) => row.year('value'),
    ];
    const cell = fc.oneof(fc.string(), fc.double().map(String), fc.integer().map(String));
    fc.assert(
      fc.property(cell, fc.constantFrom(...readers), (text, read) => {
        const { value, rules } = reading(text, read);
        if (value === null) expect(rules.length).toBe(text.trim() === '' ? 0 : 1);
        else expect([Number.isFinite(value), rules.length]).toEqual([true, 0]);
      }),
      { seed: 20210101, numRuns: 500 },
    );
  });
});

test('a fault is one line with place, value, problem and advice', () => {
  const fault: Fault = {
    file: 'f.csv',
    line: 3,
    column: 'c',
    value: `a\nb${'x'.repeat(100)}`,
    rule: 'r',
    problem: 'It is wrong.',
    advice: 'Mend it.',
  };
  expect(faultLine(fault)).toBe(`f.csv, line 3, column c, value "a b${'x'.repeat(77)}…": It is wrong. Mend it.`);
  expect(faultLine({ ...fault, line: null, column: null, value: null })).toBe('f.csv: It is wrong. Mend it.');
  const order = inReadingOrder([{ ...fault, file: 'g.csv' }, fault, { ...fault, line: null }]).map((one) => [one.file, one.line]);
  expect(order).toEqual([
    ['f.csv', null],
    ['f.csv', 3],
    ['g.csv', 3],
  ]);
});
