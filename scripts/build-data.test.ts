import { describe, expect, test } from 'vitest';
import { main } from './build-data.ts';
import { inMemory } from './effects.ts';
import { readArguments } from './ingest/arguments.ts';

describe('readArguments', () => {
  test('has defaults, and takes options in both spellings', () => {
    expect(readArguments([])).toEqual({ data: 'data', out: 'public/data', asOf: null, drop: null });
    expect(readArguments(['--data', 'a/', '--out=b', '--as-of', '2026-11-22'])).toEqual({
      data: 'a',
      out: 'b',
      asOf: '2026-11-22',
      drop: null,
    });
  });

  test.each([
    [['--dat', 'a'], 'no option "--dat"'],
    [['a'], 'no option "a"'],
    [['--data'], '--data needs a value'],
    [['--data', '--out'], '--data needs a value'],
    [['--out', 'a', '--out', 'b'], '--out is given twice'],
    [['--as-of', '2026'], '"2026" is not a day'],
    [['--as-of', '2026-02-30'], '"2026-02-30" is not a day'],
    [['--drop', 'yesterday'], '"yesterday" is not a day'],
  ])('%j: %s', (given, problem) => {
    expect(readArguments(given)).toContain(problem);
  });
});

describe('main', () => {
  test('wrong usage gives 2 with the usage, and touches nothing', async () => {
    const world = inMemory([['out/old.txt', 'old']]);
    expect(await main(world, ['--help-me', 'x'])).toBe(2);
    expect(world.said.join('\n')).toMatch(/no option "--help-me"[\s\S]*Usage: npm run data/);
    expect([...world.files.keys()]).toEqual(['out/old.txt']);
  });

  test.each([
    ['data', 'data'],
    ['data', 'data/out'],
    ['a/data', 'a'],
  ])('refuses data %s with output %s', async (data, out) => {
    expect(await main(inMemory([]), ['--data', data, '--out', out])).toBe(2);
  });

  test('refuses to replace a folder it did not write', async () => {
    const world = inMemory([['home/thesis.txt', 'precious']]);
    expect(await main(world, ['--out', 'home'])).toBe(2);
    expect(world.files.has('home/thesis.txt')).toBe(true);
  });

  test('without a data folder every missing list is named', async () => {
    const world = inMemory([]);
    expect(await main(world, [])).toBe(1);
    const said = world.said.join('\n');
    for (const file of ['reference/regions.csv', 'reference/countries.csv', 'reference/themes.csv', 'sources'])
      expect(said).toContain(`${file}:`);
  });
});
