import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { ContainerFault, type Limits, limits, within } from './container-fault.ts';

/** A file inside an archive. */
export interface Member {
  readonly name: string;
  /** Bytes, packed as it is. */
  readonly size: number;
  chunks(): AsyncIterable<Uint8Array>;
}

const again = 'Copy or download it again.';

/**
 * Lists the files of a zip archive; each is unpacked only when it is read.
 *
 * Errors  ContainerFault: not a zip, cut short, encrypted, a path that leads out of the folder, the same name twice, more than the limits.
 */
export async function zipMembers(archive: Uint8Array, limit: Limits = limits): Promise<Member[]> {
  const zip = await opened(archive);
  const entries: Entry[] = [];
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.on('end', resolve);
    zip.on('error', (cause: Error) => reject(zipFault(cause)));
    zip.readEntry();
  });
  const files = entries.filter((entry) => !entry.fileName.endsWith('/'));
  const unpacked = files.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (unpacked > limit.archive) {
    const problem = `The archive says it unpacks to ${Math.round(unpacked / 2 ** 20)} MB, more than is read.`;
    throw new ContainerFault('too-large', problem, 'Get the export again, or split it.');
  }
  const seen = new Set<string>();
  return files.map((entry) => {
    const name = entry.fileName;
    // Unix keeps the kind of a file in the upper half of its attributes.
    if (((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000) {
      const problem = `The archive holds a link ("${name}"), which may lead out of the folder.`;
      throw new ContainerFault('leaves-folder', problem, 'Do not use this archive; get the export from where it was published.');
    }
    if (seen.has(name)) throw new ContainerFault('damaged', `The archive holds "${name}" twice.`, again);
    seen.add(name);
    return {
      name,
      size: entry.compressedSize,
      chunks: () => within(chunksOf(zip, entry), () => entry.compressedSize, limit, name),
    };
  });
}

async function opened(archive: Uint8Array): Promise<ZipFile> {
  try {
    const buffer = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
    return await fromBufferPromise(buffer, { lazyEntries: true, autoClose: false });
  } catch (cause) {
    throw zipFault(cause);
  }
}

async function* chunksOf(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  if (entry.isEncrypted()) {
    throw new ContainerFault('damaged', 'The file is encrypted.', 'Put it there without a password.', entry.fileName);
  }
  try {
    const stream = await zip.openReadStreamPromise(entry);
    let check = 0;
    for await (const chunk of stream) {
      check = crc32(chunk as Uint8Array, check);
      yield chunk as Uint8Array;
    }
    if (check !== entry.crc32) throw new Error('wrong checksum');
  } catch (cause) {
    throw zipFault(cause, entry.fileName);
  }
}

/** Errors of the zip library and of inflate, in words. */
function zipFault(cause: unknown, member: string | null = null): unknown {
  if (cause instanceof ContainerFault || !(cause instanceof Error)) return cause;
  if (/relative path|absolute path|invalid characters in fileName/.test(cause.message)) {
    const problem = `The archive holds a path that leads out of the folder (${cause.message}).`;
    return new ContainerFault('leaves-folder', problem, 'Do not use this archive; get the export from where it was published.');
  }
  if (/end of central directory|Central Directory|unexpected end of file|truncated/i.test(cause.message)) {
    return new ContainerFault('truncated', 'The zip file is cut short, or is no zip file.', again, member);
  }
  if (/too many bytes|not enough bytes|expected/.test(cause.message)) {
    const problem = 'The file in the archive is not of the size the archive states.';
    return new ContainerFault('damaged', problem, again, member);
  }
  return new ContainerFault('damaged', `The zip file cannot be read (${cause.message}).`, again, member);
}
