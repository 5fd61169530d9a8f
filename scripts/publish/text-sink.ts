import { createHash } from 'node:crypto';
import type { OpenFile } from '../effects.ts';

/** UTF-16 units that are gathered before they are turned into bytes; one unit is at most three bytes. */
const gathered = 1 << 14;

/**
 * Writes text into a file as UTF-8, piece by piece through one buffer: a table of a hundred megabytes is never held as a whole.
 */
export class TextSink {
  readonly #file: OpenFile;
  readonly #hash = createHash('sha256');
  #buffer = Buffer.allocUnsafeSlow(gathered * 4);
  #text = '';
  #length = 0;
  #bytes = 0;

  constructor(file: OpenFile) {
    this.#file = file;
  }

  add(text: string): void {
    this.#text += text;
    if (this.#text.length >= gathered) this.#encode();
  }

  #encode(): void {
    const needed = this.#text.length * 3;
    if (this.#length + needed > this.#buffer.length) this.#pass();
    if (needed > this.#buffer.length) this.#buffer = Buffer.allocUnsafeSlow(needed * 2);
    this.#length += this.#buffer.write(this.#text, this.#length);
    this.#text = '';
  }

  #pass(): void {
    if (this.#length === 0) return;
    const piece = this.#buffer.subarray(0, this.#length);
    this.#hash.update(piece);
    this.#file.write(piece);
    this.#bytes += piece.length;
    this.#length = 0;
    // Most tables are small; of those that are not, larger pieces are cheaper.
    if (this.#buffer.length < gathered * 16) this.#buffer = Buffer.allocUnsafeSlow(gathered * 16);
  }

  /** Passes on what is left and closes the file. */
  end(): { readonly bytes: number; readonly sha256: string } {
    if (this.#text !== '') this.#encode();
    this.#pass();
    this.#file.close();
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }

  /** Closes the file as it is. */
  abandon(): void {
    this.#file.close();
  }
}
