import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Effects, inMemory, onDisk } from './effects.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'atlas-effects-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

async function textOf(effects: Effects, path: string): Promise<string> {
  let text = '';
  for await (const chunk of effects.read(path)) text += new TextDecoder().decode(chunk);
  return text;
}

describe.each([
  ['on disk', () => ({ effects: onDisk(), home: root })],
  ['in memory', () => ({ effects: inMemory([]) as Effects, home: 'home' })],
])('%s', (_name, world) => {
  test('what is written is listed and read; what is not there is not', async () => {
    const { effects, home } = world();
    await effects.write(`${home}/b/c.txt`, 'é');
    await effects.write(`${home}/a.txt`, 'a');
    expect(await effects.list(home)).toEqual([
      { name: 'a.txt', kind: 'file' },
      { name: 'b', kind: 'folder' },
    ]);
    expect(await textOf(effects, `${home}/b/c.txt`)).toBe('é');
    expect(await effects.list(`${home}/nothing`)).toBeNull();
    await expect(textOf(effects, `${home}/nothing.txt`)).rejects.toThrow();
  });

  test('a swap replaces all of a folder, and makes one that was not there', async () => {
    const { effects, home } = world();
    await effects.write(`${home}/next/new.txt`, 'new');
    await effects.swap(`${home}/next`, `${home}/live`);
    await effects.write(`${home}/next/newer.txt`, 'newer');
    await effects.swap(`${home}/next`, `${home}/live`);
    expect(await effects.list(home)).toEqual([{ name: 'live', kind: 'folder' }]);
    expect(await effects.list(`${home}/live`)).toEqual([{ name: 'newer.txt', kind: 'file' }]);
  });

  test('removing takes a folder with all in it, and minds nothing missing', async () => {
    const { effects, home } = world();
    await effects.write(`${home}/a/b.txt`, 'b');
    await effects.remove(`${home}/a`);
    await effects.remove(`${home}/a`);
    expect(await effects.list(`${home}/a`)).toBeNull();
  });
});

test('a link to a file is one; a link to a folder, to nothing or to itself, and a pipe, are neither file nor folder', async () => {
  writeFileSync(join(root, 'a.csv'), 'a');
  symlinkSync(join(root, 'a.csv'), join(root, 'b.csv'));
  symlinkSync(root, join(root, 'c.csv'));
  symlinkSync(join(root, 'gone'), join(root, 'd.csv'));
  symlinkSync('e.csv', join(root, 'e.csv'));
  execFileSync('mkfifo', [join(root, 'f.csv')]);
  expect((await onDisk().list(root))?.map(({ kind }) => kind)).toEqual(['file', 'file', 'other', 'other', 'other', 'other']);
});

test('a swap that cannot follow through puts the previous folder back', async () => {
  mkdirSync(join(root, 'live'));
  writeFileSync(join(root, 'live', 'old.txt'), 'old');
  await expect(onDisk().swap(join(root, 'missing'), join(root, 'live'))).rejects.toThrow();
  expect(readFileSync(join(root, 'live', 'old.txt'), 'utf8')).toBe('old');
  expect(existsSync(join(root, 'live.previous'))).toBe(false);
});

test('a swap that was cut short is undone or tidied up', async () => {
  const live = join(root, 'live');
  mkdirSync(join(root, 'live.previous'));
  writeFileSync(join(root, 'live.previous', 'old.txt'), 'old');
  mkdirSync(join(root, 'live.next'));
  await onDisk().recover(live);
  expect(readFileSync(join(live, 'old.txt'), 'utf8')).toBe('old');
  mkdirSync(join(root, 'live.previous'));
  await onDisk().recover(live);
  expect(readdirSync(root)).toEqual(['live']);
});
