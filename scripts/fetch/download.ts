import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { answerOf } from './request.ts';

/** How a download goes about it. */
export interface Manner {
  /** Attempts that may fail one after another without a byte more; then it is given up. */
  readonly attempts: number;
  /** Milliseconds before the next attempt; doubled each time. */
  readonly pause: number;
  /** Milliseconds without a byte after which an attempt is broken off. */
  readonly patience: number;
  say(line: string): void;
}

export interface Downloaded {
  readonly bytes: number;
  readonly sha256: string;
}

/** A download that cannot go on; the message is for people. */
export class DownloadFault extends Error {}

const sizeOf = (path: string): Promise<number> =>
  stat(path).then(
    (found) => found.size,
    () => 0,
  );
const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`;

/**
 * Downloads a file, going on where an earlier attempt stopped.
 *
 * Shape   what has come so far lies in `part`, with the mark of the version it belongs to in `<part>.etag`; the file itself appears once it is
 *         complete, and its folder with it, so that no drop is ever half there; its SHA-256 is in `<path>.sha256` beside it.
 * Errors  DownloadFault: the address does not answer with the file, or too many attempts failed.
 */
export async function download(address: string, path: string, part: string, manner: Manner): Promise<Downloaded> {
  await mkdir(dirname(part), { recursive: true });
  let failures = 0;
  let pause = manner.pause;
  for (;;) {
    const before = await sizeOf(part);
    try {
      const total = await attempt(address, part, manner);
      const bytes = await sizeOf(part);
      if (total !== null && bytes !== total) throw new Error(`${bytes} of ${total} bytes came`);
      break;
    } catch (cause) {
      if (cause instanceof DownloadFault) throw cause;
      const after = await sizeOf(part);
      failures = after > before ? 1 : failures + 1;
      const why = cause instanceof Error ? cause.message : String(cause);
      if (failures >= manner.attempts) {
        throw new DownloadFault(
          `${address} failed ${failures} times in a row (${why}). Run the command again later: it goes on at ${megabytes(after)}.`,
        );
      }
      manner.say(`Interrupted at ${megabytes(after)} (${why}); trying again.`);
      await new Promise((resolve) => setTimeout(resolve, pause));
      pause = after > before ? manner.pause : pause * 2;
    }
  }
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(part)) hash.update(chunk as Uint8Array);
  const sha256 = hash.digest('hex');
  const bytes = await sizeOf(part);
  if (bytes === 0) throw new DownloadFault(`${address} answers with an empty file. Check the address in source.json.`);
  await mkdir(dirname(path), { recursive: true });
  await rename(part, path);
  await writeFile(`${path}.sha256`, `${sha256}  ${basename(path)}\n`);
  await rm(`${part}.etag`, { force: true });
  return { bytes, sha256 };
}

/** One request; the number of bytes the file has in all, where the server says so. */
async function attempt(address: string, part: string, manner: Manner): Promise<number | null> {
  const have = await sizeOf(part);
  const mark = await markOf(part);
  const control = new AbortController();
  let watch = setTimeout(() => control.abort(), manner.patience);
  try {
    // Without a mark nobody knows whether what lies here belongs to the file that is there now.
    const wanted: Record<string, string> = have > 0 && mark !== null ? { range: `bytes=${have}-`, 'if-range': mark } : {};
    const answer = await answerOf(address, wanted, control.signal);
    const { statusCode: status = 0, statusMessage = '', headers } = answer;
    if (status !== 200 && status !== 206) answer.resume();
    if (status === 416 && have > 0) {
      await rm(part, { force: true });
      throw new Error('the server has another file now');
    }
    if (status >= 500 || status === 429) throw new Error(`the server answers ${status}`);
    if (status !== 200 && status !== 206)
      throw new DownloadFault(`${address} answers ${status} ${statusMessage}. Check the address in source.json.`);
    const going = status === 206;
    const from = going ? Number(/^bytes (\d+)-/.exec(headers['content-range'] ?? '')?.[1] ?? have) : 0;
    if (from !== have && going) throw new Error('the server sends another part than was asked for');
    const etag = headers.etag ?? headers['last-modified'];
    if (etag !== undefined && !etag.startsWith('W/')) await writeFile(`${part}.etag`, etag);
    else await rm(`${part}.etag`, { force: true });
    const length = headers['content-length'];
    const total = length === undefined || headers['content-encoding'] !== undefined ? null : from + Number(length);
    let came = from;
    let said = Number.NEGATIVE_INFINITY;
    const watched = async function* (chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        clearTimeout(watch);
        watch = setTimeout(() => control.abort(), manner.patience);
        came += chunk.length;
        const tenth = total === null ? Math.floor(came / 2 ** 23) : Math.floor((came / total) * 10);
        if (tenth > said) {
          said = tenth;
          manner.say(
            total === null ? megabytes(came) : `${megabytes(came)} of ${megabytes(total)} (${Math.floor((came / total) * 100)} %)`,
          );
        }
        yield chunk;
      }
    };
    await pipeline(answer, watched, createWriteStream(part, { flags: going ? 'a' : 'w' }));
    return total;
  } catch (cause) {
    if (control.signal.aborted) throw new Error(`nothing came for ${manner.patience / 1000} s`, { cause });
    throw cause;
  } finally {
    clearTimeout(watch);
  }
}

const markOf = (part: string): Promise<string | null> => readFile(`${part}.etag`, 'utf8').catch(() => null);
