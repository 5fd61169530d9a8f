import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';

/** Keeps results between runs, outside the data and the output. Losing it costs time and changes nothing. */
export interface Cache {
  /** Changes whenever the code does that made what is kept. */
  readonly code: string;
  get(key: string): Promise<string | null>;
  set(key: string, text: string): Promise<void>;
  /** Spares what another thread asked for or set. */
  spare(key: string): void;
  /** Forgets everything under a prefix that was neither asked for nor set since the cache was opened. */
  prune(prefix: string): Promise<void>;
}

export const fingerprint = (...parts: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex');
};

/** Files whose text decides what a run does. */
async function sources(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function codeOf(project: string): Promise<string> {
  const files = [...(await sources(join(project, 'scripts'))), ...(await sources(join(project, 'src/core')))];
  const texts = await Promise.all([...files, join(project, 'package-lock.json')].map((file) => readFile(file, 'utf8')));
  return fingerprint(process.version, ...files, ...texts);
}

/** The cache of a project, in node_modules: what cannot be written there is forgotten, for a run must not fail for it. */
export async function cacheOnDisk(project = '.', code: string | null = null): Promise<Cache> {
  const folder = join(project, 'node_modules/.cache/atlas');
  const used = new Set<string>();
  const path = (key: string) => {
    used.add(`${key}.json`);
    return join(folder, `${key}.json`);
  };
  return {
    code: code ?? (await codeOf(project)),
    get: (key) => readFile(path(key), 'utf8').catch(() => null),
    spare: (key) => void path(key),
    async set(key, text) {
      try {
        await mkdir(folder, { recursive: true });
        // Another run may read while this one writes: a file is whole or not there.
        const fresh = `${path(key)}.${process.pid}-${threadId}`;
        await writeFile(fresh, text);
        await rename(fresh, path(key));
      } catch {
        await rm(path(key), { force: true }).catch(() => {});
      }
    },
    async prune(prefix) {
      const names = await readdir(folder).catch(() => []);
      const old = names.filter((name) => name.startsWith(prefix) && !used.has(name));
      await Promise.all(old.map((name) => rm(join(folder, name), { force: true }).catch(() => {})));
    },
  };
}

/** A cache that lives as long as the process, for tests. */
export function cacheInMemory(code = 'test'): Cache & { readonly texts: Map<string, string> } {
  const texts = new Map<string, string>();
  const used = new Set<string>();
  return {
    code,
    texts,
    async get(key) {
      used.add(key);
      return texts.get(key) ?? null;
    },
    spare: (key) => void used.add(key),
    async set(key, text) {
      used.add(key);
      texts.set(key, text);
    },
    async prune(prefix) {
      for (const key of texts.keys()) if (key.startsWith(prefix) && !used.has(key)) texts.delete(key);
    },
  };
}
