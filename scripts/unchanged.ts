import { createHash } from 'node:crypto';
import { basename, dirname } from 'node:path';
import { type Cache, fingerprint } from './cache.ts';
import type { Effects } from './effects.ts';
import type { Options } from './ingest/arguments.ts';

/*
 * Has anything changed since the last run? Inputs, code and options are held against what that run saw, and the output against what it wrote.
 */

async function hashOf(effects: Effects, path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of effects.read(path)) hash.update(chunk);
  return hash.digest('hex');
}

/** Every file below a folder, with its checksum. */
async function filesBelow(effects: Effects, folder: string): Promise<string[]> {
  const entries = (await effects.list(folder)) ?? [];
  const found = await Promise.all(
    entries.map(async ({ name, kind }) => {
      const path = `${folder}/${name}`;
      if (kind === 'folder') return filesBelow(effects, path);
      return [`${path} ${kind === 'file' ? await hashOf(effects, path) : kind}`];
    }),
  );
  return found.flat();
}

/** Names of the files of the output, and the checksum of the list it keeps of itself; null where it is not there. */
async function outputOf(effects: Effects, out: string): Promise<string | null> {
  const namesBelow = async (folder: string): Promise<string[]> => {
    const entries = (await effects.list(folder)) ?? [];
    const names = entries.map(async ({ name, kind }) =>
      kind === 'folder' ? namesBelow(`${folder}/${name}`) : [`${folder}/${name}`],
    );
    return (await Promise.all(names)).flat();
  };
  const files = await namesBelow(out);
  return files.includes(`${out}/manifest.json`) ? fingerprint(...files, await hashOf(effects, `${out}/manifest.json`)) : null;
}

const keyOf = ({ out }: Options): string => `run-${fingerprint(out)}`;

async function stateOf(effects: Effects, cache: Cache, options: Options): Promise<string> {
  const { data, asOf, drop } = options;
  return fingerprint(cache.code, JSON.stringify({ data, asOf, drop }), ...(await filesBelow(effects, data)));
}

/** Did a run end before it could tidy up? The next one does. */
async function hasLeftovers(effects: Effects, { out }: Options): Promise<boolean> {
  const folders = await Promise.all(['.next', '.previous'].map((ending) => effects.list(`${out}${ending}`)));
  const beside = (await effects.list(dirname(out))) ?? [];
  return folders.some((one) => one !== null) || beside.some(({ name }) => name === `${basename(out)}.lock`);
}

/** Would a run now make what is there already? */
export async function isUnchanged(effects: Effects, cache: Cache, options: Options): Promise<boolean> {
  const last = await cache.get(keyOf(options));
  if (last === null || (await hasLeftovers(effects, options))) return false;
  const output = await outputOf(effects, options.out);
  return output !== null && last === `${await stateOf(effects, cache, options)} ${output}`;
}

/** Remembers what a run that published has seen and made. */
export async function remember(effects: Effects, cache: Cache, options: Options): Promise<void> {
  const output = await outputOf(effects, options.out);
  if (output !== null) await cache.set(keyOf(options), `${await stateOf(effects, cache, options)} ${output}`);
}
