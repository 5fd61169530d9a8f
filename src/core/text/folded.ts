import { letters } from './letters.ts';

/** Pairs that are one sound in Greek. */
const digraphs: readonly (readonly [string, string])[] = [
  ['ου', 'ou'],
  ['αυ', 'av'],
  ['ευ', 'ev'],
  ['μπ', 'b'],
  ['γγ', 'ng'],
  ['γκ', 'gk'],
  ['γχ', 'nch'],
];

/** A text in small letters without accents, Greek and Cyrillic transliterated; every other sign stays. */
export function latin(text: string): string {
  const lower = text.toLowerCase();
  // Most names are plain already, and forty thousand of them are folded while a reader waits.
  if (/^[\0-\x7f]*$/.test(lower)) return lower;
  let plain = lower.normalize('NFD').replaceAll(/\p{M}/gu, '');
  for (const [pair, sound] of digraphs) plain = plain.replaceAll(pair, sound);
  // NFD has split й and ї as well: й is found as и.
  return plain.replaceAll(/[\u0080-\u{10ffff}]/gu, (letter) => letters[letter] ?? letter);
}

/**
 * A name as somebody types it who has no accents at hand: "Łódzkie" → "lodzkie", "Αττική" → "attiki", "Île-de-France" → "ile de france".
 *
 * Shape   any text → small Latin letters, digits and single spaces. Letters of other scripts stay as they are.
 */
export const folded = (text: string): string =>
  latin(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
