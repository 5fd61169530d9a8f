import { describe, expect, test } from 'vitest';
import { adapters } from './adapters/index.ts';
import { kinds } from './kinds.ts';
import { recognise } from './recognise.ts';

const csv = (header: readonly string[]) => ({ file: 'f.csv', header, rows: [], sha256: '', bytes: 0 });

describe.each(adapters.map((one) => [one.id, one] as const))('%s', (_id, adapter) => {
  test('is recognised by its columns in any order, with further ones', () => {
    expect(recognise(csv([...adapter.columns].reverse()), adapters).adapter).toBe(adapter);
    expect(recognise(csv(['remark', ...adapter.columns]), adapters).adapter).toBe(adapter);
  });

  test.each(adapter.columns)('without "%s" the column is named, or another layout fits', (column) => {
    const rest = adapter.columns.filter((one) => one !== column);
    const { adapter: found, faults } = recognise(csv(rest), adapters);
    if (found) expect(found.columns.every((one) => rest.includes(one))).toBe(true);
    else expect(faults.map((fault) => [fault.rule, fault.column])).toEqual([['missing-column', column]]);
  });

  test('reads only columns it has, into fields of its kind, and needs layouts that exist', () => {
    const fields: readonly string[] = kinds[adapter.kind];
    for (const [field, column] of Object.entries(adapter.fields)) {
      expect(fields).toContain(field);
      expect(adapter.columns).toContain(column);
    }
    for (const need of adapter.needs) expect(adapters.map((one) => one.id)).toContain(need);
  });
});

test('a header that is like nothing known lists the layouts', () => {
  const { adapter, faults } = recognise(csv(['a', 'b']), adapters);
  expect(adapter).toBeNull();
  expect(faults).toMatchObject([{ rule: 'unknown-layout', value: 'a,b' }]);
  expect(faults[0]?.advice).toContain('cluster-register');
});
