import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ReleaseManifest } from '#core/publication/release-manifest.ts';
import { cacheInMemory } from '../cache.ts';
import type { InMemory } from '../effects.ts';
import { release } from './index.ts';
import { makeRelease } from './make.ts';
import { baseCase, filesOf, options, publishedWorld, textOf } from './testing/world.ts';

let first: InMemory;
beforeAll(async () => {
  first = await publishedWorld(baseCase);
  await makeRelease(first, options);
});

const manifestOf = (world: InMemory, id: string) => JSON.parse(textOf(filesOf(world, id).get('manifest.json'))) as ReleaseManifest;
/** Another state of the same data: one partnership has another title. */
const renamed = (path: string, text: string) =>
  path.endsWith('cluster-partnerships/2026-01-31/projects.csv') ? text.replace('Connecting smart', 'Connecting other') : text;

describe('a release', () => {
  test('lists every file with its bytes and SHA-256, and holds what npm run data wrote as it is', () => {
    const files = filesOf(first, '2026-01-31');
    const { outputs, previous, code } = manifestOf(first, '2026-01-31');
    expect(new Set(outputs.map(({ path }) => path))).toEqual(new Set([...files.keys()].filter((path) => path !== 'manifest.json')));
    for (const { path, bytes, sha256 } of outputs) {
      const content = files.get(path) ?? new Uint8Array();
      expect([path, bytes, sha256]).toEqual([path, content.length, createHash('sha256').update(content).digest('hex')]);
    }
    const data = JSON.parse(textOf(first.files.get('public/data/manifest.json'))) as { outputs: { path: string }[] };
    for (const { path } of data.outputs.filter((one) => one.path !== 'changes.atom'))
      expect(
        Buffer.compare(files.get(path) ?? Buffer.from('none'), first.files.get(`public/data/${path}`) ?? Buffer.from('')),
      ).toBe(0);
    expect({ previous, code }).toEqual({ previous: null, code: { version: '1.2.3', commit: null } });
  });

  test('is byte for byte the same in a second world, the archives included', async () => {
    const second = await publishedWorld(baseCase);
    await makeRelease(second, options);
    const [a, b] = [filesOf(first, '2026-01-31'), filesOf(second, '2026-01-31')];
    expect([...b.keys()]).toEqual([...a.keys()]);
    expect(
      [...a].filter(([path, bytes]) => Buffer.compare(bytes, b.get(path) ?? Buffer.from('')) !== 0).map(([path]) => path),
    ).toEqual([]);
  });

  test('names no address of this machine and no moment but those of the data', () => {
    const today = new Date().toISOString().slice(0, 10);
    for (const [path, bytes] of filesOf(first, '2026-01-31')) {
      if (/\.(parquet|xlsx|zip)$/.test(path)) continue;
      expect(textOf(bytes), path).not.toMatch(new RegExp(`localhost|127\\.0\\.0\\.1|${today}|\\dT(?!00:00:00)\\d\\d:\\d\\d`));
    }
  });
});

describe('the shelf', () => {
  test('the same data again write nothing, with another commit neither', async () => {
    const world = await publishedWorld(baseCase);
    await makeRelease(world, options);
    const before = new Map(world.files);
    expect(await makeRelease(world, { ...options, commit: 'a'.repeat(40) })).toEqual({ id: '2026-01-31', added: false });
    expect(world.files).toEqual(before);
  });

  test('other bytes for the same date get a number and say which files differ; the first release stays', async () => {
    const world = await publishedWorld(baseCase);
    await makeRelease(world, options);
    const before = filesOf(world, '2026-01-31');
    const other = await publishedWorld(baseCase, { change: renamed });
    for (const [path, bytes] of other.files) if (path.startsWith('public/')) world.files.set(path, bytes);
    expect(await makeRelease(world, options)).toEqual({ id: '2026-01-31.1', added: true });
    expect(filesOf(world, '2026-01-31')).toEqual(before);
    expect(world.said.at(-1)).toMatch(
      /Release 2026-01-31 of the same date stays as it is; this one differs from it in \d+ files: tables\/projects/,
    );
    const { previous, difference } = manifestOf(world, '2026-01-31.1');
    expect(previous).toBe('2026-01-31');
    expect(difference.tables.find(({ table }) => table === 'projects')).toMatchObject({ added: 0, removed: 0, changed: 1 });
  });

  test('a later date says what came, went and changed since the release before', async () => {
    const world = await publishedWorld(baseCase);
    await makeRelease(world, options);
    const later = await publishedWorld(baseCase, {
      asOf: '2026-03-01',
      change: (path, text) =>
        path.endsWith('innosup-1/2026-01-31/participants.csv') ? text.split('\n').slice(0, -2).join('\n') : text,
    });
    for (const [path, bytes] of later.files) if (path.startsWith('public/')) world.files.set(path, bytes);
    expect(await makeRelease(world, options)).toEqual({ id: '2026-03-01', added: true });
    const difference = JSON.parse(textOf(filesOf(world, '2026-03-01').get('difference.json'))) as ReleaseManifest['difference'];
    expect(difference.previous).toBe('2026-01-31');
    expect(difference.tables.find(({ table }) => table === 'participations')).toMatchObject({
      rows_before: 11,
      rows_after: 10,
      added: 0,
      removed: 1,
    });
    expect(difference.headlines.map(({ metric }) => metric)).toContain('ORGANISATIONS');
  });
});

describe('npm run release', () => {
  const code = { version: '1.2.3', commit: null };
  const run = (world: InMemory, given: readonly string[] = [], cache = cacheInMemory()) =>
    release(world, cache, given, { ATLAS_SITE: 'https://example.eu', ATLAS_BASE: '/atlas/', ATLAS_EARLIER: 'none' }, code);

  test('refuses wrong usage with 2', async () => {
    expect(await run(first, ['--form', 'x'])).toBe(2);
    expect(first.said.at(-1)).toMatch(/no option "--form"[\s\S]*Usage: npm run release/);
  });

  test('does nothing where nothing has changed, and looks again where a published file has', async () => {
    const world = await publishedWorld(baseCase);
    const cache = cacheInMemory();
    expect(await run(world, [], cache)).toBe(0);
    expect(await run(world, [], cache)).toBe(0);
    expect(world.said.at(-1)).toBe('Nothing has changed: releases/2026-01-31 is the release of these data.');
    world.files.set('public/data/report.txt', Buffer.from('other'));
    expect(await run(world, [], cache)).toBe(1);
    expect(world.said.at(-1)).toMatch(/public\/data\/report\.txt is not the file that "npm run data" wrote/);
  });

  test.each<[string, string, (text: string) => string, RegExp]>([
    [
      'a cell that does not fit',
      'tables/projects.json',
      (text) => text.replace(/"start_year":\d+/, '"start_year":"soon"'),
      /Table projects, row 1 .*column "start_year" is "soon"/,
    ],
    [
      'a value that is not allowed',
      'tables/participations.json',
      (text) => text.replace('"role":"partner"', '"role":"chief"'),
      /Table participations, row \d+ .*column "role" is "chief"/,
    ],
    [
      'a reference that leads nowhere',
      'tables/participations.json',
      (text) => text.replace(/"org_id":"[^"]+"/, '"org_id":"aa-nobody"'),
      /participations/,
    ],
    ['CSV and JSON that differ', 'tables/regions.csv', (text) => text.replace('AT', 'XX'), /tables\/regions\.csv .*line \d+ is "/],
    ['a file that is cut off', 'tables/calls.json', (text) => text.slice(0, 20), /tables\/calls\.json is no JSON/],
  ])('%s stops it: resource, row and field are named, nothing is written', async (_name, path, spoil, message) => {
    const world = await publishedWorld(baseCase);
    await makeRelease(world, options);
    const before = filesOf(world, '2026-01-31');
    const file = `public/data/${path}`;
    world.files.set(file, Buffer.from(spoil(textOf(world.files.get(file)))));
    expect(await run(world)).toBe(1);
    expect(world.said.at(-1)).toMatch(message);
    expect(world.said.at(-1)).toContain('Nothing was released');
    expect(filesOf(world, '2026-01-31')).toEqual(before);
    expect([...world.files.keys()].some((one) => one.startsWith('releases/.next'))).toBe(false);
  });

  test('a full disk at any file leaves the shelf as it was', async () => {
    const world = await publishedWorld(baseCase);
    for (const last of [0, 30, 110, 150, 260]) {
      let writes = 0;
      const full: InMemory = {
        ...world,
        async write(path, content) {
          writes += 1;
          if (writes > last)
            throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', syscall: 'write' });
          return world.write(path, content);
        },
      };
      expect(await run(full)).toBe(3);
      expect(world.said.at(-1)).toContain('no space left');
      expect([...world.files.keys()].filter((path) => path.startsWith('releases/'))).toEqual([]);
    }
  });
});
