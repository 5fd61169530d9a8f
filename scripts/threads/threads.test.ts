import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { main } from '../build-data.ts';
import { type Effects, inMemory, onDisk } from '../effects.ts';
import { realThreads, type Threads } from './index.ts';

const base = join(import.meta.dirname, '..', 'cases', 'base', 'in');
const home = mkdtempSync(join(tmpdir(), 'atlas-threads-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.\w+$/.test(path));

test('threads write the bytes that one thread alone writes', { timeout: 60_000 }, async () => {
  const alone = inMemory(filesOf(base).map((path) => [`data/${path}`, readFileSync(join(base, path))] as const));
  expect(await main(alone, ['--out', 'out']), alone.said.join('\n')).toBe(0);
  const out = join(home, 'out');
  const said: string[] = [];
  const world: Effects = { ...onDisk(), threads: realThreads(2, 0, 0), say: (line) => void said.push(line) };
  expect(await main(world, ['--data', base, '--out', out]), said.join('\n')).toBe(0);
  const written = filesOf(out).sort();
  expect(written).toEqual([...alone.files.keys()].flatMap((path) => (path.startsWith('out/') ? [path.slice(4)] : [])).sort());
  for (const path of written)
    expect(readFileSync(join(out, path)).equals(alone.files.get(`out/${path}`) ?? Buffer.of()), path).toBe(true);
  expect(readdirSync(home)).toEqual(['out']);
});

const noReading = () => Promise.reject(new Error('No file is large enough.'));

/** A world whose threads never end their tasks, and break off when they are stopped, as terminated ones do. */
function withThreads(compute: Threads['compute'], stop: Threads['stop']) {
  const world = inMemory([
    ...filesOf(base).map((path) => [`data/${path}`, readFileSync(join(base, path))] as const),
    ['out/manifest.json', '{}'],
  ]);
  return {
    world,
    effects: {
      ...world,
      threads: { worthFrom: 0, worthBytes: Number.POSITIVE_INFINITY, start: () => {}, read: noReading, compute, stop },
    } satisfies Effects,
  };
}
const full = () => Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', syscall: 'write' });
const outside = (files: ReadonlyMap<string, unknown>) => [...files.keys()].filter((path) => !path.startsWith('data/'));

test('a disk that is full here stops the threads and is said in a sentence', async () => {
  let breakOff = (_cause: Error) => {};
  const { world, effects } = withThreads(
    () =>
      new Promise((_, reject) => {
        breakOff = reject;
      }),
    async () => {
      breakOff(new Error('A thread has ended before its task.'));
      await new Promise((after) => setTimeout(after, 10));
    },
  );
  const create = () => {
    throw full();
  };
  expect(await main({ ...effects, create }, ['--out', 'out'])).toBe(3);
  expect(world.said.at(-1)).toContain('no space left on the disk');
  expect(outside(world.files)).toEqual(['out/manifest.json']);
});

test('a disk that is full for a thread is said in the same sentence', async () => {
  const { world, effects } = withThreads(
    () => Promise.reject(full()),
    async () => {},
  );
  expect(await main(effects, ['--out', 'out'])).toBe(3);
  expect(world.said.at(-1)).toContain('no space left on the disk');
  expect(outside(world.files)).toEqual(['out/manifest.json']);
});
