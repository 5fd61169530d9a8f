import { createHash, hash } from 'node:crypto';
import type { Effects } from '../effects.ts';
import type { NewFile, PublishedFile } from './manifest.ts';
import type { Filled } from './references.ts';
import { tableBytes } from './table-text.ts';

/** How many files, and bytes in them, may be on their way to the disk at once: they are held until they are there. */
const underWay = { files: 4, bytes: 1 << 24 };

/** Files on their way into a folder. Several may fill one folder, each with files of its own. */
export class Publication {
  /** What was written, in order. */
  readonly published: PublishedFile[] = [];
  readonly #effects: Pick<Effects, 'write'>;
  readonly #folder: string;
  readonly #waiting = new Set<Promise<void>>();
  #held = 0;
  /** The first error of a write; it is thrown to whoever asks next. */
  #failure: { readonly cause: unknown } | null = null;

  constructor(effects: Pick<Effects, 'write'>, folder: string) {
    this.#effects = effects;
    this.#folder = folder;
  }

  /** Writes a file, or sees to it that it will be written: `settle` waits for that. */
  async file({ path, content, rows }: NewFile): Promise<void> {
    const pieces = typeof content === 'string' ? [Buffer.from(content)] : content instanceof Uint8Array ? [content] : content;
    const bytes = pieces.reduce((sum, piece) => sum + piece.length, 0);
    this.published.push({ path, rows, bytes, sha256: checksum(pieces) });
    this.#held += bytes;
    const write = this.#effects
      .write(`${this.#folder}/${path}`, pieces)
      .catch((cause: unknown) => {
        this.#failure ??= { cause };
      })
      .finally(() => {
        this.#waiting.delete(write);
        this.#held -= bytes;
      });
    this.#waiting.add(write);
    while (this.#waiting.size >= underWay.files || (this.#held > underWay.bytes && this.#waiting.size > 0))
      await Promise.race(this.#waiting);
    this.#check();
  }

  /** A table as CSV and JSON, checked against its contract. */
  async table({ artefact, rows }: Filled): Promise<void> {
    const { csv, json } = tableBytes(artefact, rows);
    await this.file({ path: `tables/${artefact.name}.csv`, content: csv, rows: rows.length });
    await this.file({ path: `tables/${artefact.name}.json`, content: json, rows: rows.length });
  }

  /** Waits until all is written; throws the first error of any write. */
  async settle(): Promise<void> {
    await this.abandon();
    this.#check();
  }

  /** Waits until nothing is being written any more, whatever became of it. */
  async abandon(): Promise<void> {
    await Promise.all(this.#waiting);
  }

  #check(): void {
    if (this.#failure) throw this.#failure.cause;
  }
}

function checksum(pieces: readonly Uint8Array[]): string {
  const [only] = pieces;
  if (pieces.length === 1 && only) return hash('sha256', only);
  const sum = createHash('sha256');
  for (const piece of pieces) sum.update(piece);
  return sum.digest('hex');
}
