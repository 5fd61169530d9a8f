import type { Artefact } from '#core/artefact.ts';
import type { Publisher } from '#core/publication/publisher.ts';
import type { ReleaseFile } from '#core/publication/release-manifest.ts';

/** What a release holds before it is described: descriptions are made from this and nothing else. */
export interface ReleaseContent {
  /** The date that names it, `2026-11-22`: folder, citation and version of the data. */
  readonly id: string;
  readonly asOf: string;
  /** Version of the code and of the methodology. */
  readonly version: string;
  readonly method: string;
  /** Absolute address of the site's root with its base path, ending in a slash. */
  readonly site: string;
  readonly publisher: Publisher;
  /** The release before this one; null for the first. */
  readonly previous: string | null;
  readonly tables: readonly { readonly artefact: Artefact; readonly rows: number }[];
  readonly files: readonly ReleaseFile[];
}

/** A file to be written into the release. */
export interface DescriptionFile {
  readonly path: string;
  readonly mediaType: string;
  readonly content: string;
}
