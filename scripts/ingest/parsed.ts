import { createHash } from 'node:crypto';
import { type Cache, fingerprint } from '../cache.ts';
import type { Part } from './containers/parts.ts';
import { TextPool } from './csv/text-pool.ts';
import type { ReadCsv } from './csv.ts';
import { parsedPrefix } from './parsed-prefix.ts';

/** Key under which the rows of a file are kept: its bytes, how it is read, and the code that reads it. */
export async function parsedKey(cache: Cache, part: Part, reading: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of part.packed()) hash.update(chunk);
  return `${parsedPrefix}${fingerprint(cache.code, part.file, reading, hash.digest('hex'))}`;
}

export async function fromCache(cache: Cache, key: string): Promise<ReadCsv | null> {
  const text = await cache.get(key);
  if (text === null) return null;
  const { csv, faults } = JSON.parse(text) as ReadCsv;
  if (csv === null) return { csv, faults };
  const pool = new TextPool();
  const rows = csv.rows.map(({ line, cells }) => ({ line, cells: cells.map((cell) => pool.keep(cell)) }));
  // A broken row and its fault are one thing in memory, and two in a text.
  const broken = csv.broken.map((row) => {
    const fault = faults.find((one) => one.line === row.line && one.rule === row.fault.rule && one.problem === row.fault.problem);
    return { ...row, fault: fault ?? row.fault };
  });
  return { csv: { ...csv, rows, broken }, faults };
}

export const toCache = (cache: Cache, key: string, read: ReadCsv): Promise<void> => cache.set(key, JSON.stringify(read));
