import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReleaseManifest } from '#core/publication/release-manifest.ts';
import { baseCase, publishedWorld } from './testing/world.ts';

/*
 * A release that is killed leaves the shelf as it was; the next run tidies up and makes it whole.
 */

const root = mkdtempSync(join(tmpdir(), 'atlas-release-kill-'));
const shelf = join(root, 'shelf');
beforeAll(async () => {
  const world = await publishedWorld(baseCase);
  for (const [path, bytes] of world.files) {
    if (!path.startsWith('public/')) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), bytes);
  }
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Runs the command; kills it as soon as `file` stands among what it writes. Says whether it was killed. */
const run = (file: string | null) =>
  new Promise<boolean>((ended, failed) => {
    const script = join(import.meta.dirname, 'index.ts');
    const child = spawn(process.execPath, [
      '--experimental-strip-types',
      script,
      '--from',
      join(root, 'public/data'),
      '--releases',
      shelf,
    ]);
    const watch = setInterval(() => {
      if (file !== null && existsSync(join(shelf, '.next', file))) child.kill('SIGKILL');
    }, 1);
    child.on('error', failed);
    child.on('close', (_code, signal) => {
      clearInterval(watch);
      ended(signal === 'SIGKILL');
    });
  });

const there = () => (existsSync(shelf) ? readdirSync(shelf).filter((name) => !name.startsWith('.')) : []);

test('killed at any file, it leaves no release; the next run makes it whole', async () => {
  for (const file of ['tables/calls.csv', 'networks/regions.graphml']) {
    expect(await run(file), file).toBe(true);
    expect(there(), file).toEqual([]);
  }
  expect(await run(null)).toBe(false);
  expect(readdirSync(shelf)).toEqual(['2026-01-31']);
  const { outputs } = JSON.parse(readFileSync(join(shelf, '2026-01-31/manifest.json'), 'utf8')) as ReleaseManifest;
  for (const { path, bytes } of outputs) expect(readFileSync(join(shelf, '2026-01-31', path)).length, path).toBe(bytes);
}, 240_000);
