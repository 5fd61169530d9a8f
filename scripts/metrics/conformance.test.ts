import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { allValues } from '#core/metrics/index.ts';
import { worldOf } from '#core/world.ts';
import { onDisk } from '../effects.ts';
import { readTables } from './read-tables.ts';

interface Expected {
  readonly value: number | boolean | null | readonly string[];
  readonly tol: number;
  readonly kind?: 'min';
}

/** As the fixtures define it: |got − value| ≤ tol · max(1, |value|); lists, booleans and null are equal. */
function agrees({ value, tol, kind }: Expected, got: unknown): boolean {
  if (typeof value !== 'number') return JSON.stringify(got) === JSON.stringify(value);
  if (typeof got !== 'number') return false;
  return kind === 'min' ? got >= value - tol : Math.abs(got - value) <= tol * Math.max(1, Math.abs(value));
}

describe('values equal those of independent libraries', () => {
  test.each([
    ['small', 748],
    ['medium', 2972],
    ['single', 304],
    ['empty', 234],
  ])('%s: %i values', async (fixture, count) => {
    const folder = `src/core/metrics/fixtures/${fixture}`;
    const { rows, faults } = await readTables(folder, '2021-2027', onDisk());
    expect(faults).toEqual([]);
    const got = new Map<string, unknown>(allValues(worldOf(rows)));
    const { values } = JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8')) as { values: Record<string, Expected> };
    const wrong = Object.entries(values).filter(([key, expected]) => !agrees(expected, got.get(key)));
    expect(wrong.map(([key, { value }]) => ({ key, expected: value, got: got.get(key) }))).toEqual([]);
    expect(Object.keys(values)).toHaveLength(count);
  });
});
