/** UTF-16 units that are gathered before they are turned into bytes; one unit is at most three bytes. */
const gathered = 1 << 14;
const pieceSize = 1 << 20;

/**
 * Collects text as pieces of UTF-8. A table grows row by row: as one long string every row would stay alive until the end, and one buffer that
 * grows would be copied again and again.
 */
export class TextSink {
  readonly #pieces: Uint8Array[] = [];
  #text = '';
  #buffer: Buffer | null = null;
  #length = 0;

  add(text: string): void {
    this.#text += text;
    if (this.#text.length >= gathered) this.#encode();
  }

  #encode(): void {
    const needed = this.#text.length * 3;
    if (this.#buffer === null || this.#length + needed > this.#buffer.length) {
      this.#close();
      // The first piece is small, for most tables are; further ones are large.
      this.#buffer = Buffer.allocUnsafeSlow(Math.max(needed, this.#pieces.length === 0 ? gathered * 4 : pieceSize));
    }
    this.#length += this.#buffer.write(this.#text, this.#length);
    this.#text = '';
  }

  #close(): void {
    if (this.#buffer !== null && this.#length > 0) this.#pieces.push(this.#buffer.subarray(0, this.#length));
    this.#buffer = null;
    this.#length = 0;
  }

  /** What has been added, in order; nothing can be added afterwards. */
  pieces(): readonly Uint8Array[] {
    if (this.#text !== '') this.#encode();
    this.#close();
    return this.#pieces;
  }
}
