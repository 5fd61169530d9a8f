import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { main } from './build-data.ts';
import { onDisk } from './effects.ts';
import { leaveLock, lockOf, takeLock } from './lock.ts';

const home = mkdtempSync(join(tmpdir(), 'atlas-lock-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const out = join(home, 'out');

test('a folder is held by one run at a time, until it is left', async () => {
  expect(await takeLock(out)).toBeNull();
  expect(await takeLock(out)).toBe(`process ${process.pid}`);
  await leaveLock(out);
  expect(await takeLock(out)).toBeNull();
  await leaveLock(out);
  expect(existsSync(lockOf(out))).toBe(false);
});

test('the lock of a process that is no more heals itself', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', '0']);
  for (const left of [`${pid}`, `${pid} 1 boot`, 'nonsense', `${process.pid} 1 another-boot`]) {
    writeFileSync(lockOf(out), left);
    expect(await takeLock(out), left).toBeNull();
    expect(readFileSync(lockOf(out), 'utf8')).toMatch(new RegExp(`^${process.pid}\\b`));
    await leaveLock(out);
  }
});

test('a lock that is just being taken is respected, an empty one of old is not', async () => {
  writeFileSync(lockOf(out), '');
  expect(await takeLock(out)).toBe('just begun');
  utimesSync(lockOf(out), new Date(0), new Date(0));
  expect(await takeLock(out)).toBeNull();
  await leaveLock(out);
});

test('a second run says who is at work, and touches nothing', async () => {
  const said: string[] = [];
  const world = { ...onDisk(), say: (line: string) => void said.push(line) };
  expect(await takeLock(out)).toBeNull();
  expect(await main(world, ['--data', join(home, 'data'), '--out', out])).toBe(3);
  expect(said.join('\n')).toContain(`Another run (process ${process.pid}) is writing ${out}.`);
  expect(existsSync(lockOf(out))).toBe(true);
  await leaveLock(out);
});
