import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { main } from './build-data.ts';
import { type InMemory, inMemory } from './effects.ts';
import { publish } from './publish/index.ts';

/*
 * A run that is cut short leaves the previous output whole, and the next run tidies up.
 */

const data = join(import.meta.dirname, 'cases', 'base', 'in');
const files = readdirSync(data, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(csv|json)$/.test(path));

/** A world whose disk is full from the given write on. */
function fullAt(write: number, world: InMemory): InMemory {
  let writes = 0;
  const next = () => {
    writes += 1;
    if (writes > write)
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', syscall: 'write' });
  };
  return {
    ...world,
    async write(path, content) {
      next();
      return world.write(path, content);
    },
    create(path) {
      const file = world.create(path);
      return {
        ...file,
        write(bytes) {
          next();
          file.write(bytes);
        },
      };
    },
  };
}

describe('a full disk', () => {
  const given = () =>
    inMemory([
      ...files.map((path) => [`data/${path}`, readFileSync(join(data, path))] as const),
      ['out/manifest.json', '{}'] as const,
      ['out/old.txt', 'old'] as const,
    ]);
  const outside = (world: InMemory) => [...world.files.keys()].filter((path) => !path.startsWith('data/')).sort();

  test('at any write leaves the previous output as it was', async () => {
    const rows = [{ country: 'AT' }, { country: 'BE' }];
    const columns = [{ name: 'country', type: 'text', description: 'A country.' }] as const;
    const tables = ['a', 'b', 'c'].map((name) => ({
      artefact: { name, group: 'reference', title: name, description: name, key: ['country'], columns } as const,
      rows,
    }));
    const texts = ['x.txt', 'y/z.txt'].map((path) => ({ path, content: path, rows: null }));
    const publishAll = (world: InMemory) =>
      publish(world, 'out', '2026-01-31', async (into) => {
        for (const table of tables) into.table(table);
        for (const text of texts) into.file(text);
        return { inputs: [], further: [] };
      });
    const writes = 2 * tables.length + texts.length + 1;
    for (let write = 0; write < writes; write += 1) {
      const world = given();
      const attempt = publishAll(fullAt(write, world));
      await expect(attempt, `write ${write}`).rejects.toThrow('ENOSPC');
      expect(outside(world), `write ${write}`).toEqual(['out/manifest.json', 'out/old.txt']);
    }
    const world = given();
    await publishAll(fullAt(writes, world));
    expect(outside(world)).toHaveLength(writes);
  });

  test.each([0, 1, 40])('at write %i is said in a sentence, with an exit code of its own', async (write) => {
    const world = given();
    expect(await main(fullAt(write, world), ['--out', 'out'])).toBe(3);
    expect(outside(world)).toEqual(['out/manifest.json', 'out/old.txt']);
    expect(world.said.at(-1)).toContain('no space left on the disk');
    expect(world.said.at(-1)).toContain('out is as it was');
  });

  test("an error that is not the system's is a defect and is not hidden", async () => {
    const world = given();
    const broken: InMemory = {
      ...world,
      create: () => {
        throw new Error('defect');
      },
    };
    await expect(main(broken, ['--out', 'out'])).rejects.toThrow('defect');
    expect(outside(world)).toEqual(['out/manifest.json', 'out/old.txt']);
  });
});

describe('kill -9', () => {
  const root = mkdtempSync(join(tmpdir(), 'atlas-kill-'));
  const out = join(root, 'out');
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  /** Runs the pipeline; kills it `delay` milliseconds after it begins to compute. Resolves when it has ended. */
  const run = (asOf: string, delay: number | null) =>
    new Promise<void>((ended, failed) => {
      const child = spawn(process.execPath, [
        join(import.meta.dirname, 'build-data.ts'),
        '--data',
        data,
        '--out',
        out,
        '--as-of',
        asOf,
      ]);
      child.stdout.on('data', (text) => {
        if (delay !== null && String(text).includes('normalise')) setTimeout(() => child.kill('SIGKILL'), delay);
      });
      child.on('error', failed);
      child.on('close', () => ended());
    });

  /** The date of the output, after checking that every file is there to the byte. */
  const asOfWhole = () => {
    const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as {
      as_of: string;
      outputs: { path: string; sha256: string }[];
    };
    for (const { path, sha256 } of manifest.outputs) {
      expect(
        createHash('sha256')
          .update(readFileSync(join(out, path)))
          .digest('hex'),
        path,
      ).toBe(sha256);
    }
    const there = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(there).toHaveLength(manifest.outputs.length + 1);
    return manifest.as_of;
  };

  test('at any moment leaves one whole output, the old or the new; the next run tidies up', { timeout: 240_000 }, async () => {
    await run('2026-02-01', null);
    expect(asOfWhole()).toBe('2026-02-01');
    const seen = new Set<string>();
    for (const delay of [0, 30, 60, 90, 120, 150, 180, 250]) {
      await run('2026-03-01', delay);
      seen.add(asOfWhole());
    }
    expect([...seen].every((date) => date === '2026-02-01' || date === '2026-03-01')).toBe(true);
    await run('2026-04-01', null);
    expect(asOfWhole()).toBe('2026-04-01');
    expect(readdirSync(root)).toEqual(['out']);
  });

  test('between the two renames is healed by the next run', async () => {
    await run('2026-02-01', null);
    rmSync(`${out}.previous`, { recursive: true, force: true });
    renameSync(out, `${out}.previous`);
    writeFileSync(join(root, 'out.next'), 'a file in the way');
    await run('2026-05-01', null);
    expect(asOfWhole()).toBe('2026-05-01');
    expect(existsSync(`${out}.previous`)).toBe(false);
  });
});
