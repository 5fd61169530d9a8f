import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { releasesJson } from '../../../src/site/releases.ts';
import { cacheInMemory } from '../../cache.ts';
import type { InMemory } from '../../effects.ts';
import { release } from '../index.ts';
import { makeRelease } from '../make.ts';
import { baseCase, filesOf, options, publishedWorld, textOf } from '../testing/world.ts';

/*
 * A site that is online, and a clean clone whose deploy must not take its releases away.
 */

let online: InMemory;
let list: string;
beforeAll(async () => {
  online = await publishedWorld(baseCase);
  await makeRelease(online, options);
  // The list as a built site has it.
  const shelf = mkdtempSync(join(tmpdir(), 'atlas-online-'));
  for (const [path, bytes] of online.files) {
    if (!path.startsWith('releases/')) continue;
    const target = join(shelf, path.slice('releases/'.length));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
  list = releasesJson(shelf, '2026-01-31');
  rmSync(shelf, { recursive: true });
});

/** What the site answers instead of what it has. */
let instead: Map<string, { status?: number; body?: string | Uint8Array }>;
let server: Server;
let address: string;
beforeEach(async () => {
  instead = new Map();
  server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/^\/data\//, '');
    const own = path === 'releases.json' ? list : online.files.get(path);
    const { status, body = own } = instead.get(path) ?? {};
    response.writeHead(status ?? (body === undefined ? 404 : 200)).end(body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/data/releases.json`;
});
afterEach(() => server.close());

/** A deploy of a clean clone with later data. */
const deploy = async (world: InMemory, earlier = address) =>
  release(
    world,
    cacheInMemory(),
    [],
    { ATLAS_SITE: 'https://example.eu', ATLAS_BASE: '/atlas/', ATLAS_EARLIER: earlier },
    { version: '1.2.3', commit: null },
  );
const later = () => publishedWorld(baseCase, { asOf: '2026-03-01' });
const released = ({ files }: InMemory) => [
  ...new Set([...files.keys()].filter((path) => path.startsWith('releases/')).map((path) => path.split('/')[1])),
];

test('releases that are online come back byte by byte before a new one is made', async () => {
  const world = await later();
  expect(await deploy(world)).toBe(0);
  const [came, went] = [filesOf(world, '2026-01-31'), filesOf(online, '2026-01-31')];
  expect([...came.keys()].toSorted()).toEqual([...went.keys()].toSorted());
  for (const [path, bytes] of went) expect(Buffer.compare(came.get(path) ?? Buffer.from(''), bytes), path).toBe(0);
  expect(JSON.parse(textOf(filesOf(world, '2026-03-01').get('manifest.json')))).toMatchObject({ previous: '2026-01-31' });
  expect(released(world).toSorted()).toEqual(['2026-01-31', '2026-03-01']);
  expect(world.said.join('\n')).toContain('releases/2026-01-31 fetched from 127.0.0.1');
});

test('the same data in a clean clone are the release that is online, not a second one', async () => {
  const world = await publishedWorld(baseCase);
  expect(await deploy(world)).toBe(0);
  expect(released(world)).toEqual(['2026-01-31']);
});

test('a site without releases is a first deploy; so is one that the maintainer calls so', async () => {
  instead.set('releases.json', { status: 404, body: 'none' });
  const world = await publishedWorld(baseCase);
  expect(await deploy(world)).toBe(0);
  server.close();
  const other = await publishedWorld(baseCase);
  expect(await deploy(other, 'none')).toBe(0);
  expect(released(other)).toEqual(['2026-01-31']);
});

test.each<[string, string, { status?: number; body?: string }, number, RegExp]>([
  ['does not answer well', 'releases.json', { status: 503 }, 3, /answers 503.*ATLAS_EARLIER=none/],
  ['gives something else for the list', 'releases.json', { body: '<html>' }, 3, /no list of releases with their checksums/],
  ['names a folder that is no release', 'releases.json', { body: '{"releases":[{"id":"../x"}]}' }, 3, /no list of releases/],
  ['has lost a release that it lists', 'releases/2026-01-31/atlas.zip', { status: 404 }, 1, /atlas\.zip answers 404/],
  [
    'has another archive than it lists',
    'releases/2026-01-31/atlas.zip',
    { body: 'PK' },
    1,
    /is not the file whose SHA-256 the site lists/,
  ],
])('nothing is released where the site %s', async (_name, path, answer, code, message) => {
  instead.set(path, answer);
  const world = await later();
  expect(await deploy(world)).toBe(code);
  expect(world.said.at(-1)).toMatch(message);
  expect(world.said.at(-1)).toContain('Nothing was released');
  expect(released(world)).toEqual([]);
});

test('nothing is released where the site cannot be reached', async () => {
  const world = await later();
  expect(await deploy(world, 'http://127.0.0.1:9/data/releases.json')).toBe(3);
  expect(world.said.at(-1)).toMatch(/cannot be read .*might replace others/);
});

test('another release under the name of one that is online is not published', async () => {
  const world = await publishedWorld(baseCase);
  await makeRelease(world, { ...options, version: '9.9.9' });
  expect(await deploy(world)).toBe(1);
  expect(world.said.at(-1)).toMatch(/releases\/2026-01-31 is not the release 2026-01-31 that is online/);
});

test('a release that names this machine does not go online', async () => {
  const world = await publishedWorld(baseCase);
  await makeRelease(world, { ...options, site: 'http://localhost:4321/' });
  expect(await deploy(world, 'none')).toBe(1);
  expect(world.said.at(-1)).toMatch(/releases\/2026-01-31 was made without ATLAS_SITE and names http:\/\/localhost:4321\//);
});
