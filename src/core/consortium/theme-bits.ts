/** Which themes each organisation works on, as bits: counting those asked for is a few operations, whoever is asked about. */
export interface ThemeBits {
  /** How many of the themes asked for it works on. */
  countOn(place: number, wanted: ReadonlySet<string>): number;
}

/**
 * Shape   `work` holds two signs to the base 36 for each theme of an organisation, its place in `themes`.
 */
export function themeBits(work: readonly string[], themes: readonly string[]): ThemeBits {
  const width = Math.max(1, Math.ceil(themes.length / 32));
  const bits = new Uint32Array(work.length * width);
  for (const [place, codes] of work.entries())
    for (let i = 0; i + 1 < codes.length; i += 2) {
      const theme = digit(codes.charCodeAt(i)) * 36 + digit(codes.charCodeAt(i + 1));
      const at = place * width + (theme >> 5);
      bits[at] = (bits[at] ?? 0) | (1 << (theme & 31));
    }
  const wantedBits = new WeakMap<ReadonlySet<string>, Uint32Array>();
  const bitsOf = (wanted: ReadonlySet<string>): Uint32Array => {
    let own = wantedBits.get(wanted);
    if (own === undefined) {
      own = new Uint32Array(width);
      for (const [theme, id] of themes.entries())
        if (wanted.has(id)) own[theme >> 5] = (own[theme >> 5] ?? 0) | (1 << (theme & 31));
      wantedBits.set(wanted, own);
    }
    return own;
  };
  return {
    countOn(place, wanted) {
      const own = bitsOf(wanted);
      let count = 0;
      for (let i = 0; i < width; i += 1) count += ones((bits[place * width + i] ?? 0) & (own[i] ?? 0));
      return count;
    },
  };
}

/** A sign of a number to the base 36, by its code: digits, then small letters. */
const digit = (code: number): number => (code < 58 ? code - 48 : code - 87);

/** How many bits of a number are set. */
function ones(word: number): number {
  let left = word;
  let count = 0;
  for (; left !== 0; count += 1) left &= left - 1;
  return count;
}
