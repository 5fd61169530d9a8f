import type { ArtefactName } from '#core/artefacts.ts';
import type { Publisher } from '#core/publication/publisher.ts';
import type { DataManifest, Difference, ReleaseFile, ReleaseManifest } from '#core/publication/release-manifest.ts';
import { json } from '../publish/manifest.ts';
import type { Lineage } from './provenance/lineage.ts';
import { boundaryNote } from './regions/properties.ts';

interface Parts {
  readonly id: string;
  readonly previous: string | null;
  readonly site: string;
  readonly publisher: Publisher;
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
  const { id, previous, site, publisher, state, version, commit, data, drops, notes, difference, lineage, rows, files } = parts;
  return json({
    title: data.title,
    id,
    as_of: data.as_of,
    previous,
    site,
    publisher,
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
