import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { releaseIds, releaseShown } from '#read/shelf.ts';
import type { InMemory } from '../../scripts/effects.ts';
import { makeRelease } from '../../scripts/release/make.ts';
import { baseCase, options, publishedWorld } from '../../scripts/release/testing/world.ts';
import { publishReleases } from './releases.ts';
import { releaseAddresses } from './releases-integration.ts';

let earlier: InMemory;
let later: InMemory;
beforeAll(async () => {
  earlier = await publishedWorld(baseCase);
  await makeRelease(earlier, options);
  later = await publishedWorld(baseCase, { asOf: '2026-03-01' });
  for (const [path, bytes] of earlier.files) if (path.startsWith('releases/')) later.files.set(path, bytes);
  await makeRelease(later, options);
});

let root: string;
let shelf: string;
let data: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'atlas-site-'));
  shelf = join(root, 'shelf');
  data = join(root, 'dist/data');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Lays out a world on the disk: its releases on the shelf, its published data where a built site has them. */
function layOut(world: InMemory): void {
  for (const [path, bytes] of world.files) {
    const target = path.startsWith('releases/')
      ? join(shelf, path.slice('releases/'.length))
      : path.startsWith('public/data/')
        ? join(data, path.slice('public/data/'.length))
        : null;
    if (target === null) continue;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
}
const read = (path: string) => readFileSync(join(data, path), 'utf8');

describe('a built site', () => {
  test('has every release, the one of its data as latest, and a list of all', () => {
    layOut(later);
    expect(publishReleases(shelf, data)).toBe(true);
    expect(existsSync(join(data, 'releases/2026-01-31/atlas.zip'))).toBe(true);
    expect(existsSync(join(data, 'releases/2026-03-01/atlas.zip'))).toBe(true);
    expect(JSON.parse(read('latest/manifest.json'))).toMatchObject({ id: '2026-03-01', previous: '2026-01-31' });
    const { latest, releases } = JSON.parse(read('releases.json')) as {
      latest: string;
      releases: { id: string; difference: object }[];
    };
    expect([latest, releases.map(({ id }) => id)]).toEqual(['2026-03-01', ['2026-03-01', '2026-01-31']]);
    expect(releases[0]).toMatchObject({
      version: '1.2.3',
      method: '1.1',
      folder: 'releases/2026-03-01/',
      archive_sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect((JSON.parse(read('openapi.json')) as { servers: object[] }).servers).toMatchObject([{ url: './latest/' }]);
    expect(read('tables/regions.csv')).toBe(read('latest/tables/regions.csv'));
  });

  test('takes the space of a release once, and a second build of the site loses none', () => {
    layOut(later);
    publishReleases(shelf, data);
    const [kept, shown] = [join(shelf, '2026-03-01/atlas.zip'), join(data, 'latest/atlas.zip')].map((path) => statSync(path).ino);
    expect(shown).toBe(kept);
    rmSync(join(root, 'dist'), { recursive: true });
    layOut(later);
    expect(publishReleases(shelf, data)).toBe(true);
    expect(publishReleases(shelf, data)).toBe(true);
    expect(releaseIds(join(data, 'releases'))).toEqual(['2026-01-31', '2026-03-01']);
  });

  test('of an earlier state shows the release of that state', () => {
    layOut(later);
    layOut(earlier);
    expect(releaseShown(shelf, data)).toBe('2026-01-31');
    publishReleases(shelf, data);
    expect(JSON.parse(read('latest/manifest.json'))).toMatchObject({ id: '2026-01-31' });
  });

  test('without a release of its data, latest holds what npm run data wrote', () => {
    layOut(earlier);
    rmSync(shelf, { recursive: true });
    writeFileSync(join(data, 'index.html'), 'a page');
    expect(publishReleases(shelf, data)).toBe(false);
    expect(read('latest/tables/regions.csv')).toBe(read('tables/regions.csv'));
    expect(existsSync(join(data, 'latest/index.html'))).toBe(false);
    expect(JSON.parse(read('releases.json'))).toMatchObject({ latest: null, releases: [] });
  });
});

describe('while pages are edited', () => {
  let server: Server;
  afterEach(() => server.close());
  const answers = async (base: string) => {
    layOut(later);
    const middleware = releaseAddresses(shelf, data, base);
    server = createServer((request, response) => middleware(request, response, () => response.writeHead(404).end()));
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const { port } = server.address() as AddressInfo;
    return (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
  };

  test.each(['/', '/atlas/'])('the same addresses are answered below %s', async (base) => {
    const get = await answers(base);
    expect(await (await get(`${base}data/latest/manifest.json`)).json()).toMatchObject({ id: '2026-03-01' });
    expect(await (await get(`${base}data/releases/2026-01-31/manifest.json`)).json()).toMatchObject({ id: '2026-01-31' });
    expect(await (await get(`${base}data/releases.json`)).json()).toMatchObject({ latest: '2026-03-01' });
    expect((await get(`${base}data/openapi.json`)).status).toBe(200);
    expect((await get(`${base}data/latest/none.csv`)).status).toBe(404);
    expect((await get(`${base}data/tables/regions.csv`)).status).toBe(404);
  });
});
