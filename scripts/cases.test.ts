import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from './build-data.ts';
import { inMemory } from './effects.ts';

/*
 * Golden cases: each folder in scripts/cases is one. `in` lies over `base/in`, or over that of the
 * case in in/over.txt (in/removed.txt lists what to take away, in/options.txt further options of the command), `out`
 * holds what the run prints, and those published files that differ from the base's. A new case is a new folder with `in`;
 * `UPDATE_CASES=1 npx vitest run scripts/cases.test.ts` writes its `out`, which is then read before it is committed.
 */

const here = join(import.meta.dirname, 'cases');
const base = 'base';
const cases = readdirSync(here).filter((name) => statSync(join(here, name)).isDirectory());
/** Published files that the cases are about: what the sources become, not what is computed or drawn from it. */
const shown =
  /^(report\.txt|changes\.(json|atom)|tables\/(organisations|projects|participations|exchanges|s3_\w+|region_priorities|priorities_as_stated|outcomes|planned_exchanges|regions|countries|calls|completeness|register_completeness|theme_matches|unmapped_themes|unlocated|quarantine|exclusions|location_conflicts|organisation_merges|corrections|sources|source_files|changes_\w+)\.csv)$/;

function filesBelow(folder: string): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  const walk = (path: string) => {
    for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
      const next = path === '' ? entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory()) walk(next);
      else found.set(next, readFileSync(join(folder, next)));
    }
  };
  if (statSync(folder, { throwIfNoEntry: false })) walk('');
  return found;
}

/** Further options of a case, from in/options.txt. */
const options = (name: string): string[] =>
  filesBelow(join(here, name, 'in'))
    .get('options.txt')
    ?.toString()
    .trim()
    .split(' ') ?? [];

/** The data folder of a case: its own files over those of the base. */
function input(name: string): Map<string, Buffer> {
  const own = filesBelow(join(here, name, 'in'));
  const under = own.get('over.txt')?.toString().trim() ?? base;
  const files = new Map([...(name === base ? [] : input(under)), ...own]);
  files.delete('over.txt');
  const removed = files.get('removed.txt')?.toString().trim().split('\n') ?? [];
  for (const path of files.keys()) if (removed.some((gone) => path === gone || path.startsWith(`${gone}/`))) files.delete(path);
  files.delete('removed.txt');
  files.delete('options.txt');
  return files;
}

const previous = new Map([
  ['out/manifest.json', '{ "from": "the run before" }'],
  ['out/old.txt', 'published before'],
]);

async function run(name: string) {
  const world = inMemory([...[...input(name)].map(([path, content]) => [`data/${path}`, content] as const), ...previous]);
  const code = await main(world, ['--data', 'data', '--out', 'out', ...options(name)]);
  const text = (path: string) => new TextDecoder().decode(world.files.get(path));
  const published = new Map(
    [...world.files.keys()].filter((path) => path.startsWith('out/')).map((path) => [path.slice(4), text(path)] as const),
  );
  const all = [...world.files.keys()].filter((path) => !path.startsWith('data/'));
  // How many tables are computed and published is not what the cases are about.
  const said = world.said.filter((line) => !/^(compute|publish) /.test(line));
  return { code, console: `${said.join('\n')}\nexit code ${code}\n`, published, all };
}

const basis = await run(base);

/** What a case shows: the console, and the files that differ from the base's. */
function shownOf(name: string, { console, published }: Awaited<ReturnType<typeof run>>): Map<string, string> {
  const differing = [...published].filter(
    ([path, text]) => shown.test(path) && (name === base || basis.published.get(path) !== text),
  );
  return new Map([['console.txt', console], ...(published.has('old.txt') ? [] : differing)]);
}

describe.each(cases)('%s', (name) => {
  test('prints and publishes what out/ holds', async () => {
    const found = shownOf(name, await run(name));
    const out = join(here, name, 'out');
    if (process.env['UPDATE_CASES'] === '1') {
      rmSync(out, { recursive: true, force: true });
      for (const [path, text] of found) {
        mkdirSync(dirname(join(out, path)), { recursive: true });
        writeFileSync(join(out, path), text);
      }
    }
    const expected = new Map([...filesBelow(out)].map(([path, content]) => [path, content.toString()]));
    expect([...found.keys()].sort()).toEqual([...expected.keys()].sort());
    for (const [path, text] of found) expect(text, path).toBe(expected.get(path));
  });

  test('replaces the previous output as a whole, or leaves it untouched', async () => {
    const { code, published, all } = await run(name);
    if (code === 0) {
      expect(published.has('old.txt')).toBe(false);
      expect(published.has('manifest.json')).toBe(true);
      expect(all.every((path) => path.startsWith('out/'))).toBe(true);
    } else {
      expect(new Map(all.map((path) => [path, published.get(path.slice(4))]))).toEqual(previous);
    }
  });
});

test('two runs on one input publish the same bytes', async () => {
  expect((await run(base)).published).toEqual(basis.published);
});
