import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deadLinks } from './links.ts';

const folders: string[] = [];
const folder = () => {
  const made = mkdtempSync(join(tmpdir(), 'atlas-links-'));
  folders.push(made);
  return made;
};
afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true });
});

describe('the checker', () => {
  const made = folder();
  mkdirSync(`${made}/regions`);
  writeFileSync(`${made}/map.svg`, '<svg><path id="ES61"/></svg>');
  writeFileSync(`${made}/regions/index.html`, '<h1 id="top">Regions</h1>');
  const reasons = (page: string, base = '/') => {
    writeFileSync(`${made}/index.html`, page);
    return deadLinks(made, base, 'https://example.eu').dead.map(({ reason }) => reason);
  };
  test('follows pages, files, parts of drawings and fragments', () => {
    expect(
      reasons(
        '<a href="/regions/#top">a</a><a href="https://elsewhere.eu/no">b</a><svg><use class="q1" href="/map.svg#ES61"/></svg>',
      ),
    ).toEqual([]);
  });
  test.each([
    ['<a class="x" href="/nowhere/">a</a>', 'there is no file nowhere/index.html'],
    ['<a href="/regions/#missing">a</a>', 'regions/index.html has no id "missing"'],
    ['<use href="/map.svg#XX99"/>', 'map.svg has no id "XX99"'],
    ['<meta property="og:image" content="https://example.eu/social.png">', 'there is no file social.png'],
  ])('finds what leads nowhere in %s', (page, reason) => {
    expect(reasons(page)).toEqual([reason]);
  });
  test('finds a link that forgets the base path', () => {
    expect(reasons('<a href="/regions/">a</a><a href="/atlas/regions/">b</a>', '/atlas/')).toEqual([
      'lies outside the base path /atlas/',
    ]);
  });
});

describe('every link within the site leads somewhere', () => {
  test('at the root of a host', () => {
    const { checked, dead } = deadLinks('dist', '/', 'http://localhost:4321');
    expect(dead.slice(0, 20)).toEqual([]);
    expect(checked).toBeGreaterThan(10_000);
  });

  describe('below a path, at another address', () => {
    const built = folder();
    const shelf = folder();
    beforeAll(() => {
      const run = (command: string, ...args: string[]) => {
        const { status, stdout, stderr } = spawnSync(command, args, {
          encoding: 'utf8',
          env: {
            ...process.env,
            NODE_ENV: 'production',
            ATLAS_BASE: '/atlas/',
            ATLAS_SITE: 'https://example.eu',
            ATLAS_RELEASES: shelf,
            ATLAS_EARLIER: 'none',
          },
        });
        if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed with exit code ${status}:\n${stdout}\n${stderr}`);
      };
      // A release names the address of its site, so that this one needs its own.
      run('npm', 'run', '--silent', 'release');
      run('npx', 'astro', 'build', '--silent', '--outDir', built);
      // A release and a whole site: on a machine with other work it takes minutes.
    }, 600_000);
    test('pages, files and fragments', () => {
      const { checked, dead } = deadLinks(built, '/atlas/', 'https://example.eu');
      expect(dead.slice(0, 20)).toEqual([]);
      expect(checked).toBeGreaterThan(10_000);
    });
    test('the sitemap', () => {
      const listed = [...readFileSync(`${built}/sitemap.xml`, 'utf8').matchAll(/<loc>(.*?)<\/loc>/g)].map(
        (match) => match[1] ?? '',
      );
      expect(listed.length).toBeGreaterThan(400);
      for (const address of listed) {
        expect(address).toMatch(/^https:\/\/example\.eu\/atlas\/(.*\/)?$/);
        readFileSync(join(built, address.slice('https://example.eu/atlas/'.length), 'index.html'));
      }
    });
  });
});
