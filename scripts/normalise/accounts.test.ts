import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SourceTable } from '../ingest/source-table.ts';
import { Accounts, type Fate, reconcile } from './accounts.ts';

const table = (rows: number): SourceTable => ({
  source: 's',
  drop: '2026-01-31',
  file: 'f.csv',
  kind: 'participants',
  layout: 'l',
  sha256: '',
  bytes: 0,
  unread: [],
  delimiter: ',',
  width: 1,
  marks: new Map(),
  broken: [],
  tolerance: null,
  bulk: false,
  personWithout: [],
  orphansLeftOut: false,
  rows: Array.from({ length: rows }, (_, at) => ({ line: at + 2, cells: [] })),
  columns: new Map([['contribution', { name: 'eur', at: [0] }]]),
});
const fates: readonly Fate[] = ['accepted', 'merged', 'excluded', 'quarantined'];

test('rows in are the sum of all fates, and so is the money', () => {
  const entry = fc.tuple(fc.constantFrom(...fates), fc.option(fc.integer({ min: 0, max: 1e9 })));
  fc.assert(
    fc.property(fc.array(entry), (entries) => {
      const accounts = new Accounts();
      for (const [fate, cents] of entries) accounts.enter({ file: 'f.csv' }, fate, cents);
      const [file] = accounts.close([table(entries.length)]);
      expect(Object.values(file?.rows ?? {}).reduce((a, b) => a + b, 0)).toBe(entries.length);
      expect(Object.values(file?.cents ?? {}).reduce((a, b) => a + b, 0)).toBe(
        entries.reduce((sum, [, cents]) => sum + (cents ?? 0), 0),
      );
    }),
    { seed: 20210101 },
  );
});

test('a row that was lost or counted twice is a defect', () => {
  const accounts = new Accounts();
  accounts.enter({ file: 'f.csv' }, 'accepted');
  expect(() => accounts.close([table(2)])).toThrow('f.csv has 2 rows, but 1 are accounted for');
  accounts.enter({ file: 'f.csv' }, 'accepted');
  accounts.enter({ file: 'f.csv' }, 'merged');
  expect(() => accounts.close([table(2)])).toThrow('3 are accounted for');
});

test('euros published must be euros let through, to the cent', () => {
  const accounts = new Accounts();
  accounts.enter({ file: 'f.csv' }, 'accepted', 10);
  accounts.enter({ file: 'f.csv' }, 'merged', 20);
  accounts.enter({ file: 'f.csv' }, 'excluded', 40);
  const files = accounts.close([table(3)]);
  expect(() => reconcile(files, 'participants', [0.1, null, 0.2])).not.toThrow();
  expect(() => reconcile(files, 'participants', [0.31])).toThrow('EUR 0.31, but EUR 0.30 came in');
});
