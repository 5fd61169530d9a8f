import { hash } from 'node:crypto';
import { isReleaseId } from '#core/publication/release-id.ts';
import type { ReleaseManifest } from '#core/publication/release-manifest.ts';
import type { Effects } from '../../effects.ts';
import { ContainerFault } from '../../ingest/containers/container-fault.ts';
import { zipMembers } from '../../ingest/containers/zip.ts';
import { bytesOf, ReleaseFault } from '../published.ts';

/*
 * A clean clone has no releases, and a deploy of it would take those that are online away. So they are fetched first.
 */

/** Asks an address. Errors: what the network throws. */
export type Get = (address: string) => Promise<{ readonly status: number; readonly bytes: Uint8Array }>;

export const overNetwork: Get = async (address) => {
  const answer = await fetch(address, { signal: AbortSignal.timeout(600_000) });
  return { status: answer.status, bytes: new Uint8Array(await answer.arrayBuffer()) };
};

/** The site does not say which releases it has: whether a deploy would lose one cannot be told. */
export class SiteSilent extends Error {}

interface Listed {
  readonly id: string;
  readonly manifest_sha256: string;
  readonly archive_sha256: string;
}

const sumShape = /^[0-9a-f]{64}$/;
const isListed = (one: unknown): one is Listed => {
  const { id, manifest_sha256: manifest, archive_sha256: archive } = (one ?? {}) as Partial<Record<keyof Listed, unknown>>;
  return (
    [id, manifest, archive].every((text) => typeof text === 'string') &&
    isReleaseId(String(id)) &&
    sumShape.test(String(manifest)) &&
    sumShape.test(String(archive))
  );
};

const waysOut = 'Try again later, or set ATLAS_EARLIER=none if nothing was ever published there.';

/** The releases of a site, oldest first; empty where the site has none. */
async function listed(get: Get, list: string): Promise<readonly Listed[]> {
  const { status, bytes } = await get(list).catch((cause: unknown) => {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new SiteSilent(`${list} cannot be read (${why}), so that this release might replace others that are online. ${waysOut}`);
  });
  if (status === 404) return [];
  if (status !== 200)
    throw new SiteSilent(`${list} answers ${status}, so that this release might replace others that are online. ${waysOut}`);
  let releases: unknown;
  try {
    ({ releases } = JSON.parse(new TextDecoder().decode(bytes)) as { releases: unknown });
  } catch {
    releases = null;
  }
  if (!Array.isArray(releases) || !releases.every(isListed))
    throw new SiteSilent(
      `${list} is no list of releases with their checksums. Set ATLAS_EARLIER to the address of such a list, or to none.`,
    );
  return releases.toReversed();
}

/**
 * Brings every release that is online back to the shelf, through its checksums.
 *
 * Shape   `list` is the address of the site's releases.json. A release comes as its archive, is compared with its manifest file by file, and is renamed into its place
 *         when it is whole; one that is there already is only compared.
 * Errors  SiteSilent where the site does not say what it has; ReleaseFault where what came is not what the site lists, or where the shelf holds another release
 *         under the same name.
 */
export async function restoreReleases(effects: Effects, get: Get, shelf: string, list: string): Promise<void> {
  for (const { id, manifest_sha256, archive_sha256 } of await listed(get, list)) {
    const there = (await effects.list(`${shelf}/${id}`)) !== null;
    if (there) {
      if (hash('sha256', await bytesOf(effects, `${shelf}/${id}/manifest.json`)) === manifest_sha256) continue;
      throw new ReleaseFault(
        `${shelf}/${id} is not the release ${id} that is online: its manifest differs, and a release never changes. Move ${shelf}/${id} away; the one that is online is fetched then.`,
      );
    }
    const fetched = async (file: string, sum: string): Promise<Uint8Array> => {
      const address = new URL(`releases/${id}/${file}`, list).href;
      const { status, bytes } = await get(address).catch((cause: unknown) => {
        throw new SiteSilent(`${address} cannot be read (${cause instanceof Error ? cause.message : cause}). ${waysOut}`);
      });
      if (status === 200 && hash('sha256', bytes) === sum) return bytes;
      throw new ReleaseFault(
        `${address} ${status === 200 ? 'is not the file whose SHA-256 the site lists' : `answers ${status}`}. Bring ${shelf}/${id} back from a backup.`,
      );
    };
    const manifest = await fetched('manifest.json', manifest_sha256);
    const archive = await fetched('atlas.zip', archive_sha256);
    await unpack(effects, `${shelf}/.restored`, id, manifest, archive);
    await effects.swap(`${shelf}/.restored`, `${shelf}/${id}`);
    effects.say(`release    ${shelf}/${id} fetched from ${new URL(list).host}, where it is published`);
  }
}

/** Writes the files of an archive that the manifest promises, each with its checksum. */
async function unpack(effects: Effects, folder: string, id: string, manifest: Uint8Array, archive: Uint8Array): Promise<void> {
  const { outputs } = JSON.parse(new TextDecoder().decode(manifest)) as ReleaseManifest;
  await effects.remove(folder);
  const root = `cluster-partnership-atlas-${id}/`;
  const members = await zipMembers(archive).catch((cause: unknown) => {
    if (cause instanceof ContainerFault)
      throw new ReleaseFault(`The archive of release ${id} cannot be read: ${cause.message}`, { cause });
    throw cause;
  });
  const inside = new Map(members.map((member) => [member.name, member] as const));
  for (const { path, sha256 } of outputs) {
    const bytes = path === 'atlas.zip' ? archive : await contentOf(inside.get(root + path));
    if (bytes === null || hash('sha256', bytes) !== sha256)
      throw new ReleaseFault(
        `The archive of release ${id} does not hold ${path} as its manifest says. Bring the release back from a backup.`,
      );
    await effects.write(`${folder}/${path}`, bytes);
  }
  await effects.write(`${folder}/manifest.json`, manifest);
}

async function contentOf(member: Awaited<ReturnType<typeof zipMembers>>[number] | undefined): Promise<Uint8Array | null> {
  return member === undefined ? null : Buffer.concat(await Array.fromAsync(member.chunks()));
}
