import { hash } from 'node:crypto';
import type { Artefact, Row } from '#core/artefact.ts';
import type { artefacts } from '#core/artefacts.ts';
import type { Effects } from '../effects.ts';
import type { InputFile, PublishedFile } from '../publish/manifest.ts';
import { tableBytes } from '../publish/table-text.ts';

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
  const file = async (path: string): Promise<Uint8Array> => {
    const promised = known.get(path);
    if (promised === undefined)
      throw new ReleaseFault(
        `${folder}/manifest.json does not list ${path}. Run "npm run data" again, with this version of the code.`,
      );
    const bytes = await bytesOf(effects, `${folder}/${path}`).catch((cause: unknown) => {
      throw new ReleaseFault(`${folder}/${path} cannot be read. Run "npm run data" again.`, { cause });
    });
    if (hash('sha256', bytes) !== promised.sha256)
      throw new ReleaseFault(
        `${folder}/${path} is not the file that "npm run data" wrote: its SHA-256 differs from the one in manifest.json. Run "npm run data" again.`,
      );
    return bytes;
  };
  return {
    manifest,
    state: hash('sha256', text),
    file,
    async table(artefact) {
      const { name } = artefact;
      const rows = parsed<Row[]>(await file(`tables/${name}.json`), `${folder}/tables/${name}.json`);
      const { csv, json } = tableBytes(artefact, rows);
      for (const [ending, bytes] of [
        ['csv', csv],
        ['json', json],
      ] as const) {
        if (Buffer.compare(bytes, await file(`tables/${name}.${ending}`)) === 0) continue;
        throw new ReleaseFault(
          `${folder}/tables/${name}.${ending} does not hold the rows of tables/${name}.json as the contract writes them${firstDifference(bytes, await file(`tables/${name}.${ending}`))}. Run "npm run data" again.`,
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
