import { hash } from 'node:crypto';
import type { Artefact, Row } from '#core/artefact.ts';
import type { artefacts } from '#core/artefacts.ts';
import type { DataManifest, PublishedFile } from '#core/publication/release-manifest.ts';
import type { Effects } from '../effects.ts';
import { tableBytes } from './table-bytes.ts';

/** The published data do not hold what they promise: nothing is released. */
export class ReleaseFault extends Error {}

export async function bytesOf(effects: Effects, path: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of effects.read(path)) parts.push(part);
  return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
}

/** The output of `npm run data`, read through its checksums and contracts. */
export interface Published {
  readonly manifest: DataManifest;
  /** SHA-256 of its manifest: it stands for the whole state, inputs included. */
  readonly state: string;
  /** The bytes of a file, equal to those that were written. */
  file(path: string): Promise<Uint8Array>;
  /** The rows of a table, each cell checked against its contract. */
  table(artefact: Artefact): Promise<readonly Row[]>;
}

/**
 * Opens the output of `npm run data`.
 *
 * Errors  ReleaseFault naming the file, or the table, row and column: a file that is missing or was changed after it was written, a cell that does not fit
 *         its contract, CSV and JSON of a table that do not say the same.
 */
export async function openPublished(effects: Effects, folder: string): Promise<Published> {
  if (!(await effects.list(folder))?.some(({ name }) => name === 'manifest.json'))
    throw new ReleaseFault(`${folder}/manifest.json is missing. Run "npm run data" first.`);
  const text = await bytesOf(effects, `${folder}/manifest.json`);
  const manifest = parsed<DataManifest>(text, `${folder}/manifest.json`);
  const known = new Map(manifest.outputs.map((output) => [output.path, output] as const));
  const promised = (path: string): PublishedFile => {
    const output = known.get(path);
    if (output !== undefined) return output;
    throw new ReleaseFault(
      `${folder}/manifest.json does not list ${path}. Run "npm run data" again, with this version of the code.`,
    );
  };
  const raw = (path: string): Promise<Uint8Array> =>
    bytesOf(effects, `${folder}/${promised(path).path}`).catch((cause: unknown) => {
      if (cause instanceof ReleaseFault) throw cause;
      throw new ReleaseFault(`${folder}/${path} cannot be read. Run "npm run data" again.`, { cause });
    });
  const file = async (path: string): Promise<Uint8Array> => {
    const bytes = await raw(path);
    if (hash('sha256', bytes) === promised(path).sha256) return bytes;
    throw new ReleaseFault(
      `${folder}/${path} is not the file that "npm run data" wrote: its SHA-256 differs from the one in manifest.json. Run "npm run data" again.`,
    );
  };
  return {
    manifest,
    state: hash('sha256', text),
    file,
    // The contract is asked before the checksums: it knows the row and the field that are wrong.
    async table(artefact) {
      const { name } = artefact;
      const found = { csv: await raw(`tables/${name}.csv`), json: await raw(`tables/${name}.json`) };
      const rows = parsed<Row[]>(found.json, `${folder}/tables/${name}.json`);
      const written = tableBytes(artefact, rows);
      for (const ending of ['json', 'csv'] as const) {
        if (Buffer.compare(written[ending], found[ending]) === 0) continue;
        throw new ReleaseFault(
          `${folder}/tables/${name}.${ending} does not hold the rows of table ${name} as its contract writes them${firstDifference(written[ending], found[ending])}. Run "npm run data" again.`,
        );
      }
      return rows;
    },
  };
}

/** Line and text of the first line that differs, for the message. */
function firstDifference(expected: Uint8Array, found: Uint8Array): string {
  const [a, b] = [expected, found].map((bytes) => new TextDecoder().decode(bytes).split('\n')) as [string[], string[]];
  const line = a.findIndex((text, at) => text !== b[at]);
  return line === -1
    ? ''
    : `: line ${line + 1} is "${(b[line] ?? '').slice(0, 120)}" and should be "${(a[line] ?? '').slice(0, 120)}"`;
}

function parsed<T>(bytes: Uint8Array, path: string): T {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as T;
  } catch (cause) {
    throw new ReleaseFault(`${path} is no JSON. Run "npm run data" again.`, { cause });
  }
}

/** Every table with its rows. */
export type Tables = { readonly [N in keyof typeof artefacts]: readonly Row[] };
