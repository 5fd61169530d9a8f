/** A repeatable source of numbers: the same seed gives the same run on any machine. */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const strange = [
  '"',
  '""',
  ';',
  ',',
  '\t',
  '\n',
  '\r',
  '\r\n',
  '\u0000',
  '\ufeff',
  '1e309',
  'NaN',
  '-1',
  '31/02/2020',
  'ZZ99',
  '__proto__',
  '😀',
];
const fragments = [
  ...strange.map((text) => Buffer.from(text)),
  Buffer.from([0xff]),
  Buffer.from([0xc3]),
  Buffer.from([0xed, 0xa0, 0x80]),
];

/** A file with a few things wrong: bytes changed, cut out, doubled or put in, or its end missing. */
export function mutated(file: Uint8Array, below: (most: number) => number): Uint8Array<ArrayBuffer> {
  let bytes = Buffer.from(file);
  for (let left = 1 + below(3); left > 0; left -= 1) {
    const at = below(bytes.length + 1);
    const length = below(below(4) === 0 ? 200 : 6);
    const [before, span, after] = [bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at + length)];
    const kind = below(12);
    if (kind < 4) bytes = Buffer.concat([before, fragments[below(fragments.length)] ?? span, bytes.subarray(at)]);
    else if (kind < 6) bytes = Buffer.concat([before, after]);
    else if (kind < 8) bytes = Buffer.concat([before, span, span, after]);
    else if (kind < 9) bytes = Buffer.concat([before]);
    else if (kind < 11) bytes = Buffer.concat([before, fragments[below(fragments.length)] ?? span, after]);
    else bytes = Buffer.concat([before, Buffer.from([below(256)]), bytes.subarray(at + 1)]);
  }
  return new Uint8Array(bytes);
}
