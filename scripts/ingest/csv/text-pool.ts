const wideSign = /[\u0100-\uffff]/;

/** A copy that takes one byte a sign where all of them fit in one. */
function copyOf(text: string): string {
  const form = wideSign.test(text) ? 'utf16le' : 'latin1';
  return Buffer.from(text, form).toString(form);
}

/**
 * Keeps one copy of each text. A cell cut out of a file is a view into the piece it was read from and would hold all of it, objectives
 * included, in memory; the copy holds itself alone.
 */
export class TextPool {
  readonly #texts = new Map<string, string>();

  keep(text: string): string {
    if (text.length === 0) return '';
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    // Short texts are copied when they are cut; longer ones must be.
    const own = text.length < 13 ? text : copyOf(text);
    this.#texts.set(own, own);
    return own;
  }
}
