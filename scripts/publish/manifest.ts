import { nutsVersion } from '#core/nuts/nuts-index.ts';
import type { InputFile, PublishedFile } from '#core/publication/release-manifest.ts';

/** Version of the methodology that the figures follow; 1.1 adds the optional tables to 1.0. */
export const methodVersion = '1.1';

const periodNotes = {
  '2014-2020': 'EU-28 with the United Kingdom; transition up to 90 % of EU GDP per head; columns marked _2014_2020',
  '2021-2027': 'EU-27; transition up to 100 % of EU GDP per head; unmarked columns',
};

/** A file ready to be written. */
export interface NewFile {
  /** Path below the output folder. */
  readonly path: string;
  readonly content: string | Uint8Array;
  /** Rows of a table; null for other files. */
  readonly rows: number | null;
}

/** What the published files say of themselves: date of the data, method, and size and checksum of every file in and out. */
export function manifestText(asOf: string, inputs: readonly InputFile[], outputs: readonly PublishedFile[]): string {
  return json({
    title: 'Cluster Partnership Atlas',
    as_of: asOf,
    method: methodVersion,
    nuts: nutsVersion,
    periods: periodNotes,
    licence: 'CC BY 4.0',
    inputs,
    outputs,
  });
}

/** JSON for people and machines: two blanks, a line break at the end. */
export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
