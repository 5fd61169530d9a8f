import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { ContainerFault, type Limits, limits, within } from './container-fault.ts';

/** Size and checksum of a file as it lies in the folder. */
export interface Stored {
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * Unpacks a gzip file as it streams in. Several members one after another are one text, as gzip itself has it.
 *
 * Errors  ContainerFault: not gzip, cut short, or more than the limits.
 */
export async function* gunzipped(
  chunks: AsyncIterable<Uint8Array>,
  done: (stored: Stored) => void = () => {},
  limit: Limits = limits,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let bytes = 0;
  const counted = async function* () {
    for await (const chunk of chunks) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  };
  const source = Readable.from(counted());
  const gunzip = createGunzip({ chunkSize: 2 ** 18 });
  source.on('error', (cause) => gunzip.destroy(cause));
  try {
    yield* within(source.pipe(gunzip), () => bytes, limit);
  } catch (cause) {
    throw bytes === 0 ? emptyFile() : gzipFault(cause);
  } finally {
    source.destroy();
    gunzip.destroy();
  }
  done({ bytes, sha256: hash.digest('hex') });
}

const emptyFile = () => new ContainerFault('empty-file', 'The file is empty.', 'Put the export there again, or remove the file.');

function gzipFault(cause: unknown): unknown {
  if (!(cause instanceof Error) || !('code' in cause) || typeof cause.code !== 'string') return cause;
  if (cause.code === 'Z_BUF_ERROR')
    return new ContainerFault('truncated', 'The gzip file is cut short.', 'Copy or download it again.');
  if (!cause.code.startsWith('Z_')) return cause;
  return new ContainerFault('damaged', 'The file is not gzip, or is damaged.', 'Copy or download it again.');
}
