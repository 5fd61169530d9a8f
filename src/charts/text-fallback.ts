/*
 * Characters that the text font lacks are drawn in whatever the reader's system has. These are the widths of the broadest of
 * the common fallbacks (DejaVu Sans), so that Greek, Cyrillic, Arabic, Hebrew or Chinese names take no more than is said.
 */

const nothing = /[\p{Mn}\p{Me}\p{Cf}]/u;
const square = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\u3000-\u303f\uff01-\uff60]/u;
const picture = /\p{Extended_Pictographic}/u;
const broadCapitals = /[ЖМФШЩЫЮЉЊΜ]/u;
const broadLetters = /[жмфшщыюљњω]/u;
const arabic = /\p{sc=Arab}/u;
const capital = /\p{Lu}/u;
/** How much broader semibold is. */
const bolder = 1.15;

/**
 * How wide is a character that the font table lacks?
 *
 * Shape   one character (code point) → thousandths of the font size, rather too many than too few; 0 for combining marks and
 *         for what has no shape, such as direction marks and soft hyphens.
 */
export function fallbackAdvance(character: string, bold: boolean): number {
  if (nothing.test(character)) return 0;
  return regularAdvance(character) * (bold ? bolder : 1);
}

function regularAdvance(character: string): number {
  if (picture.test(character)) return 1300;
  if (square.test(character)) return 1000;
  if (broadCapitals.test(character)) return 1095;
  if (broadLetters.test(character)) return 945;
  if (arabic.test(character)) return 700;
  return capital.test(character) ? 790 : 650;
}
