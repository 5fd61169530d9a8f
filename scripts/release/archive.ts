import { once } from 'node:events';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** A file of an archive; its content is asked for when its turn comes, so that one is held at a time. */
export interface Entry {
  readonly path: string;
  /** Formats that are compressed already are stored as they are. */
  readonly compress: boolean;
  content(): AsyncIterable<Uint8Array> | Promise<Uint8Array>;
}

async function* pieces(content: AsyncIterable<Uint8Array> | Promise<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (content instanceof Promise) yield await content;
  else yield* content;
}

/**
 * A ZIP archive, piece by piece.
 *
 * Shape   entries in the given order, all of one date; the bytes depend on entries and date alone, neither on clock nor time zone.
 * Errors  what an entry throws; the archive ends there, unfinished.
 */
export async function* zipped(entries: Iterable<Entry>, date: string): AsyncGenerator<Uint8Array> {
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
  // Local midnight: the time in an archive is local time.
  const mtime = new Date(Math.max(year, 1980), month - 1, day);
  const archive = new ZipFile();
  const failed = new AbortController();
  for (const { path, compress, content } of entries) {
    archive.addReadStreamLazy(path, { mtime, mode: 0o100644, compress, forceDosTimestamp: true }, (give) => {
      const stream = Readable.from(pieces(content()), { objectMode: false });
      stream.on('error', (cause) => failed.abort(cause));
      give(null, stream);
    });
  }
  archive.end();
  const output = Readable.from(archive.outputStream);
  const failure = once(failed.signal, 'abort').then(() => {
    throw failed.signal.reason;
  });
  const parts = output[Symbol.asyncIterator]();
  for (;;) {
    const next = await Promise.race([parts.next(), failure]);
    if (next.done) return;
    yield next.value as Uint8Array;
  }
}
