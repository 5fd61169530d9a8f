import type { Row } from '#core/artefact.ts';
import { type ArtefactName, artefacts } from '#core/artefacts.ts';
import { partialDate } from '#core/dates/partial-date.ts';
import type { Publisher } from '#core/publication/publisher.ts';
import { idBefore, nextId } from '#core/publication/release-id.ts';
import type { ReleaseManifest } from '#core/publication/release-manifest.ts';
import type { Effects } from '../effects.ts';
import { checkReferences, targetsIn, targetsOf } from '../publish/references.ts';
import { writeFiles } from './files.ts';
import { bytesOf, openPublished, type Published, ReleaseFault, type Tables } from './published.ts';
import { releasesIn } from './shelf/releases.ts';

export interface ReleaseOptions {
  /** Output of `npm run data`. */
  readonly from: string;
  /** Folder that keeps the releases. */
  readonly shelf: string;
  /** Absolute address of the site's root. */
  readonly site: string;
  readonly publisher: Publisher;
  readonly version: string;
  readonly commit: string | null;
}

export interface Released {
  readonly id: string;
  /** A release was added; else one that is there already holds the same. */
  readonly added: boolean;
}

/** Files that name the commit, or hold one that does: they may differ where nothing that is published has. */
const recordsOfMaking = new Set(['manifest.json', 'prov.jsonld', 'atlas.zip']);

async function tablesOf(published: Published): Promise<Tables> {
  const read: [string, readonly Row[]][] = [];
  for (const [name, artefact] of Object.entries(artefacts)) read.push([name, await published.table(artefact)]);
  const tables = Object.fromEntries(read) as unknown as Tables;
  const filled = Object.values(artefacts).map((artefact) => ({ artefact, rows: tables[artefact.name as ArtefactName] }));
  checkReferences(filled, targetsOf(targetsIn(Object.values(artefacts)), filled));
  return tables;
}

/** Paths of the files that two releases do not share byte by byte. */
function differing(before: ReleaseManifest['outputs'], after: ReleaseManifest['outputs']): string[] {
  const sums = (files: ReleaseManifest['outputs']) =>
    new Map(files.flatMap(({ path, sha256 }) => (recordsOfMaking.has(path) ? [] : [[path, sha256] as const])));
  const [old, fresh] = [sums(before), sums(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])].filter((path) => old.get(path) !== fresh.get(path));
}

const some = (paths: readonly string[]): string =>
  paths.slice(0, 5).join(', ') + (paths.length > 5 ? ` and ${paths.length - 5} more` : '');

/**
 * Makes the release of the present data, unless it is there already.
 *
 * All or nothing: it is written beside the others and renamed when it is whole. One that is there is never written to: where the same date has other bytes, a new
 * one gets the next number.
 *
 * Errors  ReleaseFault and ContractError where the data do not hold what they promise; what the disk refuses.
 */
export async function makeRelease(effects: Effects, options: ReleaseOptions): Promise<Released> {
  const { from, shelf } = options;
  const since = effects.milliseconds();
  const took = () => `${Math.round(effects.milliseconds() - since)} ms`;
  const staging = `${shelf}/.next`;
  await effects.remove(staging);
  const published = await openPublished(effects, from);
  const { as_of: date } = published.manifest;
  if (partialDate(date)?.day == null)
    throw new ReleaseFault(
      `The data in ${from} have the date "${date}", and a release is named by a day. Name it with "npm run data -- --as-of 2026-11-22".`,
    );
  const releases = await releasesIn(effects, shelf);
  const ids = releases.map(({ id }) => id);
  const tables = await tablesOf(published);

  const attempt = async (id: string, previous: string | null): Promise<ReleaseManifest> => {
    const before = previous === null ? null : { id: previous, tableOf: previousTables(effects, shelf, releases, previous) };
    try {
      return await writeFiles(effects, staging, { ...options, id, before, published, tables });
    } catch (cause) {
      await effects.remove(staging);
      throw cause;
    }
  };

  const same = releases.findLast(({ as_of, state }) => as_of === date && state === published.state);
  let moved: string[] = [];
  if (same) {
    const made = await attempt(same.id, same.previous);
    moved = differing(same.outputs, made.outputs);
    if (moved.length === 0) {
      await effects.remove(staging);
      effects.say(`release    ${shelf}/${same.id} holds these data already; nothing was written · ${took()}`);
      return { id: same.id, added: false };
    }
  }
  const id = nextId(date, ids);
  const made = await attempt(id, idBefore(id, ids));
  await effects.swap(staging, `${shelf}/${id}`);
  const bytes = made.outputs.reduce((sum, file) => sum + file.bytes, 0);
  effects.say(`release    ${made.outputs.length + 1} files, ${(bytes / 1e6).toFixed(1)} MB in ${shelf}/${id} · ${took()}`);
  for (const note of made.notes) effects.say(`           ${note}`);
  const twin = same ?? releases.findLast(({ as_of }) => as_of === date);
  if (twin) effects.say(`           ${twinNote(shelf, twin, moved.length > 0 ? moved : differing(twin.outputs, made.outputs))}`);
  return { id, added: true };
}

const twinNote = (shelf: string, { id }: ReleaseManifest, moved: readonly string[]): string =>
  `Release ${id} of the same date stays as it is; this one differs from it in ${moved.length} files: ${some(moved)}. If ${id} was never put online, you may remove ${shelf}/${id}.`;

/** Reads tables of an earlier release: its rows, or `same` where the file is the very one of now; null where it had no such table. */
function previousTables(effects: Effects, shelf: string, releases: readonly ReleaseManifest[], id: string) {
  const manifest = releases.find((one) => one.id === id);
  const sums = new Map(manifest?.outputs.map(({ path, sha256 }) => [path, sha256] as const));
  return {
    names: manifest?.tables.map(({ table }) => table) ?? [],
    async rows(name: string, sha256: string | undefined): Promise<readonly Row[] | 'same' | null> {
      const path = `tables/${name}.json`;
      const sum = sums.get(path);
      if (sum === undefined) return null;
      if (sum === sha256) return 'same';
      return JSON.parse(new TextDecoder().decode(await bytesOf(effects, `${shelf}/${id}/${path}`))) as Row[];
    },
  };
}
export type PreviousTables = ReturnType<typeof previousTables>;
