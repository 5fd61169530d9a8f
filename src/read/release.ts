import { readFileSync } from 'node:fs';
import { published } from './table.ts';

interface Manifest {
  readonly as_of: string;
  readonly method: string;
  readonly outputs: readonly {
    readonly path: string;
    readonly rows: number | null;
    readonly bytes: number;
    readonly sha256: string;
  }[];
}

const manifest = JSON.parse(published('manifest.json')) as Manifest;
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

/** What the published files say of themselves: date of the data, version of code and method, size and checksum of each file. */
export const release = { ...manifest, version };

/** Rows, size and checksum of one published file. */
export function fileFacts(path: string): { rows: number | null; bytes: number; sha256: string } {
  const facts = manifest.outputs.find((output) => output.path === path);
  if (facts === undefined) throw new Error(`public/data/manifest.json does not list ${path}. Run "npm run data" again.`);
  return facts;
}
