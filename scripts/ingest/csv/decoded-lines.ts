import { TextFault } from './text-fault.ts';

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

/** No line of a table is longer, in bytes. Objectives of CORDIS come to some 20 kB. */
export const longestLine = 4 * 2 ** 20;

const newline = 0x0a;

/**
 * Text of a file in pieces that end with a line (save the last), line breaks as LF, without byte order mark.
 *
 * Errors  TextFault with the physical line of the first byte that cannot be read, of a NUL, of a line beyond `longestLine`;
 *         line 1 for an encoding other than the declared one.
 */
export async function* decodedLines(chunks: AsyncIterable<Uint8Array>, encoding: Encoding = 'utf-8'): AsyncGenerator<string> {
  const source = encoding.startsWith('utf-16') ? wide(chunks, encoding) : narrow(chunks, encoding);
  let line = 1;
  for await (const decoded of source) {
    const text = decoded.includes('\r') ? decoded.replace(/\r\n?/g, '\n') : decoded;
    const nul = text.indexOf('\u0000');
    if (nul !== -1) throw new TextFault('nul', line + breaksIn(text.slice(0, nul)));
    line += breaksIn(text);
    yield text;
  }
}

/** Encodings in which a byte 0x0A is always a line break. */
async function* narrow(chunks: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  let held: Uint8Array[] = [];
  let size = 0;
  let line = 1;
  let first = true;
  let accents = 0;
  let utf8 = encoding === 'windows-1252';
  const decode = (bytes: Uint8Array): string => {
    let body = bytes;
    if (first) {
      first = false;
      const [a, b, c] = bytes;
      if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) throw new TextFault('utf-16', 1);
      if (a === 0xef && b === 0xbb && c === 0xbf) {
        if (encoding === 'windows-1252') throw new TextFault('utf-8-after-all', 1);
        body = bytes.subarray(3);
      }
    }
    let text = '';
    try {
      text = decoder.decode(body);
    } catch {
      throw new TextFault('not-utf-8', line + linesBefore(body));
    }
    if (encoding === 'windows-1252') {
      const control = text.search(/[\u0080-\u009f]/);
      if (control !== -1) throw new TextFault('not-windows-1252', line + breaksIn(text.slice(0, control)));
      if (utf8 && body.some((byte) => byte > 0x7f)) {
        utf8 = isUtf8(body);
        accents += 1;
      }
    }
    line += breaksIn(text);
    return text;
  };
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(newline) + 1;
    const before = end === 0 ? chunk.length : chunk.indexOf(newline);
    if (size + before > longestLine) throw new TextFault('long-line', line);
    if (end === 0) {
      held.push(chunk);
      size += chunk.length;
      continue;
    }
    yield decode(held.length === 0 ? chunk.subarray(0, end) : Buffer.concat([...held, chunk.subarray(0, end)]));
    held = end === chunk.length ? [] : [chunk.slice(end)];
    size = chunk.length - end;
  }
  if (size > longestLine) throw new TextFault('long-line', line);
  if (size > 0) yield decode(Buffer.concat(held));
  if (utf8 && accents > 0) throw new TextFault('utf-8-after-all', 1);
}

/** UTF-16: cut at the line breaks of the text. */
async function* wide(chunks: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  let rest = '';
  let first = true;
  let line = 1;
  const decode = (bytes?: Uint8Array): string => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch {
      throw new TextFault('not-utf-16', line);
    }
  };
  const cut = function* (text: string, end: number): Generator<string> {
    if (end === 0) return;
    const piece = text.slice(0, end);
    line += breaksIn(piece);
    yield piece;
  };
  for await (const chunk of chunks) {
    let text = rest + decode(chunk);
    if (first && text !== '') {
      first = false;
      // The mark of the other byte order, or one of UTF-8: the declaration is wrong.
      if (/^[\ufffe\ubbef\uefbb]/.test(text)) throw new TextFault('not-utf-16', 1);
      if (text.startsWith('\ufeff')) text = text.slice(1);
    }
    const end = text.lastIndexOf('\n') + 1;
    if (text.length - end > longestLine / 2) throw new TextFault('long-line', line);
    yield* cut(text, end);
    rest = text.slice(end);
  }
  rest += decode();
  yield* cut(rest, rest.length);
}

function breaksIn(text: string): number {
  let breaks = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) breaks += 1;
  return breaks;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** How many lines of these bytes decode as UTF-8 before the first one that does not. */
function linesBefore(bytes: Uint8Array): number {
  let lines = 0;
  let from = 0;
  while (from < bytes.length) {
    const end = bytes.indexOf(newline, from);
    const to = end === -1 ? bytes.length : end + 1;
    if (!isUtf8(bytes.subarray(from, to))) return lines;
    lines += 1;
    from = to;
  }
  return lines;
}
