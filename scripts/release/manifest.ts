import type { ArtefactName } from '#core/artefacts.ts';
import { json } from '../publish/manifest.ts';
import type { ReleaseFile } from './content.ts';
import type { Difference } from './difference.ts';
import type { Lineage } from './provenance/lineage.ts';
import type { DataManifest } from './published.ts';
import { boundaryNote } from './regions/properties.ts';

/** What a release says of itself; the list of releases is made from these. */
export interface ReleaseManifest extends Omit<DataManifest, 'outputs'> {
  readonly id: string;
  readonly previous: string | null;
  readonly site: string;
  /** SHA-256 of the manifest of the data it was made from: the pages of that state show this release. */
  readonly state: string;
  readonly code: { readonly version: string; readonly commit: string | null };
  readonly drops: readonly { readonly source: string; readonly drop: string }[];
  readonly notes: readonly string[];
  readonly difference: Difference;
  readonly tables: readonly ({ readonly table: string; readonly rows: number } & {
    readonly made_from: readonly string[];
    readonly inputs: readonly string[];
  })[];
  readonly outputs: readonly ReleaseFile[];
}

interface Parts {
  readonly id: string;
  readonly previous: string | null;
  readonly site: string;
  readonly state: string;
  readonly version: string;
  readonly commit: string | null;
  readonly data: DataManifest;
  readonly drops: ReleaseManifest['drops'];
  readonly notes: readonly string[];
  readonly difference: Difference;
  readonly lineage: ReadonlyMap<ArtefactName, Lineage>;
  readonly rows: Readonly<Record<ArtefactName, number>>;
  readonly files: readonly ReleaseFile[];
}

/** The manifest as text: inputs and outputs with rows, bytes and SHA-256, what made them, and what each table was made from. */
export function releaseManifest(parts: Parts): string {
  const { id, previous, site, state, version, commit, data, drops, notes, difference, lineage, rows, files } = parts;
  return json({
    title: data.title,
    id,
    as_of: data.as_of,
    previous,
    site,
    state,
    code: { version, commit },
    method: data.method,
    nuts: data.nuts,
    periods: data.periods,
    licence: data.licence,
    boundaries: boundaryNote,
    drops,
    notes,
    difference,
    tables: [...lineage].map(([table, { tables, inputs }]) => ({ table, rows: rows[table], made_from: tables, inputs })),
    inputs: data.inputs,
    outputs: files,
  });
}
