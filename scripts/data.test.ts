import { readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cacheInMemory } from './cache.ts';
import { data } from './data.ts';
import { inMemory } from './effects.ts';

/*
 * What was read before is not parsed again, and nothing at all is done where nothing has changed; the result is that of a run without memory, byte for byte.
 */

const root = 'scripts/cases/base/in';
const cordis = 'scripts/cases/cordis/in';
const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(`${folder}/${path}`).isFile())
    .map((path) => [`data/${path}`, readFileSync(`${folder}/${path}`)] as const);
const world = () => inMemory([...filesOf(root), ...filesOf(cordis)]);
const published = (one: ReturnType<typeof world>) => new Map([...one.files].filter(([path]) => path.startsWith('out/')));
const given = ['--out', 'out'];
const row = 'sources/innosup-1/2026-01-31/projects.csv';

test('a second run says that nothing has changed and leaves the output as it is', async () => {
  const [cache, one] = [cacheInMemory(), world()];
  expect(await data(one, cache, given)).toBe(0);
  const before = published(one);
  one.said.length = 0;
  expect(await data(one, cache, given)).toBe(0);
  expect(one.said).toEqual([expect.stringContaining('Nothing has changed')]);
  expect(published(one)).toEqual(before);
});

const put = (path: string, text: string) => (one: ReturnType<typeof world>) => {
  one.files.set(path, Buffer.from(text));
  return given;
};

test.each<[string, (one: ReturnType<typeof world>) => readonly string[]]>([
  ['a file of data', put(`data/${row}`, readFileSync(`${root}/${row}`, 'utf8').replace('1000000.25', '1000000.5'))],
  ['a new file', put('data/sources/innosup-1/2026-01-31/notes.txt', '')],
  ['the date', () => [...given, '--as-of', '2030-01-01']],
  ['the manifest', put('out/manifest.json', '{}')],
  ['what a run that was cut short left behind', put('out.next/tables/half.csv', 'a')],
  ['a file more in the output', put('out/tables/mine.csv', 'a\n1\n')],
])('%s changes: the run is done, and gives what a clean one gives', async (_what, change) => {
  const [cache, one] = [cacheInMemory(), world()];
  await data(one, cache, given);
  const options = change(one);
  one.said.length = 0;
  expect(await data(one, cache, options)).toBe(0);
  expect(one.said.join('\n')).not.toContain('Nothing has changed');
  const clean = inMemory([...one.files].filter(([path]) => path.startsWith('data/')));
  expect(await data(clean, cacheInMemory(), options)).toBe(0);
  expect(published(one)).toEqual(published(clean));
});

test('other code reads everything anew', async () => {
  const [cache, one] = [cacheInMemory('old'), world()];
  await data(one, cache, given);
  one.said.length = 0;
  await data(one, { ...cache, code: 'new' }, given);
  expect(one.said.join('\n')).not.toContain('Nothing has changed');
});

test('of unchanged files the rows are taken from memory', async () => {
  const [cache, one] = [cacheInMemory(), world()];
  await data(one, cache, given);
  const marked = [...cache.texts].find(([, text]) => text.includes('Key enablers for the agrifood sector'));
  expect(marked).toBeDefined();
  if (!marked) return;
  // The text in memory is not that of the file: only a run that does not parse the file can publish it.
  cache.texts.set(marked[0], marked[1].replace('Key enablers for the agrifood sector', 'Key enablers kept in memory'));
  await data(one, cache, [...given, '--as-of', '2030-01-01']);
  expect(Buffer.from(one.files.get('out/tables/projects.csv') ?? []).toString()).toContain('Key enablers kept in memory');
});

test('faulty input is not remembered as done', async () => {
  const [cache, one] = [cacheInMemory(), world()];
  one.files.set(`data/${row}`, Buffer.from('nothing of the kind\n'));
  expect(await data(one, cache, given)).toBe(1);
  one.said.length = 0;
  expect(await data(one, cache, given)).toBe(1);
  expect(one.said.join('\n')).toContain('sources/innosup-1');
});
