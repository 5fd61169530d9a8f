import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
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

/** Every file that the manifest of a release promises is there, as it promises. */
function whole(): void {
  const folder = join(shelf, '2026-01-31');
  const { outputs } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as ReleaseManifest;
  for (const { path, sha256 } of outputs)
    expect(
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
      path,
    ).toBe(sha256);
}

/** One file of each stage: copied tables, Parquet, workbook, maps, networks, records, metrics, schemas, descriptions. */
const moments = [
  'tables/calls.csv',
  'tables/calls.parquet',
  'atlas.xlsx',
  'regions.geojson',
  'networks/regions.graphml',
  'regions/AT13.json',
  'metrics/index.json',
  'schemas/region.json',
  'datapackage.json',
];

test('killed at any stage, it leaves no release; the next run makes it whole', async () => {
  for (const file of moments) {
    expect(await run(file), file).toBe(true);
    expect(there(), file).toEqual([]);
  }
  // After the last file only a rename is left: the release is there as a whole or not at all.
  for (const file of ['prov.jsonld', 'atlas.zip', 'manifest.json']) {
    await run(file);
    if (there().length > 0) whole();
    rmSync(join(shelf, '2026-01-31'), { recursive: true, force: true });
  }
  expect(await run(null)).toBe(false);
  expect(readdirSync(shelf)).toEqual(['2026-01-31']);
  whole();
}, 480_000);
