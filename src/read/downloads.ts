import type { Artefact } from '#core/artefact.ts';
import { releaseAddress } from '#core/publication/addresses.ts';
import { shelfOf } from '#core/publication/place.ts';
import { publisherOf } from '#core/publication/publisher.ts';
import type { ReleaseFile, ReleaseManifest } from '#core/publication/release-manifest.ts';
import { release } from './release.ts';
import { manifestOf, releaseIds, releaseShown } from './shelf.ts';

const shelf = shelfOf(process.env);
const shown = releaseShown(shelf, 'public/data');

/** Without a release of these data the pages offer what `npm run data` wrote. */
const withoutRelease: readonly ReleaseFile[] = release.outputs.map(({ path, rows, bytes, sha256 }) => ({
  path,
  rows,
  bytes,
  sha256,
  mediaType: path.endsWith('.csv') ? 'text/csv' : 'application/json',
  table: /^tables\/(.+)\.(csv|json)$/.exec(path)?.[1] ?? null,
}));

/** Name of the release the pages show: its folder and the version in a citation. */
export const releaseId: string = shown ?? release.as_of;

/** Who publishes, as the environment of the build says. */
export const publisher = publisherOf(process.env);

/** Absolute address below the root of the site at which a file stays as it is now; undefined without a release of these data. */
export const frozenAddress = (site: string, path: string): string | undefined =>
  shown === null ? undefined : releaseAddress(site, shown) + path;

/** Every file of the release that the pages show. */
export const releaseFiles: readonly ReleaseFile[] = shown === null ? withoutRelease : manifestOf(shelf, shown).outputs;

const byTable = Map.groupBy(releaseFiles, ({ table }) => table);
const byPath = new Map(releaseFiles.map((file) => [file.path, file] as const));

/** The files that hold a table: CSV, JSON, Parquet. */
export const filesOf = ({ name }: Artefact): readonly ReleaseFile[] => byTable.get(name) ?? [];

/** One file of the release; undefined where it has none of this name. */
export const releaseFile = (path: string): ReleaseFile | undefined => byPath.get(path);

/** All releases, newest first, with what moved since the one before. */
export const releases: readonly ReleaseManifest[] = releaseIds(shelf)
  .map((id) => manifestOf(shelf, id))
  .reverse();
