import { hash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { manifestOf, releaseIds, releaseShown } from '#read/shelf.ts';
import { writeFolderPages } from './folder-pages.ts';

/*
 * Releases stand on their shelf for good; a site gets all of them at each build, so that no deploy can lose one.
 */

/** Where a site lies: its path on the host and its absolute address, both ending in a slash. */
export interface Address {
  readonly root: string;
  readonly site: string;
}

/** The list of releases, newest first, each with its size, checksums and what moved since the one before. */
export function releasesJson(shelf: string, shown: string | null): string {
  const releases = releaseIds(shelf)
    .map((id) => {
      const { as_of, site, previous, code, method, drops, notes, difference, outputs } = manifestOf(shelf, id);
      const { previous: _same, ...moved } = difference;
      return {
        id,
        as_of,
        site,
        previous,
        version: code.version,
        commit: code.commit,
        method,
        drops,
        files: outputs.length + 1,
        bytes: outputs.reduce((sum, { bytes }) => sum + bytes, statSync(join(shelf, id, 'manifest.json')).size),
        folder: `releases/${id}/`,
        manifest: `releases/${id}/manifest.json`,
        manifest_sha256: hash('sha256', readFileSync(join(shelf, id, 'manifest.json'))),
        archive: `releases/${id}/atlas.zip`,
        archive_sha256: outputs.find(({ path }) => path === 'atlas.zip')?.sha256 ?? null,
        notes,
        difference: moved,
      };
    })
    .reverse();
  return `${JSON.stringify({ title: 'Cluster Partnership Atlas', latest: shown, releases }, null, 2)}\n`;
}

/** Gives a file a second name where the disk can, so that a release takes its space once; else copies it. */
function linkFile(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

function linkFolder(from: string, to: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true, recursive: true })) {
    if (entry.isFile()) linkFile(join(entry.parentPath, entry.name), join(to, relative(from, entry.parentPath), entry.name));
  }
}

/** Paths of the files that `npm run data` wrote. */
const outputsOf = (data: string): string[] =>
  (JSON.parse(readFileSync(join(data, 'manifest.json'), 'utf8')) as { outputs: { path: string }[] }).outputs.map(
    ({ path }) => path,
  );

/** Puts a folder in its place when it is whole. */
function whole(target: string, fill: (staging: string) => void): void {
  const staging = `${target}.next`;
  rmSync(staging, { recursive: true, force: true });
  fill(staging);
  rmSync(target, { recursive: true, force: true });
  mkdirSync(dirname(target), { recursive: true });
  renameSync(staging, target);
}

/**
 * Puts all releases into the data folder of a built site: `releases/<id>/`, the one its pages show as `latest/`, `releases.json`, and the OpenAPI file beside them;
 * every folder of files gets a page, in the frame of the page of releases.
 *
 * Absent  without a release of these data, `latest/` holds what `npm run data` wrote, so that the links of the pages lead somewhere: false then.
 */
export function publishReleases(shelf: string, data: string, { root, site }: Address): boolean {
  const shown = releaseShown(shelf, data);
  const own = join(data, 'releases/index.html');
  const frame = existsSync(own) ? readFileSync(own, 'utf8') : null;
  whole(join(data, 'releases'), (staging) => {
    mkdirSync(staging, { recursive: true });
    for (const id of releaseIds(shelf)) linkFolder(join(shelf, id), join(staging, id));
    if (frame !== null) writeFileSync(join(staging, 'index.html'), frame);
  });
  whole(join(data, 'latest'), (staging) => {
    if (shown !== null) {
      linkFolder(join(shelf, shown), staging);
      return;
    }
    for (const path of ['manifest.json', ...outputsOf(data)]) linkFile(join(data, path), join(staging, path));
  });
  writeFileSync(join(data, 'releases.json'), releasesJson(shelf, shown));
  if (shown !== null) writeFileSync(join(data, 'openapi.json'), openApiOf(join(shelf, shown)));
  writeFolderPages(data, frame, root, site);
  return shown !== null;
}

/** The OpenAPI file of a release for the folder above: its addresses lie below `latest/`. */
export function openApiOf(release: string): string {
  const described = JSON.parse(readFileSync(join(release, 'openapi.json'), 'utf8')) as {
    servers: { url: string; description: string }[];
  };
  const servers = [{ url: './latest/', description: 'The newest release.' }];
  return `${JSON.stringify({ ...described, servers }, null, 2)}\n`;
}
