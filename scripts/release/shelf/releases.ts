import { compareReleases, isReleaseId } from '#core/publication/release-id.ts';
import type { ReleaseManifest } from '#core/publication/release-manifest.ts';
import type { Effects } from '../../effects.ts';
import { bytesOf, ReleaseFault } from '../published.ts';

/** The manifests of all releases in a folder, oldest first. Errors: ReleaseFault naming a release whose manifest cannot be read. */
export async function releasesIn(effects: Pick<Effects, 'list' | 'read'>, shelf: string): Promise<readonly ReleaseManifest[]> {
  const entries = (await effects.list(shelf)) ?? [];
  const ids = entries.filter(({ name, kind }) => kind === 'folder' && isReleaseId(name)).map(({ name }) => name);
  return Promise.all(
    ids.sort(compareReleases).map(async (id) => {
      const path = `${shelf}/${id}/manifest.json`;
      try {
        return JSON.parse(new TextDecoder().decode(await bytesOf(effects as Effects, path))) as ReleaseManifest;
      } catch (cause) {
        throw new ReleaseFault(
          `${path} is missing or no JSON. Bring the folder ${shelf}/${id} back from a backup, or remove it whole.`,
          { cause },
        );
      }
    }),
  );
}
