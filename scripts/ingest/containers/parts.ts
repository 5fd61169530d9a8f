import type { Effects } from '../../effects.ts';
import type { Fault } from '../../validate/fault.ts';
import { ContainerFault } from './container-fault.ts';
import { gunzipped, type Stored } from './gzip.ts';
import { zipMembers } from './zip.ts';

/** A table as a file of text, wherever it is packed. */
export interface Part {
  /** Path below the data folder; inside an archive, the path of the archive and then the one inside. */
  readonly file: string;
  /** Bytes, packed as it is. */
  readonly size: number;
  chunks(): AsyncIterable<Uint8Array>;
  /** The bytes that decide about the text: those of the file as it lies in the folder, or of the one inside an archive. */
  packed(): AsyncIterable<Uint8Array>;
  /** Of a packed file, size and checksum as it lies in the folder, once it has been read. */
  stored(): Stored | null;
}

const table = /\.(csv|tsv)$/i;
const packed = /\.(csv|tsv)\.gz$/i;
const archive = /\.zip$/i;
/** An archive is held in memory while it is read. */
const largestArchive = 2 ** 30;

/** Is it a file that holds tables, by its name? */
export const holdsTables = (name: string): boolean => table.test(name) || packed.test(name) || archive.test(name);

/** The tables in one file of a drop; a fault where an archive cannot be opened. */
export async function partsOf(
  effects: Pick<Effects, 'read' | 'size'>,
  data: string,
  file: string,
): Promise<{ parts: Part[]; faults: Fault[] }> {
  const read = () => effects.read(`${data}/${file}`);
  const size = archive.test(file) ? 0 : await effects.size(`${data}/${file}`);
  if (packed.test(file)) {
    let found: Stored | null = null;
    const chunks = () =>
      gunzipped(read(), (stored) => {
        found = stored;
      });
    return { parts: [{ file, size, chunks, packed: read, stored: () => found }], faults: [] };
  }
  if (!archive.test(file)) return { parts: [{ file, size, chunks: read, packed: read, stored: () => null }], faults: [] };
  try {
    const members = await zipMembers(await whole(read()));
    const tables = members.filter(({ name }) => table.test(name) && !/(^|\/)(\.|__MACOSX\/)/.test(name));
    if (tables.length === 0)
      throw new ContainerFault('empty-drop', 'The archive holds no CSV file.', 'Put the export there, or remove the archive.');
    return {
      parts: tables.map(({ name, size, chunks }) => ({
        file: `${file}/${name}`,
        size,
        chunks,
        packed: chunks,
        stored: () => null,
      })),
      faults: [],
    };
  } catch (cause) {
    return { parts: [], faults: [containerFault(cause, file)] };
  }
}

/** A fault of a container as one of its file; anything else is thrown on. */
export function containerFault(cause: unknown, file: string): Fault {
  if (!(cause instanceof ContainerFault)) throw cause;
  const { rule, message: problem, advice } = cause;
  return { file, line: null, column: null, value: null, rule, problem, advice };
}

async function whole(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    all.push(chunk);
    size += chunk.length;
    if (size > largestArchive) {
      throw new ContainerFault(
        'too-large',
        'The archive is larger than 1 GB.',
        'Unpack it and put the files there, each as .csv.gz.',
      );
    }
  }
  return Buffer.concat(all);
}
