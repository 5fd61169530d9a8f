import { closeSync, createReadStream, type Dirent, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Cache } from './cache.ts';
import { leaveLock, takeLock } from './lock.ts';
import { realThreads, type Threads } from './threads/index.ts';

export interface Entry {
  readonly name: string;
  /** A link to a file is a file; `other`: a link to a folder or to nothing, a pipe, a device. */
  readonly kind: 'file' | 'folder' | 'other';
}

/** A file that is being written. */
export interface OpenFile {
  /** Writes the bytes before it returns; they may be used for something else afterwards. */
  write(bytes: Uint8Array): void;
  close(): void;
}

/**
 * Everything the pipeline may do to the world. Paths use `/`. Only build-data.ts holds the real ones; tests hold the twin.
 */
export interface Effects {
  /** What lies in a folder, by name; null where there is no such folder. */
  list(folder: string): Promise<readonly Entry[] | null>;
  read(path: string): AsyncIterable<Uint8Array>;
  /** Bytes of a file. */
  size(path: string): Promise<number>;
  /** Writes a file and the folders above it; what comes piece by piece is never held as a whole. */
  write(path: string, content: string | Uint8Array | AsyncIterable<Uint8Array>): Promise<void>;
  /** Begins a file that is written in pieces, and the folders above it. */
  create(path: string): OpenFile;
  /** Removes a file or a folder with all in it; nothing happens where there is none. */
  remove(path: string): Promise<void>;
  /** Puts the folder `fresh` in the place of `live`; what was there is complete until the moment it is replaced. */
  swap(fresh: string, live: string): Promise<void>;
  /** Brings a folder back into order after a swap that was cut short: the previous one returns where the new one is missing. */
  recover(live: string): Promise<void>;
  /** Claims an output folder for this run; null where it is ours now, else who is writing there. */
  claim(live: string): Promise<string | null>;
  /** Gives a claimed folder back. */
  release(live: string): Promise<void>;
  /** One line to the person at the terminal. */
  say(line: string): void;
  /** The day it is, for what is said to the person alone; none: the world has no clock. */
  readonly today?: string;
  /** Milliseconds since some moment: for the console alone, never for what is published. */
  milliseconds(): number;
  /** What is kept between runs; none: everything is read anew. */
  readonly cache?: Cache;
  /** Threads for large data; none: everything happens in this one. */
  readonly threads?: Threads;
}

const byName = (a: Entry, b: Entry): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

async function kindOf(entry: Dirent, path: string): Promise<Entry['kind']> {
  if (entry.isDirectory()) return 'folder';
  if (entry.isFile()) return 'file';
  const target = entry.isSymbolicLink() ? await stat(path).catch(() => null) : null;
  return target?.isFile() ? 'file' : 'other';
}

export function onDisk(): Effects {
  return {
    async list(folder) {
      try {
        const entries = await readdir(folder, { withFileTypes: true });
        const kinds = await Promise.all(entries.map((one) => kindOf(one, `${folder}/${one.name}`)));
        return entries.map((one, at): Entry => ({ name: one.name, kind: kinds[at] ?? 'other' })).sort(byName);
      } catch (cause) {
        if (cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR')) return null;
        throw cause;
      }
    },
    read: (path) => createReadStream(path),
    size: async (path) => (await stat(path)).size,
    async write(path, content) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, content);
    },
    create(path) {
      mkdirSync(dirname(path), { recursive: true });
      const file = openSync(path, 'w');
      let open = true;
      return {
        write(bytes) {
          for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
        },
        close() {
          if (open) closeSync(file);
          open = false;
        },
      };
    },
    remove: (path) => rm(path, { recursive: true, force: true }),
    async swap(fresh, live) {
      const previous = `${live}.previous`;
      await mkdir(dirname(live), { recursive: true });
      await rm(previous, { recursive: true, force: true });
      const there = (await this.list(live)) !== null;
      // A folder cannot be renamed over a full one: the old one steps aside first, and returns if the new one cannot follow. No other
      // work comes between the two calls, so that the moment without output is a few microseconds; `recover` heals a death in it.
      if (there) renameSync(live, previous);
      try {
        renameSync(fresh, live);
      } catch (cause) {
        if (there) renameSync(previous, live);
        throw cause;
      }
      await rm(previous, { recursive: true, force: true });
    },
    async recover(live) {
      const there = (await this.list(live)) !== null;
      if (!there && (await this.list(`${live}.previous`)) !== null) await rename(`${live}.previous`, live);
      for (const leftover of [`${live}.previous`, `${live}.next`]) await rm(leftover, { recursive: true, force: true });
    },
    claim: takeLock,
    release: leaveLock,
    say: (line) => console.log(line),
    today: new Date().toISOString().slice(0, 10),
    milliseconds: () => performance.now(),
    threads: realThreads(2),
  };
}

export interface InMemory extends Effects {
  /** Every file by its path. */
  readonly files: Map<string, Uint8Array>;
  readonly said: string[];
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** A world of files in memory, for tests. */
export function inMemory(given: Iterable<readonly [string, string | Uint8Array]>): InMemory {
  const bytes = (content: string | Uint8Array) => (typeof content === 'string' ? new TextEncoder().encode(content) : content);
  const files = new Map([...given].map(([path, content]) => [path, bytes(content)] as const));
  const said: string[] = [];
  const inside = (folder: string) => [...files.keys()].filter((path) => path.startsWith(`${folder}/`));
  return {
    files,
    said,
    async list(folder) {
      const entries = new Map<string, Entry>();
      for (const path of inside(folder)) {
        const [name = '', ...rest] = path.slice(folder.length + 1).split('/');
        entries.set(name, { name, kind: rest.length > 0 ? 'folder' : 'file' });
      }
      return entries.size === 0 ? null : [...entries.values()].sort(byName);
    },
    size: async (path) => files.get(path)?.length ?? 0,
    async *read(path) {
      const content = files.get(path);
      if (!content) throw new Error(`There is no file ${path}.`);
      yield content;
    },
    async write(path, content) {
      const whole = typeof content === 'string' || content instanceof Uint8Array;
      files.set(path, whole ? bytes(content) : Buffer.concat(await Array.fromAsync(content)));
    },
    create(path) {
      const pieces: Uint8Array[] = [];
      // A piece is only lent: it is copied, which the slice of a buffer would not do.
      return { write: (piece) => void pieces.push(Uint8Array.from(piece)), close: () => void files.set(path, joined(pieces)) };
    },
    async remove(path) {
      for (const one of [path, ...inside(path)]) files.delete(one);
    },
    async swap(fresh, live) {
      for (const path of inside(live)) files.delete(path);
      for (const path of inside(fresh)) {
        files.set(live + path.slice(fresh.length), files.get(path) ?? new Uint8Array());
        files.delete(path);
      }
    },
    // A swap in memory cannot be cut short, and nobody else is there.
    async recover() {},
    claim: async () => null,
    async release() {},
    say: (line) => {
      said.push(line);
    },
    milliseconds: () => 0,
  };
}
