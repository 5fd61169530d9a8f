/** What stops a file from being read as text. */
export class EncodingFault extends Error {
  readonly line: number;
  readonly kind: 'utf-16' | 'not-utf-8' | 'nul';

  constructor(kind: EncodingFault['kind'], line: number) {
    super(`${kind} at line ${line}`);
    this.kind = kind;
    this.line = line;
  }
}

const newline = 0x0a;

/**
 * Text of a UTF-8 file in pieces that end with a line, line breaks as LF, without byte order mark.
 *
 * Errors  EncodingFault with the physical line of the first byte that is not UTF-8, of a NUL byte, or line 1 for UTF-16.
 */
export async function* utf8Lines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let rest = new Uint8Array();
  let line = 1;
  let first = true;
  const decode = (bytes: Uint8Array): string => {
    if (first && bytes.length > 0) {
      first = false;
      const [a, b] = bytes;
      if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) throw new EncodingFault('utf-16', 1);
    }
    const text = decoded(bytes, line);
    for (const sign of text) if (sign === '\n') line += 1;
    return text;
  };
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(newline) + 1;
    if (end === 0) {
      rest = joined(rest, chunk);
      continue;
    }
    yield decode(joined(rest, chunk.subarray(0, end)));
    rest = new Uint8Array(chunk.subarray(end));
  }
  if (rest.length > 0) yield decode(rest);
}

/** Whole lines as text; on a fault, the line it stands on. */
function decoded(bytes: Uint8Array, firstLine: number): string {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    const text = decoder.decode(bytes).replace(/\r\n?/g, '\n');
    const nul = text.indexOf('\u0000');
    if (nul === -1) return text;
    throw new EncodingFault('nul', firstLine + text.slice(0, nul).split('\n').length - 1);
  } catch (cause) {
    if (cause instanceof EncodingFault) throw cause;
    throw new EncodingFault('not-utf-8', firstLine + linesBefore(bytes));
  }
}

/** How many lines of these bytes decode before the first one that does not. */
function linesBefore(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let lines = 0;
  let from = 0;
  while (from < bytes.length) {
    const end = bytes.indexOf(newline, from);
    const to = end === -1 ? bytes.length : end + 1;
    try {
      decoder.decode(bytes.subarray(from, to));
    } catch {
      return lines;
    }
    lines += 1;
    from = to;
  }
  return lines;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
