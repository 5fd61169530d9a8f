import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareReleases, isReleaseId } from '#core/publication/release-id.ts';
import type { ReleaseManifest } from '#core/publication/release-manifest.ts';

/*
 * The folder that keeps the releases, as `npm run release` leaves it.
 */

/** Names of the releases on a shelf, oldest first. */
export function releaseIds(shelf: string): string[] {
  if (!existsSync(shelf)) return [];
  return readdirSync(shelf, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && isReleaseId(entry.name) && existsSync(join(shelf, entry.name, 'manifest.json')))
    .map(({ name }) => name)
    .sort(compareReleases);
}

/** What a release says of itself. */
export const manifestOf = (shelf: string, id: string): ReleaseManifest =>
  JSON.parse(readFileSync(join(shelf, id, 'manifest.json'), 'utf8')) as ReleaseManifest;

/**
 * The release that the pages show: the newest one made from the very data they are built from.
 *
 * Absent  null where there is none: pages were built without `npm run release`, or the data have changed since.
 */
export function releaseShown(shelf: string, data: string): string | null {
  const manifest = join(data, 'manifest.json');
  if (!existsSync(manifest)) return null;
  const state = hash('sha256', readFileSync(manifest));
  return releaseIds(shelf).findLast((id) => manifestOf(shelf, id).state === state) ?? null;
}
