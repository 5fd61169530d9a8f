import { hash } from 'node:crypto';
import type { DataManifest } from '#core/publication/release-manifest.ts';
import { type Cache, fingerprint } from '../cache.ts';
import type { Effects } from '../effects.ts';
import type { ReleaseOptions } from './make.ts';
import { bytesOf } from './published.ts';

/*
 * Would a run make the release that is there already? Data, code and options are held against what the last run saw.
 */

const keyOf = ({ from, shelf }: ReleaseOptions): string => `release-${fingerprint(from, shelf)}`;

const sumOf = async (effects: Effects, path: string): Promise<string | null> => {
  try {
    return hash('sha256', await bytesOf(effects, path));
  } catch {
    return null;
  }
};

/** What a run depends on; null where a published file is missing or was changed after it was written. */
async function seen(
  effects: Effects,
  cache: Cache,
  { from, shelf, site, publisher, version }: ReleaseOptions,
): Promise<string | null> {
  try {
    const text = await bytesOf(effects, `${from}/manifest.json`);
    const { outputs } = JSON.parse(new TextDecoder().decode(text)) as DataManifest;
    for (const { path, sha256 } of outputs) if ((await sumOf(effects, `${from}/${path}`)) !== sha256) return null;
    return fingerprint(cache.code, hash('sha256', text), shelf, site, JSON.stringify(publisher), version);
  } catch {
    return null;
  }
}

/** The release that a run now would find there; null where it has to look. */
export async function releaseThere(effects: Effects, cache: Cache, options: ReleaseOptions): Promise<string | null> {
  const [state, id, sum] = (await cache.get(keyOf(options)))?.split(' ') ?? [];
  if (state === undefined || id === undefined || state !== (await seen(effects, cache, options))) return null;
  return sum === (await sumOf(effects, `${options.shelf}/${id}/manifest.json`)) ? id : null;
}

export async function rememberRelease(effects: Effects, cache: Cache, options: ReleaseOptions, id: string): Promise<void> {
  const state = await seen(effects, cache, options);
  const sum = await sumOf(effects, `${options.shelf}/${id}/manifest.json`);
  if (state !== null && sum !== null) await cache.set(keyOf(options), `${state} ${id} ${sum}`);
}
