import type { Artefact } from '#core/artefact.ts';
import type { Publisher } from '#core/publication/publisher.ts';
import type { ReleaseFile } from '#core/publication/release-manifest.ts';
import type { Language } from '#i18n/languages.ts';

/** A CSV file beside the tables, with its contract: it is described in every way that they are. */
export interface TabularFile {
  readonly path: string;
  readonly artefact: Artefact;
  /** Language of its texts; English where it is not said. */
  readonly language?: Language;
}

/** Lists of JSON files, one a region, partnership, country or metric; what each holds is said by a JSON Schema of the release. */
export interface RecordList {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** Path of the JSON Schema of the list. */
  readonly schema: string;
}

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
  /** Networks, metrics, dictionaries. */
  readonly further: readonly TabularFile[];
  readonly records: readonly RecordList[];
  readonly files: readonly ReleaseFile[];
}

/** A file to be written into the release. */
export interface DescriptionFile {
  readonly path: string;
  readonly mediaType: string;
  readonly content: string;
}
