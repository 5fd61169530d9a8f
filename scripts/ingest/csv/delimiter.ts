export const delimiters = [',', ';', '\t'] as const;
export type Delimiter = (typeof delimiters)[number];

/** Names of the delimiters as messages write them. */
export const delimiterNames: Readonly<Record<Delimiter, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab' };

/** Where the first record of a text ends: after the line break outside quotes; -1 where it is not complete. */
export function recordEnd(text: string): number {
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === 0x22) quoted = !quoted;
    else if (sign === 0x0a && !quoted) return at + 1;
  }
  return -1;
}

/** Delimiters that separate cells in a header: those that stand outside quotes, the most frequent first. */
export function delimitersIn(header: string): Delimiter[] {
  const outside = header.replace(/"[^"]*"/g, '');
  const count = (sign: string) => outside.split(sign).length - 1;
  return delimiters.filter((sign) => count(sign) > 0).sort((a, b) => count(b) - count(a));
}
