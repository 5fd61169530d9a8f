import type { Cell } from '../artefact.ts';
import type { Publisher } from './publisher.ts';

/*
 * What a release says of itself. `npm run release` writes it, the pages read it.
 */

/** One file of a release, as the manifest, the catalogue and the data package name it. */
export interface ReleaseFile {
  /** Below the folder of the release: `tables/regions.parquet`. */
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Rows of a table, or records of a list; null for what has neither. */
  readonly rows: number | null;
  /** The table this file holds; null for one that holds several or none. */
  readonly table: string | null;
}

/** What is said of a file once `npm run data` has written it. */
export interface PublishedFile {
  readonly path: string;
  readonly rows: number | null;
  readonly bytes: number;
  readonly sha256: string;
}

export interface InputFile {
  readonly path: string;
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** What `npm run data` said of its output. */
export interface DataManifest {
  readonly title: string;
  readonly as_of: string;
  readonly method: string;
  readonly nuts: string;
  readonly periods: Readonly<Record<string, string>>;
  readonly licence: string;
  readonly inputs: readonly InputFile[];
  readonly outputs: readonly PublishedFile[];
}

/** What moved in a table between two releases; `changed` are rows with the same key and another cell. */
export interface TableDifference {
  readonly table: string;
  readonly rows_before: number | null;
  readonly rows_after: number | null;
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}

export interface HeadlineDifference {
  readonly period: Cell;
  readonly metric: Cell;
  readonly dims: Cell;
  readonly unit: Cell;
  readonly before: Cell;
  readonly after: Cell;
}

export interface Difference {
  /** The release it is compared with; null for the first. */
  readonly previous: string | null;
  readonly tables_added: readonly string[];
  readonly tables_removed: readonly string[];
  /** Tables of which something moved. */
  readonly tables: readonly TableDifference[];
  /** Headline metrics with another value. */
  readonly headlines: readonly HeadlineDifference[];
}

/** What a release says of itself; the list of releases is made from these. */
export interface ReleaseManifest extends Omit<DataManifest, 'outputs'> {
  readonly id: string;
  readonly previous: string | null;
  readonly site: string;
  readonly publisher: Publisher;
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
