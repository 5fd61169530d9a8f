import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
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

const address = { root: '/', site: 'https://example.eu/' };
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
    expect(publishReleases(shelf, data, address)).toBe(true);
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
    publishReleases(shelf, data, address);
    const [kept, shown] = [join(shelf, '2026-03-01/atlas.zip'), join(data, 'latest/atlas.zip')].map((path) => statSync(path).ino);
    expect(shown).toBe(kept);
    rmSync(join(root, 'dist'), { recursive: true });
    layOut(later);
    expect(publishReleases(shelf, data, address)).toBe(true);
    expect(publishReleases(shelf, data, address)).toBe(true);
    expect(releaseIds(join(data, 'releases'))).toEqual(['2026-01-31', '2026-03-01']);
  });

  test('of an earlier state shows the release of that state', () => {
    layOut(later);
    layOut(earlier);
    expect(releaseShown(shelf, data)).toBe('2026-01-31');
    publishReleases(shelf, data, address);
    expect(JSON.parse(read('latest/manifest.json'))).toMatchObject({ id: '2026-01-31' });
  });

  test('without a release of its data, latest holds what npm run data wrote', () => {
    layOut(earlier);
    rmSync(shelf, { recursive: true });
    writeFileSync(join(data, 'index.html'), 'a page');
    expect(publishReleases(shelf, data, address)).toBe(false);
    expect(read('latest/tables/regions.csv')).toBe(read('tables/regions.csv'));
    expect(read('latest/index.html')).not.toContain('a page');
    expect(JSON.parse(read('releases.json'))).toMatchObject({ latest: null, releases: [] });
  });
});

describe('the page of a folder', () => {
  const framed = (base = '/') => {
    layOut(later);
    mkdirSync(join(data, 'releases'), { recursive: true });
    writeFileSync(
      join(data, 'releases/index.html'),
      '<html lang="en"><head><title>Releases</title><link rel="canonical" href="x"><link rel="alternate" hreflang="de" href="y"></head><body><nav>menu</nav><main id="main" class="page">the list</main></body></html>',
    );
    publishReleases(shelf, data, { root: base, site: `https://example.eu${base}` });
  };
  const foldersIn = (folder: string): string[] =>
    readdirSync(join(data, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name).slice(data.length + 1));

  test('answers for latest, releases, each release and all folders in them, and links to what lies there', () => {
    framed();
    const folders = ['latest', 'releases', ...foldersIn('latest'), ...foldersIn('releases')];
    expect(folders.length).toBeGreaterThan(20);
    for (const folder of folders) {
      const page = read(`${folder}/index.html`);
      if (folder === 'releases') continue;
      const links = [...page.matchAll(/<th scope="row"><a href="([^"]+)"/g)].map(([, href = '']) => decodeURIComponent(href));
      const there = readdirSync(join(data, folder)).filter((name) => name !== 'index.html');
      expect(links.map((href) => href.replace(/\/$/, '')).toSorted(), folder).toEqual(there.toSorted());
      expect(page).toContain('<html lang="en">');
    }
  });

  test('has the frame of the site, its own address and what the manifest says of each file', () => {
    framed('/atlas/');
    expect(read('releases/index.html')).toContain('the list');
    const page = read('releases/2026-01-31/tables/index.html');
    expect(page).toContain('<nav>menu</nav>');
    expect(page).not.toMatch(/the list|hreflang="de"/);
    expect(page).toContain('<link rel="canonical" href="https://example.eu/atlas/data/releases/2026-01-31/tables/">');
    expect(page).toContain('<a href="/atlas/data/">Data</a>');
    const { outputs } = JSON.parse(read('releases/2026-01-31/manifest.json')) as { outputs: { path: string; sha256: string }[] };
    expect(page).toContain(outputs.find(({ path }) => path === 'tables/regions.csv')?.sha256);
    expect(read('latest/index.html')).toContain('Cite the dated one, <a href="/atlas/data/releases/2026-03-01/">');
  });

  test('leaves the release itself as it was', () => {
    framed();
    expect(existsSync(join(shelf, '2026-01-31/index.html'))).toBe(false);
    expect(existsSync(join(shelf, '2026-01-31/tables/index.html'))).toBe(false);
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
