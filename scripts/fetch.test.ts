import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fetchDrop, readWish } from './fetch.ts';

/* Against a server on this machine alone. */

type Answer = (request: IncomingMessage, response: ServerResponse, number: number) => void;

const body = randomBytes(300_000);
const today = '2026-01-31';
let server: Server;
let folder: string;
let requests: IncomingMessage[];
let said: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fetch-'));
  requests = [];
  said = [];
});
afterEach(() => {
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function serve(answer: Answer): Promise<void> {
  server = createServer((request, response) => {
    requests.push(request);
    answer(request, response, requests.length);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  mkdirSync(join(folder, 'sources/cordis'), { recursive: true });
  const download = `http://127.0.0.1:${address.port}/data/cordis-HORIZONprojects-csv.zip`;
  writeFileSync(join(folder, 'sources/cordis/source.json'), JSON.stringify({ title: 'CORDIS', download }));
}

const run = (...more: string[]) =>
  fetchDrop(['cordis', '--data', folder, ...more], today, {
    attempts: 3,
    pause: 1,
    patience: 2000,
    say: (line) => said.push(line),
  });
const drop = () => join(folder, 'sources/cordis', today);
const file = () => join(drop(), 'cordis-HORIZONprojects-csv.zip');

/** A server that keeps to the rules: ranges, with a mark of the version. */
const well: Answer = (request, response) => {
  const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
  const going = from > 0 && request.headers['if-range'] === '"v1"';
  const rest = going ? body.subarray(from) : body;
  response.writeHead(going ? 206 : 200, {
    etag: '"v1"',
    'content-length': rest.length,
    ...(going ? { 'content-range': `bytes ${from}-${body.length - 1}/${body.length}` } : {}),
  });
  response.end(rest);
};

test('puts the archive into a new drop, with its checksum beside it, and says how far it is', async () => {
  await serve(well);
  expect(await run()).toBe(0);
  expect(readFileSync(file()).equals(body)).toBe(true);
  const sha256 = createHash('sha256').update(body).digest('hex');
  expect(readFileSync(`${file()}.sha256`, 'utf8')).toBe(`${sha256}  cordis-HORIZONprojects-csv.zip\n`);
  expect(readdirSync(drop()).sort()).toEqual(['cordis-HORIZONprojects-csv.zip', 'cordis-HORIZONprojects-csv.zip.sha256']);
  expect(said.some((line) => line.includes('(100 %)'))).toBe(true);
  expect(said.at(-1)).toContain(sha256);
});

test('goes on where the connection broke off', async () => {
  await serve((request, response, number) => {
    if (number > 2) return well(request, response, number);
    const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
    response.writeHead(from > 0 ? 206 : 200, {
      etag: '"v1"',
      'content-length': body.length - from,
      ...(from > 0 ? { 'content-range': `bytes ${from}-${body.length - 1}/${body.length}` } : {}),
    });
    response.write(body.subarray(from, from + 100_000), () => setTimeout(() => response.destroy(), 20));
  });
  expect(await run()).toBe(0);
  expect(readFileSync(file()).equals(body)).toBe(true);
  expect(requests.length).toBe(3);
  expect(requests.at(-1)?.headers.range).toMatch(/^bytes=[1-9]/);
});

test('a server without ranges, and one that has another file half-way, are begun anew', async () => {
  const other = randomBytes(300_000);
  await serve((request, response, number) => {
    const content = number === 1 ? body : other;
    response.writeHead(200, { 'content-length': content.length });
    // More than any buffer holds at once: a reader behind the line is what a broken connection meets.
    if (number < 3) response.write(content.subarray(0, 200_000), () => setTimeout(() => request.socket.destroy(), 20));
    else response.end(content);
  });
  expect(await run()).toBe(0);
  expect(readFileSync(file()).equals(other)).toBe(true);
  expect(requests.map((one) => one.headers.range)).toEqual([undefined, undefined, undefined]);
});

test('follows where the server leads, but not in a circle', async () => {
  await serve((request, response, number) => {
    if (request.url === '/there.zip') return well(request, response, number);
    response.writeHead(302, { location: '/there.zip' }).end();
  });
  expect(await run()).toBe(0);
  expect(readFileSync(file()).equals(body)).toBe(true);
  server.close();
  rmSync(drop(), { recursive: true });
  await serve((_request, response) => response.writeHead(302, { location: '/round' }).end());
  expect(await run()).toBe(1);
  expect(said.at(-1)).toContain('the server leads round in a circle');
});

test('a download that was given up makes no drop, and goes on under a later date', async () => {
  await serve((request, response, number) => {
    if (number > 1) return number < 4 ? void response.writeHead(503).end() : well(request, response, number);
    response.writeHead(200, { etag: '"v1"', 'content-length': body.length });
    response.write(body.subarray(0, 100_000), () => setTimeout(() => request.socket.destroy(), 20));
  });
  expect(await run()).toBe(1);
  expect(existsSync(drop())).toBe(false);
  expect(await run('--date', '2026-02-01')).toBe(0);
  expect(requests.at(-1)?.headers.range).toMatch(/^bytes=[1-9]/);
  expect(readdirSync(join(folder, 'sources/cordis')).sort()).toEqual(['2026-02-01', 'source.json']);
});

test('begins anew where the file is another one by now', async () => {
  await serve(well);
  const part = join(folder, 'sources/cordis/.download/cordis-HORIZONprojects-csv.zip.part');
  mkdirSync(dirname(part), { recursive: true });
  writeFileSync(part, 'of an older version');
  writeFileSync(`${part}.etag`, '"v0"');
  expect(await run()).toBe(0);
  expect(readFileSync(file()).equals(body)).toBe(true);
});

test('tries again when the server is busy, and gives up in the end with what to do', async () => {
  await serve((request, response, number) => (number < 3 ? response.writeHead(503).end() : well(request, response, number)));
  expect(await run()).toBe(0);
  server.close();
  rmSync(drop(), { recursive: true });
  await serve((_request, response) => response.writeHead(503).end());
  expect(await run()).toBe(1);
  expect(said.at(-1)).toMatch(/failed 3 times in a row.*Run the command again later/);
});

test('an address without the file is said at once', async () => {
  await serve((_request, response) => response.writeHead(404).end('not here'));
  expect(await run()).toBe(1);
  expect(requests).toHaveLength(1);
  expect(said.at(-1)).toContain('answers 404');
  expect(existsSync(drop())).toBe(false);
});

test('a drop that has the archive is left alone', async () => {
  await serve(well);
  await run();
  expect(await run()).toBe(1);
  expect(requests).toHaveLength(1);
  expect(said.at(-1)).toContain('is there already');
});

describe('what is wished for', () => {
  test.each([
    [[], 'Name a source'],
    [['../evil'], 'not the name of a folder'],
    [['cordis', '--dat', 'x'], 'no option "--dat"'],
    [['cordis', '--date'], '--date needs a value'],
    [['cordis', '--date', '2026-02-30'], 'not a day'],
  ])('%j: %s', (given, problem) => {
    expect(readWish(given, today)).toContain(problem);
  });

  test('the archives of CORDIS need no source.json beforehand; one that is there is left alone', async () => {
    const home = join(folder, 'sources/horizon-europe');
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, 'source.json'), '{ "title": "Ours" }');
    const manner = { attempts: 1, pause: 1, patience: 2000, say: (line: string) => said.push(line) };
    expect(await fetchDrop(['horizon-europe', '--data', folder], today, manner)).toBe(1);
    expect(readFileSync(join(home, 'source.json'), 'utf8')).toBe('{ "title": "Ours" }');
    // The drop is there already: nothing is asked of any other machine.
    const there = join(folder, 'sources/horizon-2020', today);
    mkdirSync(there, { recursive: true });
    writeFileSync(join(there, 'cordis-h2020projects-csv.zip'), '');
    expect(await fetchDrop(['horizon-2020', '--data', folder], today, manner)).toBe(1);
    expect(said.at(-1)).toContain('is there already');
    expect(JSON.parse(readFileSync(join(there, '../source.json'), 'utf8'))).toMatchObject({
      title: 'CORDIS, projects of Horizon 2020',
      download: expect.stringMatching(/^https:\/\/cordis\.europa\.eu\/.*\.zip$/),
    });
  });

  test('a source without an address is told what to write', async () => {
    mkdirSync(join(folder, 'sources/cordis'), { recursive: true });
    expect(await run()).toBe(1);
    expect(said.at(-1)).toContain('source.json is missing');
    writeFileSync(join(folder, 'sources/cordis/source.json'), '{ "title": "CORDIS" }');
    expect(await run()).toBe(1);
    expect(said.at(-1)).toContain('"download"');
  });
});
