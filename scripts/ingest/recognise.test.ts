import { describe, expect, test } from 'vitest';
import { columnsOfField } from './adapter.ts';
import { adapters } from './adapters/index.ts';
import { kinds } from './kinds.ts';
import { fitting, unfitting } from './recognise.ts';

describe.each(adapters.map((one) => [one.id, one] as const))('%s', (_id, adapter) => {
  test('is recognised by its columns in any order, with further ones', () => {
    expect(fitting([...adapter.columns].reverse(), adapters)[0]).toBe(adapter);
    expect(fitting(['remark', ...adapter.columns], adapters)[0]).toBe(adapter);
  });

  test.each(adapter.columns)('without "%s" the column is named, or another layout fits', (column) => {
    const rest = adapter.columns.filter((one) => one !== column);
    const [found] = fitting(rest, adapters);
    if (found) expect(found.columns.every((one) => rest.includes(one))).toBe(true);
    else {
      // Of a layout of three columns two are left, which may be near another one too.
      const [fault] = unfitting('f.csv', rest, adapters);
      expect(fault?.rule).toBe('missing-column');
      if (adapter.columns.length > 3) expect(fault?.column).toBe(column);
    }
  });

  test('reads only columns it has, into fields of its kind, and needs layouts that exist', () => {
    const fields: readonly string[] = kinds[adapter.kind];
    const columns = [...adapter.columns, ...(adapter.optional ?? [])];
    for (const [field, given] of Object.entries(adapter.fields)) {
      expect(fields).toContain(field);
      for (const column of columnsOfField(given ?? '').columns) expect(columns).toContain(column);
    }
    for (const need of adapter.needs) expect(adapters.map((one) => one.id)).toContain(need);
  });
});

test('a header that is like nothing known lists the layouts', () => {
  expect(fitting(['a', 'b'], adapters)).toEqual([]);
  const faults = unfitting('f.csv', ['a', 'b'], adapters);
  expect(faults).toMatchObject([{ rule: 'unknown-layout', value: 'a,b' }]);
  expect(faults[0]?.advice).toContain('cluster-register');
});
