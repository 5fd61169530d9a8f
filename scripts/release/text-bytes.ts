/**
 * Collects text as UTF-8 bytes. A table grows row by row: as one long string every row would stay alive until the end, which costs
 * more time in collecting garbage than in writing.
 */
export class TextBytes {
  #buffer = Buffer.allocUnsafeSlow(1 << 14);
  #length = 0;

  add(text: string): void {
    // One UTF-16 unit is at most three bytes.
    const needed = this.#length + text.length * 3;
    if (needed > this.#buffer.length) {
      const grown = Buffer.allocUnsafeSlow(Math.max(needed, this.#buffer.length * 2));
      this.#buffer.copy(grown, 0, 0, this.#length);
      this.#buffer = grown;
    }
    this.#length += this.#buffer.write(text, this.#length);
  }

  /** What has been added so far; a view, not a copy. */
  bytes(): Uint8Array {
    return this.#buffer.subarray(0, this.#length);
  }
}
